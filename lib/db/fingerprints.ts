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

interface Hit {
  documentId: string;
  template: number[];
}

/**
 * The documents that share most hashes, most first. Most texts resemble nothing, so the hashes are looked up by themselves:
 * joining the texts would cost each lookup the planning of it.
 */
export async function findSimilarDocuments(tx: Tx, query: FingerprintQuery): Promise<SimilarDocument[]> {
  const hits = await tx.$queryRaw<Hit[]>(hitsQuery(query));
  if (hits.length === 0) return [];
  const documents = await tx.$queryRaw<Omit<SimilarDocument, 'template'>[]>`
    SELECT d.id, d."storyId", d."publishedAt", d."firstSeenAt", v.title, v.text
    FROM unnest(${hits.map(({ documentId }) => documentId)}::uuid[]) WITH ORDINALITY AS hit (id, place)
    JOIN "Document" d ON d.id = hit.id JOIN "DocumentVersion" v ON v.id = d."currentVersionId"
    WHERE d."storyId" IS NOT NULL ORDER BY hit.place`;
  return documents.map((document) => ({ ...document, template: hits[0]!.template }));
}

/** Which documents share enough hashes, as a statement. */
export function hitsQuery({ hashes, host, since, minCommon, maxSharing, limit }: FingerprintQuery): Prisma.Sql {
  return Prisma.sql`
    WITH hit AS MATERIALIZED (
      SELECT stored.* FROM unnest(${toArray(hashes)}::int[]) AS asked (hash) CROSS JOIN LATERAL (
        SELECT hash, "documentId", host FROM "Fingerprint" WHERE hash = asked.hash AND "seenAt" >= ${since} ORDER BY "documentId" LIMIT ${maxSharing}) AS stored),
    template AS MATERIALIZED (SELECT hash FROM hit WHERE host = ${host | 0}::int GROUP BY hash HAVING count(*) >= ${TEMPLATE_DOCUMENTS})
    SELECT "documentId", coalesce((SELECT array_agg(hash::bigint & 4294967295) FROM template), '{}')::float8[] AS template
    FROM hit WHERE hash NOT IN (SELECT hash FROM template)
    GROUP BY "documentId" HAVING count(*) >= ${minCommon} ORDER BY count(*) DESC, "documentId" LIMIT ${limit}`;
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
