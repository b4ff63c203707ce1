import type { Tx } from './client.ts';

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
  limit: number;
}

/** The documents that share most hashes, most first. */
export async function findSimilarDocuments(tx: Tx, { hashes, host, since, minCommon, limit }: FingerprintQuery): Promise<SimilarDocument[]> {
  return tx.$queryRaw<SimilarDocument[]>`
    WITH hit AS MATERIALIZED (
      SELECT hash, "documentId", host FROM "Fingerprint" WHERE hash = ANY(${toSigned(hashes)}::int[]) AND "seenAt" >= ${since}),
    template AS MATERIALIZED (SELECT hash FROM hit WHERE host = ${host | 0}::int GROUP BY hash HAVING count(*) >= ${TEMPLATE_DOCUMENTS}),
    ranked AS MATERIALIZED (
      SELECT "documentId", count(*) AS common FROM hit WHERE hash NOT IN (SELECT hash FROM template)
      GROUP BY "documentId" HAVING count(*) >= ${minCommon} ORDER BY count(*) DESC, "documentId" LIMIT ${limit})
    SELECT d.id, d."storyId", d."publishedAt", d."firstSeenAt", v.title, v.text,
      coalesce((SELECT array_agg(hash::bigint & 4294967295) FROM template), '{}')::float8[] AS template
    FROM ranked JOIN "Document" d ON d.id = ranked."documentId" JOIN "DocumentVersion" v ON v.id = d."currentVersionId"
    WHERE d."storyId" IS NOT NULL
    ORDER BY ranked.common DESC, d.id`;
}

/** Makes a document findable by its current text. */
export async function storeFingerprint(tx: Tx, { documentId, hashes, host, seenAt }: { documentId: string; hashes: Uint32Array; host: number; seenAt: Date }): Promise<void> {
  await tx.fingerprint.deleteMany({ where: { documentId } });
  await tx.$executeRaw`
    INSERT INTO "Fingerprint" (hash, "documentId", host, "seenAt")
    SELECT hash, ${documentId}::uuid, ${host | 0}::int, ${seenAt} FROM unnest(${toSigned(hashes)}::int[]) AS hash
    ON CONFLICT DO NOTHING`;
}

/** Forgets what no new document is compared with any more. */
export async function deleteOldFingerprints(tx: Tx, before: Date): Promise<void> {
  await tx.fingerprint.deleteMany({ where: { seenAt: { lt: before } } });
}

/** PostgreSQL's integers are signed. */
function toSigned(hashes: Uint32Array): number[] {
  return [...new Int32Array(hashes.buffer, hashes.byteOffset, hashes.length)];
}
