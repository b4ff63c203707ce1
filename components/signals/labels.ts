import type { RejectReason, SignalStatus } from '#lib/model/signal.ts';
import { formatShare } from '#lib/charts/format-number.ts';
import type { Tone } from '#components/ui/badge.tsx';

export const STATUS: Record<SignalStatus, { label: string; tone: Tone }> = {
  new: { label: 'New', tone: 'neutral' },
  accepted: { label: 'Accepted', tone: 'positive' },
  rejected: { label: 'Rejected', tone: 'negative' },
  snoozed: { label: 'Snoozed', tone: 'info' },
  duplicate: { label: 'Duplicate', tone: 'neutral' },
};

/** Said of a copy that was taken out of its original's story. */
export const NOT_READ_YET = 'not analysed yet: it will be read in the next run of its source';

/** In the order of their number keys. */
export const REJECT_REASONS: readonly { reason: RejectReason; label: string }[] = [
  { reason: 'not_relevant', label: 'Right, but not relevant to us' },
  { reason: 'wrong_company', label: 'Wrong company' },
  { reason: 'wrong_type', label: 'Wrong type of event' },
  { reason: 'old_news', label: 'Old news' },
  { reason: 'quote_does_not_support', label: 'The quote does not say so' },
  { reason: 'not_an_event', label: 'Not an event at all' },
  { reason: 'other', label: 'Another reason' },
];

/** A reason in words. */
export function reasonLabel(reason: RejectReason): string {
  return REJECT_REASONS.find((entry) => entry.reason === reason)?.label ?? reason;
}

/** Whether a signal was found by the analyser that ships with Karhuno. */
export function isEmbedded(model: string): boolean {
  return model.startsWith('embedded-');
}

/** Who found the signal, in words. */
export function analyserLabel(model: string): string {
  return isEmbedded(model) ? 'embedded analyser' : model;
}

/** Nothing that is read from a text is certain. */
const MAX_SHOWN_CONFIDENCE = 0.99;

/** How sure the analyser is of what it read. */
export function confidenceLabel(confidence: number): string {
  return `${formatShare(Math.min(confidence, MAX_SHOWN_CONFIDENCE))} sure`;
}

export const CONFIDENCE_HINT = 'How sure the analyser is that the text tells this event. Whether what the text tells is true, it cannot know.';
