import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { listStandingReviews, type StandingReview } from '#lib/db/reviews.ts';
import { AppError } from '#lib/errors.ts';
import type { SignalStatus } from '#lib/model/signal.ts';
import { changeSignal, type Decision, type StoredDecision } from './change-signal.ts';
import { parseInput } from './parse-input.ts';

export const UndoReviewInput = z.object({
  signalId: z.uuid(),
  /** The decision to take back. */
  reviewId: z.uuid(),
});
export type UndoReviewInput = z.infer<typeof UndoReviewInput>;

/**
 * Takes the last decision on a signal back: what was before it holds again, and the one before it is the next that can be taken back.
 * @throws AppError forbidden, invalid_input, not_found, conflict (it is not the last one any more)
 */
export async function undoReview(ctx: Ctx, input: UndoReviewInput): Promise<StoredDecision> {
  requireRole(ctx, 'analyst');
  const { signalId, reviewId } = parseInput(UndoReviewInput, input);
  return changeSignal(ctx, {
    action: 'signal.undo', signalId, takesBackId: reviewId,
    decide: async ({ status }, tx) => {
      const [last, ...earlier] = await listStandingReviews(tx, signalId);
      if (last?.id !== reviewId || !isAsLeft(status, last)) throw new AppError('conflict', 'Somebody has decided on this signal since, so this cannot be undone. Look at it again.');
      return before(last, earlier);
    },
  });
}

/** Whether a signal is as a decision left it. A snooze ends by itself. */
function isAsLeft(status: SignalStatus, { toStatus }: StandingReview): boolean {
  return status === toStatus || (toStatus === 'snoozed' && status === 'new');
}

/** What held before a decision. A snooze is not taken up again: its end may have passed. */
function before({ fromStatus }: StandingReview, earlier: readonly StandingReview[]): Decision {
  const status = fromStatus === 'snoozed' ? 'new' : fromStatus;
  if (status !== 'rejected') return { status, rejectReason: null, snoozedUntil: null };
  return { status, rejectReason: earlier.find(({ toStatus }) => toStatus === 'rejected')?.reason ?? 'other', snoozedUntil: null };
}
