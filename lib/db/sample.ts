import type { SampleLoss } from '#lib/model/sample-loss.ts';
import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';

/** Documents that sample sources alone brought. */
const SAMPLE_DOCUMENTS = Prisma.sql`
  SELECT seen."documentId" FROM (SELECT "documentId", "sourceId" FROM "Sighting" UNION SELECT "documentId", "sourceId" FROM "RunItem") seen
  JOIN "Source" s ON s.id = seen."sourceId" WHERE seen."documentId" IS NOT NULL GROUP BY 1 HAVING bool_and(s.kind = 'sample')`;

/** What `deleteSample` would take away now. */
export async function countSampleLoss(db: Db): Promise<SampleLoss> {
  const [sources, rows] = await Promise.all([
    db.source.count({ where: { kind: 'sample', deletedAt: null } }),
    db.$queryRaw<Omit<SampleLoss, 'sources'>[]>`
      WITH evidence AS (
        SELECT e."signalId" FROM "Evidence" e JOIN "DocumentVersion" v ON v.id = e."documentVersionId" LEFT JOIN (${SAMPLE_DOCUMENTS}) d ON d."documentId" = v."documentId"
        GROUP BY 1 HAVING bool_and(d."documentId" IS NOT NULL))
      SELECT count(*)::int AS signals, (count(*) FILTER (WHERE g.status <> 'new'))::int AS decided FROM evidence JOIN "Signal" g ON g.id = evidence."signalId"`,
  ]);
  return { sources, signals: rows[0]?.signals ?? 0, decided: rows[0]?.decided ?? 0 };
}

/**
 * Deletes the sample sources and all that no other source brought too.
 * @returns how many sources there were
 */
export async function deleteSample(tx: Tx): Promise<number> {
  const sources = await tx.source.findMany({ where: { kind: 'sample' }, select: { id: true } });
  if (sources.length === 0) return 0;
  await deleteDocuments(tx);
  await deleteRuns(tx);
  await tx.$executeRaw`DELETE FROM "HttpCacheEntry" WHERE url IN (SELECT f.url FROM "Fetch" f JOIN "Source" s ON s.id = f."sourceId" WHERE s.kind = 'sample')`;
  // Bodies are shared by content: one that another source fetched too stays.
  await tx.$executeRaw`
    DELETE FROM "RawBody" b WHERE EXISTS (SELECT 1 FROM "Fetch" f JOIN "Source" s ON s.id = f."sourceId" WHERE f."bodySha256" = b.sha256 AND s.kind = 'sample')
      AND NOT EXISTS (SELECT 1 FROM "Fetch" f JOIN "Source" s ON s.id = f."sourceId" WHERE f."bodySha256" = b.sha256 AND s.kind <> 'sample')`;
  // Takes fetches, sightings and the sources' part in runs along.
  await tx.source.deleteMany({ where: { kind: 'sample' } });
  return sources.length;
}

async function deleteDocuments(tx: Tx): Promise<void> {
  // Takes versions, analyses and evidence along.
  await tx.$executeRaw`DELETE FROM "Document" WHERE id IN (${SAMPLE_DOCUMENTS})`;
  await tx.$executeRaw`DELETE FROM "Signal" g WHERE NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."signalId" = g.id)`;
  // What a page told before it turned to something else stays, with its signals.
  await tx.$executeRaw`
    DELETE FROM "Story" t WHERE NOT EXISTS (SELECT 1 FROM "Document" d WHERE d."storyId" = t.id) AND NOT EXISTS (SELECT 1 FROM "Signal" g WHERE g."storyId" = t.id)`;
  await tx.$executeRaw`
    UPDATE "Story" t SET ("firstDocumentId", "firstReportedAt") = (
      SELECT d.id, d."reportedAt" FROM "Document" d WHERE d."storyId" = t.id ORDER BY d."reportedAt", d.id LIMIT 1)
    WHERE t."firstDocumentId" IS NULL AND EXISTS (SELECT 1 FROM "Document" d WHERE d."storyId" = t.id)`;
}

/** Runs in which only sample sources took part. */
async function deleteRuns(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Run" r WHERE EXISTS (SELECT 1 FROM "RunSource" rs JOIN "Source" s ON s.id = rs."sourceId" WHERE rs."runId" = r.id AND s.kind = 'sample')
      AND NOT EXISTS (SELECT 1 FROM "RunSource" rs JOIN "Source" s ON s.id = rs."sourceId" WHERE rs."runId" = r.id AND s.kind <> 'sample')`;
}
