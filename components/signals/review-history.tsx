import type { ReactNode } from 'react';
import type { ReviewEntry, SignalDetail } from '#lib/model/signal-detail.ts';
import type { StoryVerdictEntry } from '#lib/model/story.ts';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { reasonLabel, STATUS } from './labels.ts';

const VERDICTS: Record<StoryVerdictEntry['action'], string> = {
  'story.join': 'joined another story with this one',
  'story.join.undo': 'took the joining of two stories back',
  'story.split': 'took a report out of the story',
  'story.split.undo': 'put a report back into the story',
};

/** Who decided what on a signal and its story, in order. */
export function ReviewHistory({ detail: { reviews, verdicts } }: { detail: SignalDetail }) {
  const entries = [
    ...reviews.map((review) => ({ id: review.id, by: review.by, at: review.at, what: <ReviewText review={review} />, note: review.note })),
    ...verdicts.map(({ id, by, at, action }) => ({ id, by, at, what: VERDICTS[action], note: null })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (entries.length === 0) return <p className="text-muted">Nobody has decided on this signal yet.</p>;
  return <ol className="flex flex-col gap-2.5">{entries.map(({ id, ...entry }) => <Entry key={id} {...entry} />)}</ol>;
}

function Entry({ by, at, what, note }: { by: string | null; at: string; what: ReactNode; note: string | null }) {
  return (
    <li>
      <span className="font-medium">{by ?? 'A removed user'}</span>: {what}
      <span className="text-sm text-muted"> · <RelativeTime value={at} /></span>
      {note && <span className="block text-sm text-muted">Note: {note}</span>}
    </li>
  );
}

function ReviewText({ review: { fromStatus, toStatus, reason } }: { review: ReviewEntry }) {
  return (
    <>
      {STATUS[fromStatus].label.toLowerCase()} → {STATUS[toStatus].label.toLowerCase()}
      {reason && <span className="text-muted">, {reasonLabel(reason).toLowerCase()}</span>}
    </>
  );
}
