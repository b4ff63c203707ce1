import type { Tx } from './client.ts';
import { bringBack } from './merged-signals.ts';
import { rememberSplit, SignalWords, tellByEarliest, tellByRemaining } from './signal-words.ts';
import { leadByEarliest } from './story-lead.ts';
import { lockStories } from './story-lock.ts';

/** Makes copies again of documents that were taken out of their originals' story and have come back to it. */
export async function restoreCopies(tx: Tx, storyId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Document" d SET "duplicateOfId" = d."formerOriginalId", "formerOriginalId" = NULL FROM "Document" original
    WHERE original.id = d."formerOriginalId" AND d."duplicateOfId" IS NULL AND d."storyId" = ${storyId}::uuid AND original."storyId" = ${storyId}::uuid`;
}

/**
 * Takes documents out of their story into one of their own, with the evidence that stands in them. A signal that keeps evidence on
 * both sides becomes two with the same decision, each of which says what its own evidence tells. A copy that leaves its original is no copy any more, and is read at the next run.
 * Callers hold the lock `stories`.
 * @param options undo: the documents were joined with the story just now: signals that became one are two again, as they were
 * @returns the new story's id
 */
export async function splitDocuments(tx: Tx, { storyId, documentIds, undo }: { storyId: string; documentIds: readonly string[]; undo: boolean }): Promise<string> {
  await lockStories(tx, storyId);
  const moved = { in: [...documentIds] };
  const { id: newStoryId } = await tx.story.create({ data: { firstReportedAt: new Date(0) } });
  await tx.document.updateMany({ where: { id: moved }, data: { storyId: newStoryId } });
  const released = await tx.document.findMany({ where: { id: moved, duplicateOfId: { not: null, notIn: [...documentIds] } }, select: { id: true, duplicateOfId: true } });
  const releasedIds = { in: released.map(({ id }) => id) };
  for (const { id, duplicateOfId } of released) await tx.document.update({ where: { id }, data: { duplicateOfId: null, formerOriginalId: duplicateOfId } });
  await tx.sighting.updateMany({ where: { documentId: releasedIds }, data: { itemHash: '' } });
  const signals = await tx.signal.findMany({
    where: { storyId, evidence: { some: { documentVersion: { documentId: moved } } } },
    include: { _count: { select: { evidence: { where: { documentVersion: { documentId: { notIn: [...documentIds] } } } } } } },
    orderBy: { id: 'asc' },
  });
  for (const { _count, ...signal } of signals) {
    if (_count.evidence === 0) {
      await tx.signal.update({ where: { id: signal.id }, data: { storyId: newStoryId } });
      continue;
    }
    const returned = undo ? await bringBack(tx, signal, { documentIds, storyId: newStoryId }) : null;
    const { id: _id, updatedAt: _updatedAt, splitFrom: _splitFrom, ...facts } = signal;
    const made = returned ?? (await tx.signal.create({ data: { ...facts, storyId: newStoryId } }));
    await tx.evidence.updateMany({ where: { signalId: signal.id, documentVersion: { documentId: moved } }, data: { signalId: made.id } });
    const after = await tellByRemaining(tx, await tx.signal.findUniqueOrThrow({ where: { id: signal.id } }));
    if (returned) {
      await tellByRemaining(tx, returned);
    } else {
      await tellByEarliest(tx, made);
      await rememberSplit(tx, made.id, { signalId: signal.id, before: SignalWords.parse(signal), after });
    }
  }
  await leadByEarliest(tx, storyId);
  await leadByEarliest(tx, newStoryId);
  return newStoryId;
}
