import { addRunEvent, lockRun } from '#lib/db/runs.ts';
import type { RunEventData } from '#lib/model/run.ts';
import type { Settings } from '#lib/model/settings.ts';
import type { SignalTypeDefinition } from '#lib/model/signal-type.ts';
import type { PipelineDeps } from './deps.ts';

/** What the analysers of one job share. */
export interface AnalysisWork {
  runId: string;
  settings: Settings;
  types: readonly SignalTypeDefinition[];
  signal: AbortSignal;
}

/** Names an analysis: the same text is never analysed twice by the same one. */
export interface Analyser {
  model: string;
  promptVersion: string;
}

/** Tells the run's page what became of a batch. */
export async function reportBatch(
  { db }: PipelineDeps,
  runId: string,
  event: Extract<RunEventData, { type: 'batch_analysed' | 'batch_failed' }>,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockRun(tx, runId);
    await addRunEvent(tx, runId, event);
  });
}
