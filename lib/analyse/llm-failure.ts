import { APIConnectionError, APIError, APIUserAbortError } from 'openai';
import { AppError, type ErrorCode } from '#lib/errors.ts';
import { LlmError } from './llm-error.ts';

/** Network faults that a second try cannot mend. */
const FINAL_NETWORK_CODES: readonly ErrorCode[] = ['address_blocked', 'url_invalid', 'tls_failed', 'too_large', 'cancelled'];

/** Says of anything that a call threw what happened, in words for the user, and what can mend it. `nowMs` dates a Retry-After. */
export function toLlmError(error: unknown, nowMs: number): LlmError {
  if (error instanceof LlmError) return error;
  const known = networkError(error);
  if (known) {
    const remedy = FINAL_NETWORK_CODES.includes(known.code) ? 'none' : 'retry';
    return new LlmError(known.code, known.message, { remedy, cause: error });
  }
  if (error instanceof APIUserAbortError || error instanceof APIConnectionError || !(error instanceof APIError) || error.status === undefined) {
    return new LlmError('llm_failed', 'The connection to the model server failed. Check OPENAI_BASE_URL and that the server runs.', { remedy: 'retry', cause: error });
  }
  return statusError(error, nowMs);
}

/** Our own network layer's error, which the client wraps as a cause. */
function networkError(error: unknown): AppError | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if (current instanceof AppError) return current;
  }
  return null;
}

function statusError(error: APIError, nowMs: number): LlmError {
  const httpStatus = error.status ?? 0;
  if (httpStatus === 429 && isOutOfQuota(error)) {
    return new LlmError('llm_failed', 'The model account has no credit left. Top it up at the provider, then run again.', { remedy: 'none', httpStatus, billed: 'no', cause: error });
  }
  if (httpStatus === 429) {
    const retryAfterMs = readRetryAfter(error.headers, nowMs);
    return new LlmError('throttled', 'The model server limits the rate of requests (429). Try again later, or lower the batch size.', { remedy: 'retry', httpStatus, retryAfterMs, billed: 'no', cause: error });
  }
  if (httpStatus === 401 || httpStatus === 403) {
    return new LlmError('llm_no_key', `The model server refused the key (${httpStatus}). Check OPENAI_API_KEY.`, { remedy: 'none', httpStatus, billed: 'no', cause: error });
  }
  if (httpStatus === 404) {
    return new LlmError('llm_failed', 'The model server does not know this model or address (404). Check OPENAI_MODEL and OPENAI_BASE_URL.', { remedy: 'none', httpStatus, billed: 'no', cause: error });
  }
  if (httpStatus === 408 || httpStatus === 409 || httpStatus >= 500) {
    const retryAfterMs = readRetryAfter(error.headers, nowMs);
    // An overloaded server did not begin; behind any other 5xx the work may have been done and charged.
    const billed = httpStatus === 503 || httpStatus === 529 ? 'no' : 'unknown';
    return new LlmError('llm_failed', `The model server failed (${httpStatus}). It is tried again; if it persists, look at the provider's status page.`, { remedy: 'retry', httpStatus, retryAfterMs, billed, cause: error });
  }
  const tooLong = error.code === 'context_length_exceeded' || httpStatus === 413;
  const message = tooLong
    ? 'The request was too long for the model. Lower the batch tokens in the settings.'
    : `The model server refused the request (${httpStatus}). The model may not support JSON schemas; choose another with OPENAI_MODEL.`;
  return new LlmError('llm_failed', message, { remedy: tooLong ? 'split' : 'none', httpStatus, billed: 'no', cause: error });
}

function isOutOfQuota(error: APIError): boolean {
  return [error.code, error.type].some((value) => value === 'insufficient_quota' || value === 'billing_hard_limit_reached');
}

/** Seconds or an HTTP date; null if absent or unreadable. */
function readRetryAfter(headers: Headers | undefined, nowMs: number): number | null {
  const millis = Number(headers?.get('retry-after-ms') ?? NaN);
  if (millis >= 0) return millis;
  const value = headers?.get('retry-after')?.trim();
  if (!value) return null;
  const seconds = Number(value);
  if (seconds >= 0) return seconds * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}
