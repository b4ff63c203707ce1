import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import type { Tx } from '#lib/db/client.ts';
import { lockSignal, type LockedSignal } from '#lib/db/signal-lock.ts';
import { AppError } from '#lib/errors.ts';
import { ReviewInput, SignalStatus, type RejectReason } from '#lib/model/signal.ts';
import { parseInput } from './parse-input.ts';

export const ReviewSignalInput = z.object({
  signalId: z.uuid(),
  review: ReviewInput,
  /** Status that the reviewer had before their eyes, so that nobody overrules a colleague unseen. */
  seenStatus: SignalStatus,
});
export type ReviewSignalInput = z.infer<typeof ReviewSignalInput>;

export interface ReviewSignalResult {
  status: SignalStatus;
  rejectReason: RejectReason | null;
  snoozedUntil: string | null;
}

interface Decision {
  status: SignalStatus;
  rejectReason: RejectReason | null;
  snoozedUntil: Date | null;
}

/**
 * Records a decision on a signal. Earlier decisions stay as they were.
 * @throws AppError forbidden, invalid_input, not_found, conflict (nothing to restore, or somebody else has decided meanwhile)
 */
export async function reviewSignal(ctx: Ctx, input: ReviewSignalInput): Promise<ReviewSignalResult> {
  requireRole(ctx, 'analyst');
  const { signalId, review, seenStatus } = parseInput(ReviewSignalInput, input);
  return ctx.db.$transaction(async (tx) => {
    const signal = await lockSignal(tx, signalId);
    if (!signal) throw new AppError('not_found', 'This signal no longer exists.');
    if (signal.status !== seenStatus) throw new AppError('conflict', 'Somebody else has decided on this signal meanwhile. Look at it again before you decide.');
    const decision = await decide(tx, signal, review);
    await tx.signal.update({ where: { id: signalId }, data: decision });
    await tx.review.create({
      data: {
        signalId, userId: ctx.user.id, fromStatus: signal.status, toStatus: decision.status, reason: decision.rejectReason,
        note: review.decision === 'reject' ? review.note : undefined,
      },
    });
    await writeAudit(tx, { userId: ctx.user.id, action: `signal.${review.decision}`, subject: 'signal', subjectId: signalId, before: { status: signal.status }, after: { status: decision.status } });
    return { status: decision.status, rejectReason: decision.rejectReason, snoozedUntil: decision.snoozedUntil?.toISOString() ?? null };
  });
}

async function decide(tx: Tx, signal: LockedSignal, review: ReviewInput): Promise<Decision> {
  switch (review.decision) {
    case 'accept': return { status: 'accepted', rejectReason: null, snoozedUntil: null };
    case 'reject': return { status: 'rejected', rejectReason: review.reason, snoozedUntil: null };
    case 'snooze': return { status: 'snoozed', rejectReason: null, snoozedUntil: futureDate(review.until) };
    case 'restore': return findPrevious(tx, signal.id);
  }
}

function futureDate(until: string): Date {
  const date = new Date(until);
  if (date.getTime() <= Date.now()) throw new AppError('invalid_input', 'Choose a time in the future to snooze until.');
  return date;
}

async function findPrevious(tx: Tx, signalId: string): Promise<Decision> {
  const last = await tx.review.findFirst({ where: { signalId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  if (!last) throw new AppError('conflict', 'Nobody has decided on this signal yet, so there is nothing to undo.');
  // A snooze is not taken up again: its end may have passed.
  const status = last.fromStatus === 'snoozed' ? 'new' : last.fromStatus;
  if (status !== 'rejected') return { status, rejectReason: null, snoozedUntil: null };
  const rejection = await tx.review.findFirst({ where: { signalId, toStatus: 'rejected' }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  return { status, rejectReason: rejection?.reason ?? 'other', snoozedUntil: null };
}
