import { z } from 'zod';

export const RunStage = z.enum(['collect', 'clean', 'dedupe', 'analyse', 'done']);
export type RunStage = z.infer<typeof RunStage>;

export const DropReason = z.enum([
  'unchanged',
  'duplicate_url',
  'duplicate_text',
  'too_short',
  'no_text',
  'wrong_language',
  'paywall',
  'error_page',
  'cancelled',
]);
export type DropReason = z.infer<typeof DropReason>;

export const RunStatus = z.enum(['queued', 'running', 'cancelling', 'cancelled', 'finished', 'failed']);
export type RunStatus = z.infer<typeof RunStatus>;

/** One stage of the funnel: `entered = passed + dropped + failed + pending`. */
export const FunnelStage = z.object({
  stage: RunStage.exclude(['done']),
  entered: z.int(),
  passed: z.int(),
  pending: z.int(),
  failed: z.int(),
  dropped: z.record(DropReason, z.int()).or(z.object({}).catchall(z.int())),
});
export type FunnelStage = z.infer<typeof FunnelStage>;

/** A run as the page shows it; recomputed from the rows, so it is the same after a reload or a restart. */
export const RunProgress = z.object({
  id: z.string(),
  status: RunStatus,
  trigger: z.enum(['manual', 'schedule']),
  requestedBy: z.string().nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  errorMessage: z.string().nullable(),
  sources: z.object({ total: z.int(), queued: z.int(), running: z.int(), done: z.int(), failed: z.int(), cancelled: z.int() }),
  /** `listed = unchanged + postponed + items that entered the funnel`. */
  items: z.object({ listed: z.int(), unchanged: z.int(), postponed: z.int(), entered: z.int() }),
  funnel: z.array(FunnelStage),
  signals: z.int(),
  /** Nano-dollars as a decimal string: spent and still reserved. */
  costNanos: z.string(),
});
export type RunProgress = z.infer<typeof RunProgress>;

/** What is told as it happens. The page shows these in order of `seq`. */
export const RunEventData = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run_started'), sourceCount: z.int() }),
  z.object({ type: z.literal('source_listed'), sourceId: z.string(), name: z.string(), listed: z.int(), entered: z.int() }),
  z.object({ type: z.literal('source_finished'), sourceId: z.string(), name: z.string(), listed: z.int(), entered: z.int() }),
  z.object({ type: z.literal('source_failed'), sourceId: z.string(), name: z.string(), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('batch_analysed'), model: z.string(), documents: z.int(), signals: z.int() }),
  z.object({ type: z.literal('batch_failed'), model: z.string(), documents: z.int(), code: z.string(), message: z.string() }),
  z.object({ type: z.literal('cancel_requested'), by: z.string().optional() }),
  z.object({ type: z.literal('run_finished'), status: RunStatus, signals: z.int() }),
]);
export type RunEventData = z.infer<typeof RunEventData>;

export const RunEvent = z.object({ seq: z.string(), at: z.string(), data: RunEventData });
export type RunEvent = z.infer<typeof RunEvent>;
