import { z } from 'zod';
import { RejectReason, SignalStatus } from '#lib/model/signal.ts';
import type { Tx } from './client.ts';
import type { Signal } from './generated/client.ts';

const Decision = z.object({
  status: SignalStatus, rejectReason: RejectReason.nullable(), snoozedUntil: z.coerce.date().nullable(), confidence: z.number(), title: z.string(),
});
const Former = z.object({ from: Decision, into: Decision, reviewIds: z.array(z.string()) });

/** Lets the address of a signal that becomes part of another one lead there, and keeps what bringing it back needs. */
export async function rememberMerged(tx: Tx, from: Signal, into: Signal): Promise<void> {
  const reviews = await tx.review.findMany({ where: { signalId: from.id }, select: { id: true } });
  const former = { from: decisionOf(from), into: decisionOf(into), reviewIds: reviews.map(({ id }) => id) };
  await tx.mergedSignal.updateMany({ where: { intoId: from.id }, data: { intoId: into.id } });
  await tx.mergedSignal.create({ data: { id: from.id, intoId: into.id, former } });
}

/** Brings back the signal that became part of this one last: under its own id, and both with the decisions that they had. */
export async function bringBack(tx: Tx, signal: Signal, storyId: string): Promise<Signal | null> {
  const merged = await tx.mergedSignal.findFirst({ where: { intoId: signal.id }, orderBy: { createdAt: 'desc' } });
  if (!merged) return null;
  const { from, into, reviewIds } = Former.parse(merged.former);
  await tx.mergedSignal.delete({ where: { id: merged.id } });
  const { updatedAt: _updatedAt, ...facts } = signal;
  const returned = await tx.signal.create({ data: { ...facts, ...from, id: merged.id, storyId } });
  await tx.signal.update({ where: { id: signal.id }, data: into });
  await tx.review.updateMany({ where: { id: { in: reviewIds } }, data: { signalId: merged.id } });
  return returned;
}

function decisionOf({ status, rejectReason, snoozedUntil, confidence, title }: Signal) {
  return { status, rejectReason, snoozedUntil: snoozedUntil?.toISOString() ?? null, confidence, title };
}
