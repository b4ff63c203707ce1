import { EMBEDDED_MODEL } from '#lib/analyse/offline/model.ts';
import { PROMPT_VERSION } from '#lib/analyse/prompt.ts';
import { claimItems, type ClaimedItem } from '#lib/db/analyse-claims.ts';
import { endItems } from '#lib/db/run-items.ts';
import { lockRun } from '#lib/db/runs.ts';
import { readSettings } from '#lib/db/settings.ts';
import type { SignalTypeDefinition, SignalTypeKey } from '#lib/model/signal-type.ts';
import { settleOpen } from '#lib/ledger/settle-open.ts';
import { analyseEmbedded } from './analyse-embedded.ts';
import { analyseWithLlm } from './analyse-with-llm.ts';
import type { Analyser, AnalysisWork } from './analysis-work.ts';
import type { PipelineDeps } from './deps.ts';
import { enqueue } from './enqueue.ts';
import { RunStopped, isHandedOn, type Job } from './job.ts';
import { advanceRun } from './run.ts';
import { reuseAnalyses } from './store-analysis.ts';

const EMBEDDED_CLAIM = 48;
/** Requests' worth of documents that one job takes, so that packing has a choice. */
const LLM_CLAIM_BATCHES = 4;

/** Job `analyse`: claims documents of a run that wait, and has them read. */
export async function analyseItems(job: Job<{ runId: string }>, deps: PipelineDeps): Promise<void> {
  const { runId } = job.data;
  const { db, llm } = deps;
  const { values: settings } = await readSettings(db);
  const wantsLlm = settings.analyse.analyser === 'llm' || (settings.analyse.analyser === 'auto' && llm !== null);
  const analyser: Analyser = wantsLlm ? { model: llm?.model ?? '', promptVersion: PROMPT_VERSION } : { model: EMBEDDED_MODEL, promptVersion: EMBEDDED_MODEL };
  const claimed = await claim(job, wantsLlm ? LLM_CLAIM_BATCHES * settings.analyse.batchMaxItems : EMBEDDED_CLAIM, deps);
  const work: AnalysisWork = { runId, settings, types: await readTypes(deps), signal: job.signal };

  if (claimed.length > 0 && wantsLlm && !llm) await failWithoutKey(claimed, deps);
  else if (claimed.length > 0) {
    const fresh = await db.$transaction((tx) => reuseAnalyses(tx, claimed, analyser));
    if (wantsLlm && llm) await analyseWithLlm(fresh, work, llm, deps);
    else await analyseEmbedded(fresh, work, deps);
  }
  await finish(job, claimed, deps);
}

/** Takes up what this job claimed before a crash, and as much more as it may. A further job is asked for if more waits. */
async function claim(job: Job<{ runId: string }>, count: number, { db, now }: PipelineDeps): Promise<ClaimedItem[]> {
  const { runId } = job.data;
  return db.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    const claimed = await claimItems(tx, { runId, jobId: job.id, count: run?.status === 'running' ? count : 0 });
    // Calls of a worker that died with this job in hand: nobody waits for their answers.
    if (job.retryCount > 0) {
      const versionIds = claimed.map(({ documentVersionId }) => documentVersionId);
      await settleOpen(tx, { runId, call: { items: { some: { documentVersionId: { in: versionIds } } } } }, now());
    }
    if (claimed.length === count && count > 0) await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
    return claimed;
  });
}

async function readTypes({ db }: PipelineDeps): Promise<SignalTypeDefinition[]> {
  const rows = await db.signalType.findMany({ where: { enabled: true }, orderBy: { position: 'asc' } });
  return rows.map(({ key, label, description }) => ({ key: key as SignalTypeKey, label, description }));
}

async function failWithoutKey(claimed: readonly ClaimedItem[], { db }: PipelineDeps): Promise<void> {
  const message = 'The settings ask for a language model, but no OPENAI_API_KEY is set. Set one and restart, or choose the embedded analyser.';
  await db.$transaction((tx) => endItems(tx, claimed.map(({ itemId }) => itemId), 'analyse', { outcome: 'failed', code: 'llm_no_key', message, final: false }));
}

async function finish(job: Job<{ runId: string }>, claimed: readonly ClaimedItem[], { db, now }: PipelineDeps): Promise<void> {
  if (isHandedOn(job.signal)) throw job.signal.reason;
  await db.$transaction(async (tx) => {
    await lockRun(tx, job.data.runId);
    if (job.signal.reason instanceof RunStopped) {
      await endItems(tx, claimed.map(({ itemId }) => itemId), 'analyse', { outcome: 'dropped', dropReason: 'cancelled' });
    }
    await advanceRun(db, tx, job.data.runId, now());
    await job.complete(tx);
  });
}
