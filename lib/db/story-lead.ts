import type { Tx } from './client.ts';

/** Lets the earliest report lead its story. No page can have reported after it was read, whatever date it bears. */
export async function leadByEarliest(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Story" SET "firstDocumentId" = first.id, "firstReportedAt" = first."reportedAt"
    FROM (
      SELECT id, least(coalesce("publishedAt", "firstSeenAt"), "firstSeenAt") AS "reportedAt" FROM "Document"
      WHERE "storyId" = ${storyId}::uuid ORDER BY 2, id LIMIT 1) AS first
    WHERE "Story".id = ${storyId}::uuid`;
}
