import { z } from 'zod';
import { RejectReason, SignalStatus } from '#lib/model/signal.ts';
import type { Tx } from './client.ts';
import { Prisma, type Signal } from './generated/client.ts';
import { findRun, SignalWords, SplitFrom } from './signal-words.ts';

/** What was remembered before other words than the title were is not known of the older ones. */
const Decision = SignalWords.partial().extend({
  status: SignalStatus, rejectReason: RejectReason.nullable(), snoozedUntil: z.coerce.date().nullable(), confidence: z.number(), title: z.string(),
});
type Decision = z.infer<typeof Decision>;

const Former = z.object({
  from: Decision,
  into: Decision,
  /** Of a signal that a splitting had made. */
  splitFrom: SplitFrom.nullable().default(null),
  reviewIds: z.array(z.string()),
  /** The signal that it became part of, which may have become part of another one since. */
  intoId: z.string().nullable().default(null),
  /** Where its evidence stood. */
  documentIds: z.array(z.string()).default([]),
});
type Former = z.infer<typeof Former>;

interface Merged extends Former {
  id: string;
  createdAt: Date;
}

/** Lets the address of a signal that becomes part of another one lead there, and keeps what bringing it back needs. */
export async function rememberMerged(tx: Tx, from: Signal, into: Signal): Promise<void> {
  const reviews = await tx.review.findMany({ where: { signalId: from.id }, select: { id: true } });
  const former: Former = {
    from: Decision.parse(from), into: Decision.parse(into), splitFrom: SplitFrom.safeParse(from.splitFrom).data ?? null, reviewIds: reviews.map(({ id }) => id), intoId: into.id, documentIds: await documentsOf(tx, from.id),
  };
  await tx.mergedSignal.updateMany({ where: { intoId: from.id }, data: { intoId: into.id } });
  await tx.mergedSignal.create({ data: { id: from.id, intoId: into.id, former: former } });
}

/**
 * Brings back the signal that came with these documents when it became part of this one: under its own id, and both with the decisions
 * that they had; if somebody has decided since, that counts for both.
 * @param place documentIds: what leaves the signal's story, evidence still in its place; storyId: where the documents go
 * @returns null if no such signal came with them
 */
export async function bringBack(tx: Tx, signal: Signal, { documentIds, storyId }: { documentIds: readonly string[]; storyId: string }): Promise<Signal | null> {
  const all = await findMerged(tx, signal.id);
  const present = new Set(await documentsOf(tx, signal.id));
  const merged = all.findLast((entry) => {
    const live = entry.documentIds.filter((id) => present.has(id));
    return live.length > 0 && live.every((id) => documentIds.includes(id));
  });
  if (!merged) return null;
  const isDecided = await isDecidedSince(tx, signal.id, merged, all);
  const { status, rejectReason, snoozedUntil } = isDecided ? signal : merged.from;
  const { updatedAt: _updatedAt, ...facts } = signal;
  const { runId = signal.runId } = merged.from;
  const place = { id: merged.id, storyId, splitFrom: merged.splitFrom ?? Prisma.DbNull };
  const returned = await tx.signal.create({ data: { ...facts, ...merged.from, runId: await findRun(tx, runId), status, rejectReason, snoozedUntil, ...place } });
  await tx.mergedSignal.delete({ where: { id: merged.id } });
  await tx.mergedSignal.updateMany({ where: { id: { in: all.filter((entry) => isWithin(entry, merged.id, all)).map(({ id }) => id) } }, data: { intoId: merged.id } });
  await tx.review.updateMany({ where: { id: { in: merged.reviewIds }, signalId: signal.id }, data: { signalId: merged.id } });
  if (!isDecided) await withdraw(tx, signal.id, merged, all);
  return returned;
}

/** Gives the signal the decision that it would have without one of those that became part of it, and so those that others had become part of. */
async function withdraw(tx: Tx, signalId: string, merged: Merged, all: readonly Merged[]): Promise<void> {
  let decision = merged.into;
  let { intoId } = merged;
  for (const later of all.slice(all.indexOf(merged) + 1)) {
    if (later.intoId === intoId) {
      await amend(tx, { ...later, into: decision });
      decision = combine(decision, later.from);
    } else if (later.id === intoId) {
      await amend(tx, { ...later, from: decision });
      decision = combine(later.into, decision);
      ({ intoId } = later);
    }
  }
  const { runId = null } = decision;
  await tx.signal.update({ where: { id: signalId }, data: { ...decision, ...(runId !== null && { runId: await findRun(tx, runId) }) } });
}

/** What the merging of two signals makes of their decisions. */
function combine(into: Decision, from: Decision): Decision {
  const { status, rejectReason, snoozedUntil } = into.status === 'new' ? from : into;
  return { ...into, status, rejectReason, snoozedUntil, confidence: Math.max(into.confidence, from.confidence) };
}

async function amend(tx: Tx, { id, ...former }: Merged): Promise<void> {
  await tx.mergedSignal.update({ where: { id }, data: { former: Former.parse(former) } });
}

/**
 * Whether somebody has decided on a signal after another one became part of it. The decisions on a third one that came later are its
 * own, and a decision that was taken back since is as if it had not been.
 */
async function isDecidedSince(tx: Tx, signalId: string, merged: Merged, all: readonly Merged[]): Promise<boolean> {
  const others = all.filter((entry) => entry !== merged && !isWithin(merged, entry.id, all)).flatMap(({ reviewIds }) => reviewIds);
  const { createdAt } = merged;
  const count = await tx.review.count({
    where: {
      signalId, id: { notIn: [...others, ...merged.reviewIds] }, createdAt: { gte: createdAt },
      takenBackBy: null, OR: [{ takesBackId: null }, { takesBack: { createdAt: { lt: createdAt } } }],
    },
  });
  return count > 0;
}

/** Whether a signal had become part of another one that then became part of a third. */
function isWithin({ intoId }: Merged, hostId: string, all: readonly Merged[]): boolean {
  if (intoId === hostId) return true;
  const host = all.find(({ id }) => id === intoId);
  return host !== undefined && isWithin(host, hostId, all);
}

/** What became part of a signal, in this order. */
async function findMerged(tx: Tx, signalId: string): Promise<Merged[]> {
  const rows = await tx.mergedSignal.findMany({ where: { intoId: signalId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return rows.map(({ id, createdAt, former }) => ({ id, createdAt, ...Former.parse(former) }));
}

async function documentsOf(tx: Tx, signalId: string): Promise<string[]> {
  const versions = await tx.documentVersion.findMany({ where: { evidence: { some: { signalId } } }, select: { documentId: true }, distinct: ['documentId'] });
  return versions.map(({ documentId }) => documentId);
}
