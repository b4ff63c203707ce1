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

/** A story of one document, until others turn out to tell the same. */
export async function createStory(tx: Tx, { documentId, reportedAt }: { documentId: string; reportedAt: Date }): Promise<void> {
  const story = await tx.story.create({ data: { firstDocumentId: documentId, firstReportedAt: reportedAt }, select: { id: true } });
  await tx.document.update({ where: { id: documentId }, data: { storyId: story.id } });
}

/** The document that reported first leads its story, in whatever order they were found. */
export async function addToStory(tx: Tx, { storyId, documentId, reportedAt }: { storyId: string; documentId: string; reportedAt: Date }): Promise<void> {
  await tx.story.updateMany({
    where: { id: storyId, firstReportedAt: { gt: reportedAt } },
    data: { firstDocumentId: documentId, firstReportedAt: reportedAt },
  });
}
