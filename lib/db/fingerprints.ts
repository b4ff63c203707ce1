import type { Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** A shingle that so many documents of one host share belongs to the host's template. */
const TEMPLATE_DOCUMENTS = 5;

export interface SimilarDocument {
  id: string;
  storyId: string;
  publishedAt: Date | null;
  firstSeenAt: Date;
  title: string;
  text: string;
  /** Hashes of the asked ones that this host's documents share among themselves; they were not counted. */
  template: number[];
}

export interface FingerprintQuery {
  hashes: Uint32Array;
  host: number;
  since: Date;
  minCommon: number;
  /** Of the documents that share a hash, so many are looked at, the oldest first. */
  maxSharing: number;
  limit: number;
}

/** The documents that share most hashes, most first. */
export async function findSimilarDocuments(tx: Tx, query: FingerprintQuery): Promise<SimilarDocument[]> {
  const documents = await tx.$queryRaw<SimilarDocument[]>(similarDocumentsQuery(query));
  return documents.map((document) => ({ ...document, template: document.template.map((hash) => hash >>> 0) }));
}

/** The database's function, as a statement. */
export function similarDocumentsQuery({ hashes, host, since, minCommon, maxSharing, limit }: FingerprintQuery): Prisma.Sql {
  return Prisma.sql`SELECT * FROM "similarDocuments"(${toArray(hashes)}::int[], ${host | 0}::int, ${since}, ${minCommon}, ${maxSharing}, ${TEMPLATE_DOCUMENTS}, ${limit})`;
}

/** Makes a document findable by its current text, and by no former one. */
export async function storeFingerprint(tx: Tx, { documentId, hashes, host, seenAt }: { documentId: string; hashes: Uint32Array; host: number; seenAt: Date }): Promise<void> {
  await tx.$executeRaw`
    WITH told AS (SELECT DISTINCT hash FROM unnest(${toArray(hashes)}::int[]) AS hash),
    gone AS (DELETE FROM "Fingerprint" WHERE "documentId" = ${documentId}::uuid AND hash NOT IN (SELECT hash FROM told))
    INSERT INTO "Fingerprint" (hash, "documentId", host, "seenAt") SELECT hash, ${documentId}::uuid, ${host | 0}::int, ${seenAt} FROM told
    ON CONFLICT (hash, "documentId") DO UPDATE SET host = excluded.host, "seenAt" = excluded."seenAt"`;
}

/** Forgets what no new document is compared with any more. */
export async function deleteOldFingerprints(tx: Tx, before: Date): Promise<void> {
  await tx.fingerprint.deleteMany({ where: { seenAt: { lt: before } } });
}

/** An array as PostgreSQL writes it, which is cheaper to hand over than many numbers; its integers are signed. */
function toArray(hashes: Uint32Array): string {
  return `{${new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length).join(',')}}`;
}
