import { z } from 'zod';
import type { Tx } from './client.ts';
import type { Prisma, Signal } from './generated/client.ts';

/** What a signal says, and when and by whom it was found. */
export const SignalWords = z.object({
  company: z.string(),
  title: z.string(),
  eventDate: z.coerce.date().nullable(),
  confidence: z.number(),
  model: z.string(),
  runId: z.string().nullable(),
  createdAt: z.coerce.date(),
});
export type SignalWords = z.infer<typeof SignalWords>;

/** What a splitting did to the words of the signal that it divided. */
export const SplitFrom = z.object({ signalId: z.string(), before: SignalWords, after: SignalWords });

/** Lets a signal that a splitting made say what the earliest of its reports was found to say. */
export async function tellByEarliest(tx: Tx, signal: Signal): Promise<void> {
  const [first] = await readTold(tx, signal.id);
  if (first) await writeWords(tx, signal.id, first);
}

/** Lets a signal that has lost evidence say nothing that only what it lost told: what its earliest report was found to say counts then. */
export async function tellByRemaining(tx: Tx, signal: Signal): Promise<SignalWords> {
  const told = await readTold(tx, signal.id);
  const own = SignalWords.parse(signal);
  const standing = told.find((words) => tellAlike(words, own));
  if (!standing) return told[0] ? writeWords(tx, signal.id, told[0]) : own;
  if (told.some(({ confidence }) => confidence === own.confidence)) return own;
  return writeWords(tx, signal.id, { ...own, confidence: standing.confidence });
}

/** Remembers of a signal that a splitting made what the one that it was taken from said before and after. */
export async function rememberSplit(tx: Tx, signalId: string, from: { signalId: string; before: SignalWords; after: SignalWords }): Promise<void> {
  await tx.signal.update({ where: { id: signalId }, data: { splitFrom: SplitFrom.parse(from) } });
}

/** What a signal said before a splitting took another one out of it, and what an earlier splitting left of it. */
interface FormerWords {
  words: SignalWords;
  splitFrom: Prisma.InputJsonValue | null;
}

/**
 * What the two signals said as one, before a splitting made two of them. What has changed since by another way stays.
 * @returns null if no splitting did
 */
export async function wordsBeforeSplit(tx: Tx, one: Signal, other: Signal): Promise<FormerWords | null> {
  for (const [part, whole] of [[one, other], [other, one]] as const) {
    const { data: split } = SplitFrom.safeParse(part.splitFrom);
    if (!split || !(await isOrBecame(tx, split.signalId, whole.id))) continue;
    const present = SignalWords.parse(whole);
    const words = isSame(present, split.after) ? split.before : present;
    return { words: { ...words, runId: await findRun(tx, words.runId) }, splitFrom: SplitFrom.safeParse(whole.splitFrom).data ?? null };
  }
  return null;
}

/** Gives a signal these words. The run that found them may have been removed since. */
export async function writeWords(tx: Tx, signalId: string, words: SignalWords): Promise<SignalWords> {
  const written = { ...words, runId: await findRun(tx, words.runId) };
  await tx.signal.update({ where: { id: signalId }, data: written });
  return written;
}

/** @returns null if there is no such run any more */
export async function findRun(tx: Tx, runId: string | null): Promise<string | null> {
  return runId === null ? null : ((await tx.run.findUnique({ where: { id: runId }, select: { id: true } }))?.id ?? null);
}

/** What each quote was found to say: that of the report that was the earliest first, and of one text what is surest. */
async function readTold(tx: Tx, signalId: string): Promise<SignalWords[]> {
  return tx.$queryRaw<SignalWords[]>`
    SELECT e.company, e.title, e."eventDate", e.confidence, a.model, a."runId", e."createdAt"
    FROM "Evidence" e JOIN "Analysis" a ON a.id = e."analysisId"
    JOIN "DocumentVersion" v ON v.id = e."documentVersionId" JOIN "Document" d ON d.id = v."documentId"
    WHERE e."signalId" = ${signalId}::uuid
    ORDER BY d."reportedAt", d.id, v."createdAt", e.confidence DESC, e.id`;
}

function tellAlike(a: SignalWords, b: SignalWords): boolean {
  return a.company === b.company && a.title === b.title && a.eventDate?.getTime() === b.eventDate?.getTime() && a.model === b.model && a.runId === b.runId;
}

function isSame(a: SignalWords, b: SignalWords): boolean {
  return JSON.stringify(SignalWords.parse(a)) === JSON.stringify(SignalWords.parse(b));
}

async function isOrBecame(tx: Tx, formerId: string, id: string): Promise<boolean> {
  return formerId === id || (await tx.mergedSignal.count({ where: { id: formerId, intoId: id } })) > 0;
}
