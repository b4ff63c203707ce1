import type { ReviewEntry } from '#lib/model/signal-detail.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { reasonLabel, STATUS } from './labels.ts';

/** Who decided what, in order. */
export function ReviewHistory({ reviews }: { reviews: readonly ReviewEntry[] }) {
  if (reviews.length === 0) return <p className="text-muted">Nobody has decided on this signal yet.</p>;
  return (
    <ol className="flex flex-col gap-2.5">
      {reviews.map((review) => (
        <li key={review.id}>
          <span className="font-medium">{review.by ?? 'A removed user'}</span>: {STATUS[review.fromStatus].label.toLowerCase()} → {STATUS[review.toStatus].label.toLowerCase()}
          {review.reason && <span className="text-muted">, {reasonLabel(review.reason).toLowerCase()}</span>}
          <span className="text-sm text-muted"> · <RelativeTime value={review.at} /></span>
          {review.note && <span className="block text-sm text-muted">“{review.note}”</span>}
        </li>
      ))}
    </ol>
  );
}
