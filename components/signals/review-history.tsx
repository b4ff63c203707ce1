'use client';

import type { ReactNode } from 'react';
import type { ReviewEntry, SignalDetail } from '#lib/model/signal-detail.ts';
import { Button } from '#components/ui/button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { reasonLabel, STATUS } from './labels.ts';
import { useStory } from './use-story.ts';
import { verdictText } from './verdict-text.ts';

interface HistoryEntry {
  id: string;
  by: string | null;
  at: string;
  what: ReactNode;
  note: string | null;
  /** Takes it back; null where that is not possible, or elsewhere. */
  undo: (() => void) | null;
}

/** Who decided what on a signal and its story, in order. What was said of the story can be taken back here. */
export function ReviewHistory({ detail: { reviews, verdicts }, canReview }: { detail: SignalDetail; canReview: boolean }) {
  const story = useStory();
  const entries: HistoryEntry[] = [
    ...reviews.map((review) => ({ id: review.id, by: review.by, at: review.at, what: <ReviewText review={review} />, note: review.note, undo: null })),
    ...verdicts.map(({ id, by, at, undo, ...verdict }) => ({ id, by, at, what: verdictText(verdict), note: null, undo: undo && canReview ? () => story.undo(undo) : null })),
  ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
  if (entries.length === 0) return <p className="text-muted">Nobody has decided on this signal yet.</p>;
  return <ol className="flex flex-col gap-2.5">{entries.map((entry) => <Entry key={entry.id} entry={entry} pending={story.pending} />)}</ol>;
}

function Entry({ entry: { by, at, what, note, undo }, pending }: { entry: HistoryEntry; pending: boolean }) {
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <span className="min-w-0 flex-1 break-words">
        <span className="font-medium">{by ?? 'A removed user'}</span>: {what}
        <span className="text-sm text-muted"> · <RelativeTime value={at} /></span>
        {note && <span className="block text-sm text-muted">Note: {note}</span>}
      </span>
      {undo && <Button size="sm" variant="ghost" pending={pending} onClick={undo} aria-label={typeof what === 'string' ? `Undo: ${what}` : 'Undo'}>Undo</Button>}
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
