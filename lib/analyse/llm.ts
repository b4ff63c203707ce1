import OpenAI from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import { AppError } from '#lib/errors.ts';
import { cleanText } from '#lib/model/text.ts';
import { LlmError } from './llm-error.ts';
import { toLlmError } from './llm-failure.ts';
import type { LlmCallStart, LlmMeter, LlmUsage } from './llm-meter.ts';
import type { AnswerSchema, PromptMessage } from './prompt.ts';

const OFFICIAL_ORIGIN = 'https://api.openai.com';
/** Models that think before they answer: they take no temperature, and little thought is enough to read news. */
const REASONING_MODEL = /(^|\/)(gpt-5|o\d)/;
/** What a server sent is kept for inspection up to this length. */
const MAX_STORED_RESPONSE_CHARS = 200_000;
const MAX_NAME_CHARS = 80;

export interface ModelRequest extends LlmCallStart {
  messages: PromptMessage[];
  schema: AnswerSchema;
  /** For the whole call, to the last byte of the answer. */
  timeoutMs: number;
  signal: AbortSignal;
}

export interface ModelAnswer {
  callId: string;
  /** The message's content: JSON if the model kept to the schema. */
  text: string;
  usage: LlmUsage | null;
}

/** No request has more tokens; what a server says beyond is not believed, and would not fit where it is stored. */
const MAX_TOKENS = 1_000_000_000;
const count = z.number().int().nonnegative().max(MAX_TOKENS);
const name = z.string().transform((value) => cleanText(value.slice(0, MAX_NAME_CHARS)));
const Completion = z.object({
  model: name.optional(),
  choices: z.array(z.object({
    finish_reason: name.nullish(),
    message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
  })).min(1),
});
const CompletionUsage = z.object({
  usage: z.object({
    prompt_tokens: count,
    completion_tokens: count,
    prompt_tokens_details: z.object({ cached_tokens: count.nullish() }).nullish(),
    completion_tokens_details: z.object({ reasoning_tokens: count.nullish() }).nullish(),
  }),
});
type Completion = z.infer<typeof Completion>;

/**
 * A client for OpenAI or any compatible server. It never retries by itself, so that each attempt is booked,
 * and reads nothing from the environment.
 */
export function createOpenAi({ apiKey, baseUrl, fetch }: { apiKey: string; baseUrl: string | null; fetch: typeof globalThis.fetch }): OpenAI {
  return new OpenAI({
    apiKey, fetch, baseURL: baseUrl ?? `${OFFICIAL_ORIGIN}/v1`,
    maxRetries: 0, logLevel: 'off', organization: null, project: null, adminAPIKey: null, webhookSecret: null,
  });
}

/**
 * One attempt, booked before it is sent and stored before it is read.
 * @throws LlmError if it brought nothing usable; AppError from the meter (budget, price) or `cancelled`
 */
export async function callModel(request: ModelRequest, deps: { client: OpenAI; meter: LlmMeter; now(): number }): Promise<ModelAnswer> {
  const { client, meter, now } = deps;
  if (request.signal.aborted) throw new AppError('cancelled', 'The run was cancelled.');
  const { model, attempt, items, inputTokens, maxOutputTokens } = request;
  const callId = await meter.started({ model, attempt, items, inputTokens, maxOutputTokens });

  let sent: { status: number; body: string };
  try {
    sent = await send(request, client);
  } catch (error) {
    const failure = toLlmError(error, now());
    await meter.failed(callId, { code: failure.code, message: failure.message, httpStatus: failure.httpStatus, billed: failure.billed });
    throw failure;
  }
  const json = readJson(sent.body);
  const completion = readCompletion(json);
  const usage = readUsage(json);
  await meter.answered(callId, {
    httpStatus: sent.status,
    finishReason: completion?.choices[0]?.finish_reason ?? null,
    usage,
    response: cleanText(sent.body.slice(0, MAX_STORED_RESPONSE_CHARS)),
  });
  return { callId, text: readText(completion, model), usage };
}

/** Sends the request and reads the answer's bytes, all within the time limit. */
async function send(request: ModelRequest, client: OpenAI): Promise<{ status: number; body: string }> {
  const controller = new AbortController();
  const cancel = (): void => controller.abort(new AppError('cancelled', 'The run was cancelled.'));
  request.signal.addEventListener('abort', cancel, { once: true });
  // Not AbortSignal.timeout: combined with another signal it can be collected as garbage before it fires.
  const timer = setTimeout(() => controller.abort(new AppError('timeout', `The model server did not answer within ${Math.round(request.timeoutMs / 1_000)} s.`)), request.timeoutMs);
  try {
    // The client's own time limit ends with the headers; ours covers the body too.
    const response = await client.chat.completions.create(toParams(request, client.baseURL), { signal: controller.signal, timeout: request.timeoutMs + 1_000 }).asResponse();
    return { status: response.status, body: await response.text() };
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    request.signal.removeEventListener('abort', cancel);
  }
}

function toParams({ model, messages, schema, maxOutputTokens }: ModelRequest, baseUrl: string): ChatCompletionCreateParamsNonStreaming {
  const isOfficial = new URL(baseUrl).origin === OFFICIAL_ORIGIN;
  return {
    model,
    messages,
    response_format: { type: 'json_schema', json_schema: schema },
    // Compatible servers know the older name only; OpenAI's newer models the newer one only.
    ...(isOfficial ? { max_completion_tokens: maxOutputTokens } : { max_tokens: maxOutputTokens }),
    ...(REASONING_MODEL.test(model) ? { reasoning_effort: 'low' as const } : { temperature: 0 }),
  };
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function readCompletion(json: unknown): Completion | null {
  return Completion.safeParse(json).data ?? null;
}

function readUsage(json: unknown): LlmUsage | null {
  const { data } = CompletionUsage.safeParse(json);
  if (!data) return null;
  const { usage } = data;
  return {
    inputTokens: usage.prompt_tokens,
    cachedTokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
    outputTokens: usage.completion_tokens,
    reasoningTokens: usage.completion_tokens_details?.reasoning_tokens ?? 0,
  };
}

/**
 * What the model said, from an answer as it was stored.
 * @throws LlmError if it is nothing usable, or another model's
 */
export function readStoredAnswer(response: string, model: string): string {
  return readText(readCompletion(readJson(response)), model);
}

function readText(completion: Completion | null, model: string): string {
  const choice = completion?.choices[0];
  if (!completion || !choice) {
    throw new LlmError('llm_bad_answer', 'The model server sent something other than a completion. Check that OPENAI_BASE_URL ends in the API path, often /v1.', { remedy: 'retry', httpStatus: 200 });
  }
  if (completion.model !== undefined && !isSameModel(completion.model, model)) {
    throw new LlmError('llm_failed', `The server answered with the model "${completion.model}" instead of "${model}". Set OPENAI_MODEL to a model that it serves.`, { remedy: 'none', httpStatus: 200 });
  }
  if (choice.message.refusal) throw new LlmError('llm_bad_answer', 'The model refused to read this.', { remedy: 'split', httpStatus: 200 });
  if (choice.finish_reason === 'length') throw new LlmError('llm_bad_answer', 'The answer was cut off at the output limit.', { remedy: 'split', httpStatus: 200 });
  if (choice.finish_reason === 'content_filter') throw new LlmError('llm_bad_answer', 'The provider\'s content filter stopped the answer.', { remedy: 'split', httpStatus: 200 });
  if (!choice.message.content?.trim()) throw new LlmError('llm_bad_answer', 'The model answered nothing.', { remedy: 'split', httpStatus: 200 });
  return choice.message.content;
}

/** A snapshot's date, or a tag: `-2025-08-07`, `-20250807`, `-0613`, `:latest`. */
const VERSION_SUFFIX = /^(?:-\d{4}-\d{2}-\d{2}|-\d{8}|-\d{4})?(?::[\w.-]+)?$/;

/**
 * Servers answer with a dated, tagged or prefixed name of the same model: `gpt-5-mini-2025-08-07`, `openai/gpt-5-mini`,
 * `qwen3:latest`. Any other difference is another model, with another price.
 */
export function isSameModel(answered: string, asked: string): boolean {
  const bare = (model: string): string => model.toLowerCase().slice(model.lastIndexOf('/') + 1);
  const [short, long] = [bare(answered), bare(asked)].sort((a, b) => a.length - b.length) as [string, string];
  return short !== '' && long.startsWith(short) && VERSION_SUFFIX.test(long.slice(short.length));
}
