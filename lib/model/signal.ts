import { z } from 'zod';
import { SignalTypeKey } from './signal-type.ts';
import { Text } from './text.ts';

export const SignalStatus = z.enum(['new', 'accepted', 'rejected', 'duplicate', 'snoozed']);
export type SignalStatus = z.infer<typeof SignalStatus>;

export const RejectReason = z.enum([
  'not_relevant',
  'wrong_company',
  'wrong_type',
  'old_news',
  'quote_does_not_support',
  'not_an_event',
  'other',
]);
export type RejectReason = z.infer<typeof RejectReason>;

/** A decision on one signal. */
export const ReviewInput = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('accept') }),
  z.object({ decision: z.literal('reject'), reason: RejectReason, note: Text.trim().max(500).optional() }),
  z.object({ decision: z.literal('snooze'), until: z.iso.datetime() }),
]);
export type ReviewInput = z.infer<typeof ReviewInput>;

/** Which signals a list shows. Absent means no restriction. */
export const SignalFilter = z.object({
  status: z.array(SignalStatus).default([]),
  type: z.array(SignalTypeKey).default([]),
  sourceId: z.uuid().nullable().default(null),
  runId: z.uuid().nullable().default(null),
  search: Text.trim().max(200).default(''),
  sort: z.enum(['newest', 'confidence', 'event_date']).default('newest'),
});
export type SignalFilter = z.infer<typeof SignalFilter>;

export const SignalRow = z.object({
  id: z.string(),
  type: SignalTypeKey,
  typeLabel: z.string(),
  company: z.string(),
  title: z.string(),
  /** Day on which it happened, if its text tells. */
  eventDate: z.string().nullable(),
  /** When the first of its reports was published, or read if that does not say; YYYY-MM-DD where that names a day without a time. */
  reportedAt: z.string(),
  confidence: z.number(),
  status: SignalStatus,
  rejectReason: RejectReason.nullable(),
  /** First verified quote; null if none. */
  quote: z.string().nullable(),
  sourceName: z.string().nullable(),
  sourceCount: z.int(),
  sample: z.boolean(),
  model: z.string(),
  createdAt: z.string(),
});
export type SignalRow = z.infer<typeof SignalRow>;

export const SignalPage = z.object({
  rows: z.array(SignalRow),
  nextCursor: z.string().nullable(),
  /** Counted up to 1,000; `totalCapped` says that there are more. */
  total: z.int(),
  totalCapped: z.boolean(),
});
export type SignalPage = z.infer<typeof SignalPage>;
