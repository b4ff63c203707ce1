'use client';

import { useState } from 'react';
import { Check, Clock, Undo2, X } from 'lucide-react';
import type { RejectReason, SignalRow } from '#lib/model/signal.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { reasonLabel, REJECT_REASONS, STATUS } from './labels.ts';
import { NumberedMenu } from './numbered-menu.tsx';
import { RejectDialog } from './reject-dialog.tsx';
import { snoozeTimes } from './snooze-times.ts';
import type { Review } from './use-review.ts';

export type ReviewMenu = 'reject' | 'snooze' | null;

interface ReviewBarProps {
  signal: SignalRow;
  review: Review;
  /** Decides, and lets the list go on to the next signal. */
  decide: Review['decide'];
  menu: ReviewMenu;
  setMenu: (menu: ReviewMenu) => void;
  canReview: boolean;
}

/** After the reasons, which keep their numbers. */
const WITH_NOTE = 'with_note';
const REJECT_ITEMS = [...REJECT_REASONS.map(({ reason, label }) => ({ value: reason, label })), { value: WITH_NOTE, label: 'With a note…' }] as const;

/** What can be decided on a signal. Each button has a key. */
export function ReviewBar({ signal, review, decide, menu, setMenu, canReview }: ReviewBarProps) {
  const [noting, setNoting] = useState(false);
  if (!canReview) return <p className="text-sm text-muted">You can read signals. Deciding on them needs an analyst’s role.</p>;
  const reject = (reason: RejectReason, note?: string) => decide(signal, { decision: 'reject', reason, note });
  const chooseReason = (choice: RejectReason | typeof WITH_NOTE) => {
    setMenu(null);
    if (choice === WITH_NOTE) setNoting(true);
    else reject(choice);
  };
  const snooze = (until: Date) => {
    setMenu(null);
    decide(signal, { decision: 'snooze', until: until.toISOString() });
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="sm" variant="primary" aria-keyshortcuts="a" disabled={signal.status === 'accepted'} onClick={() => decide(signal, { decision: 'accept' })}>
        <Check aria-hidden className="size-4" /> Accept
      </Button>
      <span className="relative">
        <Button size="sm" aria-keyshortcuts="r" aria-haspopup="menu" aria-expanded={menu === 'reject'} onClick={() => setMenu(menu === 'reject' ? null : 'reject')}>
          <X aria-hidden className="size-4" /> Reject…
        </Button>
        {menu === 'reject' && <NumberedMenu label="Why reject it?" items={REJECT_ITEMS} onChoose={chooseReason} onClose={() => setMenu(null)} />}
      </span>
      <span className="relative">
        <Button size="sm" aria-keyshortcuts="s" aria-haspopup="menu" aria-expanded={menu === 'snooze'} onClick={() => setMenu(menu === 'snooze' ? null : 'snooze')}>
          <Clock aria-hidden className="size-4" /> Snooze…
        </Button>
        {menu === 'snooze' && <NumberedMenu label="Show it again" items={snoozeItems()} onChoose={snooze} onClose={() => setMenu(null)} />}
      </span>
      {signal.status !== 'new' && <DecisionBadge signal={signal} />}
      {review.canUndoOn(signal.id) && (
        <Button size="sm" variant="ghost" className="ml-auto" onClick={() => review.undoOn(signal.id)}>
          <Undo2 aria-hidden className="size-4" /> Undo
        </Button>
      )}
      <RejectDialog open={noting} onClose={() => setNoting(false)} company={signal.company} reject={reject} />
    </div>
  );
}

function DecisionBadge({ signal }: { signal: SignalRow }) {
  const { label, tone } = STATUS[signal.status];
  return <Badge tone={tone}>{signal.rejectReason ? `${label}: ${reasonLabel(signal.rejectReason).toLowerCase()}` : label}</Badge>;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

function snoozeItems() {
  return snoozeTimes(new Date()).map(({ label, until }) => ({ value: until, label, hint: WHEN.format(until) }));
}
