import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import { analyseBatch, type BatchItem, type ItemOutcome } from '#lib/analyse/analyse-batch.ts';
import { makeExcerpt } from '#lib/analyse/excerpt.ts';
import { packBatches } from '#lib/analyse/pack.ts';
import { PROMPT_VERSION, countDocumentTokens, countPrefixTokens } from '#lib/analyse/prompt.ts';
import { countTokens } from '#lib/analyse/tokens.ts';
import type { ClaimedItem } from '#lib/db/analyse-claims.ts';
import { toAnalysisDocument } from './analysis-document.ts';
import { reportBatch, type AnalysisWork } from './analysis-work.ts';
import type { LlmAccess, PipelineDeps } from './deps.ts';
import { createLlmMeter } from './llm-meter.ts';
import { replayAnswers } from './replay-answers.ts';
import { sleep } from './sleep.ts';
import { storeAnalyses, type AnalysedItem } from './store-analysis.ts';

const CALL_TIMEOUT_MS = 120_000;
const CALLS_AT_ONCE = 3;

interface Packed extends BatchItem {
  id: string;
  item: ClaimedItem;
}

/** Has a language model read documents, several in each request. What each batch brings is stored as soon as it is there. */
export async function analyseWithLlm(items: readonly ClaimedItem[], work: AnalysisWork, llm: LlmAccess, deps: PipelineDeps): Promise<void> {
  const { analyse } = work.settings;
  const analyser = { model: llm.model, promptVersion: PROMPT_VERSION, runId: work.runId };
  const replayed = await replayAnswers(deps.db, items, analyser, work.types.map(({ key }) => key));
  await storeAnalyses(deps, replayed, analyser);
  const fresh = items.filter((item) => !replayed.some((done) => done.item === item));
  const roomTokens = Math.max(0, analyse.batchMaxTokens - countPrefixTokens(work.types));
  const packed = fresh.map((item) => pack(item, Math.min(analyse.excerptMaxTokens, roomTokens)));
  const { batches, overLimit } = packBatches(packed, { maxTokens: roomTokens, maxItems: analyse.batchMaxItems });
  const tooLong = overLimit.map(({ item }): AnalysedItem => ({
    item, callId: null, signals: null,
    error: { code: 'llm_failed', message: 'This text does not fit into one request. Raise the tokens of a batch in the settings, or lower those of a document.' },
  }));
  await storeAnalyses(deps, tooLong, analyser);
  const limit = pLimit(CALLS_AT_ONCE);
  await Promise.all(batches.map((batch) => limit(async () => {
    if (!work.signal.aborted) await readBatch(batch, work, llm, deps);
  })));
}

function pack(item: ClaimedItem, maxTokens: number): Packed {
  const document = toAnalysisDocument(item);
  const { text: excerpt } = makeExcerpt(document, maxTokens, countTokens);
  const { documentVersionId } = item;
  return { id: documentVersionId, documentVersionId, document, excerpt, tokens: countDocumentTokens(excerpt), item };
}

async function readBatch(batch: readonly Packed[], work: AnalysisWork, llm: LlmAccess, deps: PipelineDeps): Promise<void> {
  const { runId, types, signal, settings } = work;
  const { now, random } = deps;
  const outcomes = await analyseBatch(batch, {
    client: llm.client, model: llm.model, types, signal, random, sleep,
    meter: createLlmMeter(deps.db, { runId, promptVersion: PROMPT_VERSION, timeZone: settings.display.timeZone, now }),
    timeoutMs: CALL_TIMEOUT_MS,
    delimiter: () => randomBytes(9).toString('base64url'),
    now: () => now().getTime(),
  });
  // Stopped: what was read is kept, the rest goes back or is dropped by the job.
  const ended = outcomes.filter((outcome) => outcome.status === 'done' || outcome.code !== 'cancelled');
  const { ended: analysed, signals } = await storeAnalyses(deps, ended.map((outcome) => toAnalysed(outcome, batch)), { model: llm.model, promptVersion: PROMPT_VERSION, runId });
  const failed = analysed.find(({ error }) => error !== null)?.error;
  const done = analysed.filter(({ error }) => error === null).length;
  if (done > 0) await reportBatch(deps, runId, { type: 'batch_analysed', model: llm.model, documents: done, signals });
  if (failed) await reportBatch(deps, runId, { type: 'batch_failed', model: llm.model, documents: analysed.length - done, ...failed });
}

function toAnalysed(outcome: ItemOutcome, batch: readonly Packed[]): AnalysedItem {
  const item = batch.find(({ documentVersionId }) => documentVersionId === outcome.documentVersionId)!.item;
  if (outcome.status === 'done') return { item, callId: outcome.callId, signals: outcome.signals, error: null };
  return { item, callId: outcome.callId, signals: null, error: { code: outcome.code, message: outcome.message } };
}
