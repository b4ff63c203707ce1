import type { RunStage } from './generated/enums.ts';
import type { Tx } from './client.ts';

/** Holds an item's row, unless it has moved on or ended. */
export async function lockPendingItem(tx: Tx, itemId: string, stage: RunStage): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RunItem" WHERE id = ${itemId}::uuid AND stage = ${stage}::"RunStage" AND outcome = 'pending' FOR UPDATE`;
  return rows.length > 0;
}

/** The document that told this text first, if any. */
export async function findOriginal(tx: Tx, contentHash: string): Promise<{ id: string; storyId: string | null } | null> {
  const version = await tx.documentVersion.findFirst({
    where: { contentHash }, orderBy: { createdAt: 'asc' },
    select: { document: { select: { id: true, storyId: true, duplicateOf: { select: { id: true, storyId: true } } } } },
  });
  return version ? (version.document.duplicateOf ?? version.document) : null;
}

/** Lets a document lead its story if it reported first, in whatever order the others were found. */
export async function leadStory(tx: Tx, { storyId, documentId, reportedAt }: { storyId: string; documentId: string; reportedAt: Date }): Promise<void> {
  await tx.story.updateMany({
    where: { id: storyId, OR: [{ firstDocumentId: null }, { firstReportedAt: { gt: reportedAt } }] },
    data: { firstDocumentId: documentId, firstReportedAt: reportedAt },
  });
}
