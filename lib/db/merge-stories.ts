import type { Tx } from './client.ts';
import { Prisma, type Signal } from './generated/client.ts';
import { rememberMerged } from './merged-signals.ts';
import { wordsBeforeSplit } from './signal-words.ts';
import { leadByEarliest } from './story-lead.ts';
import { lockStories } from './story-lock.ts';

/**
 * Puts all documents and signals of one story into another one and deletes the first. Where both have a signal of the same type
 * and company, one stays with the evidence and the decisions of both. Callers hold the lock `stories`.
 * @param options undo: a splitting made two of them just now, so that their signals say again what they said before it
 */
export async function mergeStories(tx: Tx, { from, into, undo = false }: { from: string; into: string; undo?: boolean }): Promise<void> {
  await lockStories(tx, from, into);
  await tx.document.updateMany({ where: { storyId: from }, data: { storyId: into } });
  const signals = await tx.signal.findMany({ where: { storyId: from }, orderBy: { id: 'asc' } });
  for (const signal of signals) {
    const twin = await tx.signal.findUnique({ where: { storyId_type_companyKey: { storyId: into, type: signal.type, companyKey: signal.companyKey } } });
    if (twin) await mergeSignals(tx, signal, twin, undo);
    else await tx.signal.update({ where: { id: signal.id }, data: { storyId: into } });
  }
  await tx.story.delete({ where: { id: from } });
  await leadByEarliest(tx, into);
}

async function mergeSignals(tx: Tx, from: Signal, into: Signal, undo: boolean): Promise<void> {
  const former = undo ? await wordsBeforeSplit(tx, from, into) : null;
  await rememberMerged(tx, from, into);
  await tx.$executeRaw`
    UPDATE "Evidence" e SET "signalId" = ${into.id}::uuid WHERE "signalId" = ${from.id}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Evidence" known WHERE known."signalId" = ${into.id}::uuid AND known."documentVersionId" = e."documentVersionId"
        AND known.field = e.field AND known."startOffset" = e."startOffset" AND known."endOffset" = e."endOffset")`;
  await tx.review.updateMany({ where: { signalId: from.id }, data: { signalId: into.id } });
  await tx.signal.updateMany({ where: { duplicateOfId: from.id, id: { not: into.id } }, data: { duplicateOfId: into.id } });
  const decided = into.status === 'new' || into.duplicateOfId === from.id ? from : into;
  await tx.signal.update({
    where: { id: into.id },
    data: {
      status: decided.status, rejectReason: decided.rejectReason, snoozedUntil: decided.snoozedUntil,
      duplicateOfId: decided.duplicateOfId === into.id ? null : decided.duplicateOfId,
      ...(former ? { ...former.words, splitFrom: former.splitFrom ?? Prisma.DbNull } : { confidence: Math.max(from.confidence, into.confidence) }),
    },
  });
  await tx.signal.delete({ where: { id: from.id } });
}
