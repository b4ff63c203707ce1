import type { RejectReason, ReviewInput } from '#lib/model/signal.ts';
import { REJECT_REASONS } from './labels.ts';
import { snoozeTimes } from './snooze-times.ts';

/** A menu of the review bar. */
export type ReviewMenu = 'reject' | 'snooze';

/** What can lie over the review bar: a menu, or the dialog in which a rejection gets its words. */
export type ReviewOverlay = ReviewMenu | 'note';

/** What a menu's entry stands for: a decision, or words to be added to one. */
export type ReviewChoice = ReviewInput | { decision: 'reject_with_note' };

export interface ReviewMenuItem {
  value: ReviewChoice;
  label: string;
  hint?: string;
}

const WHEN = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });

/** The entries of a menu, in the order of their number keys. */
export function reviewChoices(menu: ReviewMenu, now: Date): ReviewMenuItem[] {
  if (menu === 'snooze') return snoozeTimes(now).map(({ label, until }) => ({ label, hint: WHEN.format(until), value: { decision: 'snooze', until: until.toISOString() } }));
  const reject = (reason: RejectReason): ReviewInput => ({ decision: 'reject', reason });
  // After the reasons, which keep their numbers.
  return [...REJECT_REASONS.map(({ reason, label }) => ({ label, value: reject(reason) })), { label: 'With a note…', value: { decision: 'reject_with_note' } }];
}
