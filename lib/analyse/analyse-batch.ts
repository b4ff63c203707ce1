import type OpenAI from 'openai';
import { AppError, type ErrorCode } from '#lib/errors.ts';
import type { AnalysisDocument, VerifiedSignal } from '#lib/model/analysis.ts';
import type { SignalTypeDefinition } from '#lib/model/signal-type.ts';
import { parseAnswer, type ParsedItem } from './answer.ts';
import { callModel, type ModelAnswer } from './llm.ts';
import { LlmError } from './llm-error.ts';
import type { LlmMeter } from './llm-meter.ts';
import { buildMessages, countPrefixTokens } from './prompt.ts';
import { verifyClaims, type RefusedClaim } from './verify.ts';

const MAX_ATTEMPTS = 3;
const BACKOFF_BASE_MS = 1_000;
const BACKOFF_CAP_MS = 30_000;
/** A server that asks for a longer pause is left alone until the next run. */
const MAX_RETRY_AFTER_MS = 60_000;
/** Room for the model's thoughts and for each document's signals. */
const OUTPUT_TOKENS_BASE = 1_000;
const OUTPUT_TOKENS_PER_ITEM = 500;

/** One document on its way to a model. */
export interface BatchItem {
  documentVersionId: string;
  /** The stored text, against which quotes are checked. */
  document: AnalysisDocument;
  /** What the model is shown. */
  excerpt: string;
  /** As `countDocumentTokens` counts the excerpt. */
  tokens: number;
}

/** What became of one document. A failed one names the error; the others of its batch are not touched by it. */
export type ItemOutcome =
  | { documentVersionId: string; status: 'done'; callId: string; signals: VerifiedSignal[]; refused: RefusedClaim[] }
  | { documentVersionId: string; status: 'failed'; callId: string | null; code: ErrorCode; message: string };

export interface AnalyseBatchDeps {
  client: OpenAI;
  meter: LlmMeter;
  model: string;
  types: readonly SignalTypeDefinition[];
  timeoutMs: number;
  signal: AbortSignal;
  /** A key that no document can know, new at each call. */
  delimiter(): string;
  now(): number;
  /** 0 to 1. */
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/**
 * Has a model read one batch. Every item comes back once, in order, done or failed.
 * Items that the model left out or answered wrongly are asked once more alone; an answer that is unusable as a whole
 * splits the batch in halves, so that one poisonous document cannot spoil the others. Errors that are not expected are thrown.
 */
export async function analyseBatch(items: readonly BatchItem[], deps: AnalyseBatchDeps): Promise<ItemOutcome[]> {
  return analyseGroup(items, false, deps);
}

/** `isRetry`: these items have had their second chance when this call fails. */
async function analyseGroup(items: readonly BatchItem[], isRetry: boolean, deps: AnalyseBatchDeps): Promise<ItemOutcome[]> {
  if (items.length === 0) return [];
  let answer: ModelAnswer;
  try {
    answer = await callWithRetries(items, deps);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const canHeal = error instanceof LlmError && error.remedy === 'split';
    return canHeal ? heal(items, isRetry, deps, error) : items.map((item) => failed(item, null, error));
  }
  const parsed = parseAnswer(answer.text, items.map((_, index) => batchItemId(index)), deps.types.map(({ key }) => key));
  if (parsed.items === null) return heal(items, isRetry, deps, { code: 'llm_bad_answer', message: parsed.reason });

  const outcomes: ItemOutcome[] = [];
  for (const [index, item] of items.entries()) {
    outcomes.push(await settleItem(item, parsed.items[index]!, answer.callId, isRetry && items.length === 1, deps));
  }
  return outcomes;
}

async function settleItem(item: BatchItem, parsed: ParsedItem, callId: string, isLastChance: boolean, deps: AnalyseBatchDeps): Promise<ItemOutcome> {
  if (parsed.error === null) {
    const { verified, refused } = verifyClaims(parsed.claims, item.document);
    return { documentVersionId: item.documentVersionId, status: 'done', callId, signals: verified, refused };
  }
  if (isLastChance) return failed(item, callId, parsed.error);
  const [outcome] = await analyseGroup([item], true, deps);
  return outcome!;
}

/** Halves, down to one document; one alone gets a second try, and then is marked failed. */
async function heal(items: readonly BatchItem[], isRetry: boolean, deps: AnalyseBatchDeps, reason: { code: ErrorCode; message: string }): Promise<ItemOutcome[]> {
  if (items.length === 1) return isRetry ? [failed(items[0]!, null, reason)] : analyseGroup(items, true, deps);
  const middle = Math.ceil(items.length / 2);
  const left = await analyseGroup(items.slice(0, middle), true, deps);
  return [...left, ...(await analyseGroup(items.slice(middle), true, deps))];
}

/** @throws AppError of the last attempt */
async function callWithRetries(items: readonly BatchItem[], deps: AnalyseBatchDeps): Promise<ModelAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await callModel(toRequest(items, attempt, deps), deps);
    } catch (error) {
      const waitMs = error instanceof LlmError && attempt < MAX_ATTEMPTS ? retryDelay(error, attempt, deps.random()) : null;
      if (waitMs === null) throw error;
      await pause(waitMs, deps);
    }
  }
}

async function pause(ms: number, { sleep, signal }: AnalyseBatchDeps): Promise<void> {
  try {
    await sleep(ms, signal);
  } catch (error) {
    throw signal.aborted ? new AppError('cancelled', 'The run was cancelled.', { cause: error }) : error;
  }
}

/** Full jitter below a doubling ceiling, or what the server asked for; null if another try is not due. */
function retryDelay(error: LlmError, attempt: number, random: number): number | null {
  if (error.remedy !== 'retry') return null;
  const jitterMs = random * Math.min(BACKOFF_CAP_MS, BACKOFF_BASE_MS * 2 ** attempt);
  if (error.retryAfterMs === null) return jitterMs;
  return error.retryAfterMs > MAX_RETRY_AFTER_MS ? null : error.retryAfterMs + random * BACKOFF_BASE_MS;
}

function toRequest(items: readonly BatchItem[], attempt: number, deps: AnalyseBatchDeps): Parameters<typeof callModel>[0] {
  const { model, types, timeoutMs, signal } = deps;
  const documents = items.map(({ document, excerpt }, index) => ({ id: batchItemId(index), published: document.published, excerpt }));
  const { messages, schema } = buildMessages(documents, types, deps.delimiter());
  return {
    model, attempt, messages, schema, timeoutMs, signal,
    items: items.map(({ documentVersionId, tokens }) => ({ documentVersionId, inputTokens: tokens })),
    inputTokens: countPrefixTokens(types) + items.reduce((sum, { tokens }) => sum + tokens, 0),
    maxOutputTokens: OUTPUT_TOKENS_BASE + OUTPUT_TOKENS_PER_ITEM * items.length,
  };
}

/** Short ids cost fewer tokens than ours, and tell a page nothing. */
export function batchItemId(index: number): string {
  return `d${index + 1}`;
}

function failed(item: BatchItem, callId: string | null, { code, message }: { code: ErrorCode; message: string }): ItemOutcome {
  return { documentVersionId: item.documentVersionId, status: 'failed', callId, code, message };
}
