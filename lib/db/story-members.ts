import type { Tx } from './client.ts';
import { leadByEarliest } from './story-lead.ts';

/** Begins a story with its first report. */
export async function beginStory(tx: Tx, { documentId, reportedAt }: { documentId: string; reportedAt: Date }): Promise<void> {
  const { id } = await tx.story.create({ data: { firstDocumentId: documentId, firstReportedAt: reportedAt }, select: { id: true } });
  await tx.document.update({ where: { id: documentId }, data: { storyId: id }, select: { id: true } });
}

/** Adds a report to a story, which it leads if it is the earliest. */
export async function joinStory(tx: Tx, { documentId, storyId }: { documentId: string; storyId: string }): Promise<void> {
  await tx.document.update({ where: { id: documentId }, data: { storyId }, select: { id: true } });
  await leadByEarliest(tx, storyId);
}
