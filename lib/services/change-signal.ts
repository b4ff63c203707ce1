import type { Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import type { Tx } from '#lib/db/client.ts';
import { lockSignal } from '#lib/db/signal-lock.ts';
import { statusAt } from '#lib/db/signals.ts';
import { AppError } from '#lib/errors.ts';
import type { RejectReason, SignalStatus } from '#lib/model/signal.ts';

export interface Decision {
  status: SignalStatus;
  rejectReason: RejectReason | null;
  snoozedUntil: Date | null;
}

export interface StoredDecision {
  /** Names the decision, so that it can be taken back. */
  reviewId: string;
  status: SignalStatus;
  rejectReason: RejectReason | null;
  snoozedUntil: string | null;
}

interface SignalChange {
  action: string;
  signalId: string;
  /** Given what holds now, and of which signal: the one asked for may have become part of another one. */
  decide: (present: Decision & { signalId: string }, tx: Tx) => Decision | Promise<Decision>;
  note?: string;
  /** The decision that this one takes back. */
  takesBackId?: string;
}

/**
 * What all verbs that decide on a signal share: holds its row, stores the decision beside those before it, and remembers who made it.
 * @throws AppError not_found, and what `decide` throws
 */
export async function changeSignal(ctx: Ctx, { action, signalId: asked, decide, note, takesBackId }: SignalChange): Promise<StoredDecision> {
  return ctx.db.$transaction(async (tx) => {
    const signal = await lockSignal(tx, asked);
    if (!signal) throw new AppError('not_found', 'This signal no longer exists.');
    const { id: signalId, rejectReason, snoozedUntil } = signal;
    const status = statusAt(signal, new Date());
    const present = { signalId, status, rejectReason, snoozedUntil: status === 'snoozed' ? snoozedUntil : null };
    const decision = await decide(present, tx);
    await tx.signal.update({ where: { id: signalId }, data: decision });
    const { id: reviewId } = await tx.review.create({
      data: {
        signalId, userId: ctx.user.id, fromStatus: status, fromReason: rejectReason, fromSnoozedUntil: present.snoozedUntil,
        toStatus: decision.status, reason: decision.rejectReason, note, takesBackId,
      },
    });
    await writeAudit(tx, { userId: ctx.user.id, action, subject: 'signal', subjectId: signalId, before: { status }, after: { status: decision.status } });
    return { reviewId, status: decision.status, rejectReason: decision.rejectReason, snoozedUntil: decision.snoozedUntil?.toISOString() ?? null };
  });
}
