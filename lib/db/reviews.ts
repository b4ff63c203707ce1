import type { Tx } from './client.ts';
import type { RejectReason, SignalStatus } from './generated/enums.ts';

export interface StandingReview {
  id: string;
  fromStatus: SignalStatus;
  fromReason: RejectReason | null;
  fromSnoozedUntil: Date | null;
  toStatus: SignalStatus;
  reason: RejectReason | null;
}

/** The decisions on a signal that nobody has taken back, the last one first. */
export async function listStandingReviews(tx: Tx, signalId: string): Promise<StandingReview[]> {
  return tx.review.findMany({
    where: { signalId, takesBackId: null, takenBackBy: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, fromStatus: true, fromReason: true, fromSnoozedUntil: true, toStatus: true, reason: true },
  });
}
