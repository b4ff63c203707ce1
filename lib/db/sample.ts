import type { Tx } from './client.ts';

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
  await tx.$executeRaw`
    WITH seen AS (
      SELECT "documentId", "sourceId" FROM "Sighting" UNION SELECT "documentId", "sourceId" FROM "RunItem")
    DELETE FROM "Document" d WHERE EXISTS (SELECT 1 FROM seen JOIN "Source" s ON s.id = seen."sourceId" WHERE seen."documentId" = d.id AND s.kind = 'sample')
      AND NOT EXISTS (SELECT 1 FROM seen JOIN "Source" s ON s.id = seen."sourceId" WHERE seen."documentId" = d.id AND s.kind <> 'sample')`;
  await tx.$executeRaw`DELETE FROM "Signal" g WHERE NOT EXISTS (SELECT 1 FROM "Evidence" e WHERE e."signalId" = g.id)`;
  await tx.$executeRaw`DELETE FROM "Story" t WHERE NOT EXISTS (SELECT 1 FROM "Document" d WHERE d."storyId" = t.id)`;
  await tx.$executeRaw`
    UPDATE "Story" t SET "firstDocumentId" = (
      SELECT d.id FROM "Document" d WHERE d."storyId" = t.id ORDER BY coalesce(d."publishedAt", d."firstSeenAt"), d.id LIMIT 1)
    WHERE t."firstDocumentId" IS NULL`;
}

/** Runs in which only sample sources took part. */
async function deleteRuns(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "Run" r WHERE EXISTS (SELECT 1 FROM "RunSource" rs JOIN "Source" s ON s.id = rs."sourceId" WHERE rs."runId" = r.id AND s.kind = 'sample')
      AND NOT EXISTS (SELECT 1 FROM "RunSource" rs JOIN "Source" s ON s.id = rs."sourceId" WHERE rs."runId" = r.id AND s.kind <> 'sample')`;
}
