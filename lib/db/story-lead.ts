import type { Tx } from './client.ts';

/** Lets the earliest report lead its story. */
export async function leadByEarliest(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Story" SET "firstDocumentId" = first.id, "firstReportedAt" = first."reportedAt"
    FROM (
      SELECT id, "reportedAt" FROM "Document"
      WHERE "storyId" = ${storyId}::uuid ORDER BY 2, id LIMIT 1) AS first
    WHERE "Story".id = ${storyId}::uuid`;
}
