import type { Tx } from './client.ts';
import { leadByEarliest } from './story-lead.ts';

/** Takes the only report of a story over into another one, which it leads if it is the earliest there. */
export async function joinStory(tx: Tx, { documentId, from, into }: { documentId: string; from: string; into: string }): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { storyId: into }, select: { id: true } });
  await tx.story.delete({ where: { id: from }, select: { id: true } });
  await leadByEarliest(tx, into);
}

/** Takes a report out of its story into one of its own; the signals of the former stay there. @returns the new story's id */
export async function leaveStory(tx: Tx, documentId: string): Promise<string> {
  const { storyId: former, reportedAt } = await tx.document.findUniqueOrThrow({ where: { id: documentId }, select: { storyId: true, reportedAt: true } });
  const { id: own } = await tx.story.create({ data: { firstDocumentId: documentId, firstReportedAt: reportedAt }, select: { id: true } });
  await tx.document.update({ where: { id: documentId }, data: { storyId: own }, select: { id: true } });
  if (former) {
    const { count } = await tx.story.deleteMany({ where: { id: former, documents: { none: {} }, signals: { none: {} } } });
    if (count === 0) await leadByEarliest(tx, former);
  }
  return own;
}
