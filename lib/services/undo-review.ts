import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { listStandingReviews, type StandingReview } from '#lib/db/reviews.ts';
import { statusAt } from '#lib/db/signals.ts';
import { AppError } from '#lib/errors.ts';
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
    decide: async (present, tx) => {
      const standing = await listStandingReviews(tx, present.signalId);
      const last = standing.find((review) => isAsLeft(present, review));
      if (last?.id !== reviewId) throw new AppError('conflict', 'Somebody has decided on this signal since, so this cannot be undone. Look at it again.');
      return before(last);
    },
  });
}

/** Whether a signal is as a decision left it. A snooze ends by itself. */
function isAsLeft({ status, rejectReason }: Decision, { toStatus, reason }: StandingReview): boolean {
  return (status === toStatus && rejectReason === reason) || (toStatus === 'snoozed' && status === 'new');
}

/** What held before a decision. A snooze that has ended since is not taken up again. */
function before({ fromStatus, fromReason, fromSnoozedUntil }: StandingReview): Decision {
  const status = statusAt({ status: fromStatus, snoozedUntil: fromSnoozedUntil }, new Date());
  return { status, rejectReason: fromReason, snoozedUntil: status === 'snoozed' ? fromSnoozedUntil : null };
}
