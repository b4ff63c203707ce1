import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import { ReviewInput, SignalStatus } from '#lib/model/signal.ts';
import { changeSignal, type Decision, type StoredDecision } from './change-signal.ts';
import { parseInput } from './parse-input.ts';

export const ReviewSignalInput = z.object({
  signalId: z.uuid(),
  review: ReviewInput,
  /** Status that the reviewer had before their eyes, so that nobody overrules a colleague unseen. */
  seenStatus: SignalStatus,
});
export type ReviewSignalInput = z.infer<typeof ReviewSignalInput>;

/**
 * Records a decision on a signal. Earlier decisions stay as they were.
 * @throws AppError forbidden, invalid_input, not_found, conflict (somebody else has decided meanwhile)
 */
export async function reviewSignal(ctx: Ctx, input: ReviewSignalInput): Promise<StoredDecision> {
  requireRole(ctx, 'analyst');
  const { signalId, review, seenStatus } = parseInput(ReviewSignalInput, input);
  return changeSignal(ctx, {
    action: `signal.${review.decision}`, signalId, note: review.decision === 'reject' ? review.note : undefined,
    decide: (signal) => {
      if (signal.status !== seenStatus) throw new AppError('conflict', 'Somebody else has decided on this signal meanwhile. Look at it again before you decide.');
      return decide(review);
    },
  });
}

function decide(review: ReviewInput): Decision {
  switch (review.decision) {
    case 'accept': return { status: 'accepted', rejectReason: null, snoozedUntil: null };
    case 'reject': return { status: 'rejected', rejectReason: review.reason, snoozedUntil: null };
    case 'snooze': return { status: 'snoozed', rejectReason: null, snoozedUntil: futureDate(review.until) };
  }
}

function futureDate(until: string): Date {
  const date = new Date(until);
  if (date.getTime() <= Date.now()) throw new AppError('invalid_input', 'Choose a time in the future to snooze until.');
  return date;
}
