'use client';

import type { ReactNode } from 'react';
import { Check, Clock, Undo2, X } from 'lucide-react';
import type { SignalRow } from '#lib/model/signal.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { reasonLabel, STATUS } from './labels.ts';
import { NumberedMenu } from './numbered-menu.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { reviewChoices, type ReviewChoice, type ReviewMenu } from './review-choices.ts';
import type { ReviewMenuState } from './use-review-menu.ts';
import type { Review } from './use-review.ts';

/** Id of the button to begin with. */
export const ACCEPT_ID = 'review-accept';

interface ReviewBarProps {
  signal: SignalRow;
  review: Review;
  /** Decides, and lets the list go on to the next signal. */
  decide: Review['decide'];
  menu: ReviewMenuState;
  canReview: boolean;
  /** Stands behind the buttons. */
  after?: ReactNode;
}

/** What can be decided on a signal. Each button has a key. */
export function ReviewBar({ signal, review, decide, menu, canReview, after }: ReviewBarProps) {
  if (!canReview) return <div className="flex items-center justify-between gap-2"><p className="text-sm text-muted">You can read signals. Deciding on them needs an analyst’s role.</p>{after}</div>;
  // Not disabled: that would take the focus away.
  const isAccepted = signal.status === 'accepted';
  const open = menu.open?.signal.id === signal.id ? menu.open.name : null;
  const toggle = (name: ReviewMenu) => () => (open === name ? menu.close() : menu.show(name, signal));
  const itemsOf = (name: ReviewMenu) => ({ items: reviewChoices(name, new Date()), onChoose: (choice: ReviewChoice) => menu.choose(signal, choice), onClose: menu.close });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button id={ACCEPT_ID} size="sm" variant="primary" aria-keyshortcuts="a" aria-disabled={isAccepted || undefined} onClick={() => isAccepted || decide(signal, { decision: 'accept' })}>
        <Check aria-hidden className="size-4" /> Accept
      </Button>
      <span className="relative">
        <Button size="sm" aria-keyshortcuts="r" aria-haspopup="menu" aria-expanded={open === 'reject'} onClick={toggle('reject')}>
          <X aria-hidden className="size-4" /> Reject…
        </Button>
        {open === 'reject' && <NumberedMenu label="Why reject it?" {...itemsOf('reject')} />}
      </span>
      <span className="relative">
        <Button size="sm" aria-keyshortcuts="s" aria-haspopup="menu" aria-expanded={open === 'snooze'} onClick={toggle('snooze')}>
          <Clock aria-hidden className="size-4" /> Snooze…
        </Button>
        {open === 'snooze' && <NumberedMenu label="Show it again" {...itemsOf('snooze')} />}
      </span>
      {signal.status !== 'new' && <DecisionBadge signal={signal} />}
      <span className="ml-auto flex gap-2">
        {review.canUndoOn(signal.id) && <Button size="sm" variant="ghost" onClick={() => review.undoOn(signal.id)}><Undo2 aria-hidden className="size-4" /> Undo</Button>}
        {after}
      </span>
      <RejectDialog open={open === 'note'} onClose={menu.close} company={signal.company} reject={(reason, note) => menu.choose(signal, { decision: 'reject', reason, note })} />
    </div>
  );
}

function DecisionBadge({ signal }: { signal: SignalRow }) {
  const { label, tone } = STATUS[signal.status];
  return <Badge tone={tone}>{signal.rejectReason ? `${label}: ${reasonLabel(signal.rejectReason).toLowerCase()}` : label}</Badge>;
}
