import { AppError } from '#lib/errors.ts';
import { afterFailure, afterRefusal, afterSuccess, afterWish, type HostPace } from '#lib/optimize/pacing.ts';
import type { PacedHost } from './paced-hosts.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** The host's fault, not ours: these slow it down and may open its breaker. */
const HOST_FAULTS = new Set(['dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'timeout', 'too_slow', 'connection_lost']);

/** The host does not want this request; 420 is an older way to say "too many". */
const DENIALS = new Set([401, 403, 407, 420, 451]);

/**
 * Changes the pace of a host by what it answered.
 * @param at.random 0 to 1, spreads the pauses
 */
export function learnFromAnswer(host: PacedHost, answer: SafeFetchAnswer, at: { startedAtMs: number; nowMs: number; random: number }): void {
  host.pace = paceAfter(host, answer, at);
  host.fault = answer.status >= 500 || answer.status === 429 ? { status: answer.status, message: `${host.name} answered with status ${answer.status}.` } : null;
}

/** Changes the pace of a host that gave no answer, if that was its own fault. */
export function learnFromError(host: PacedHost, error: unknown, nowMs: number): void {
  if (!(error instanceof AppError) || !HOST_FAULTS.has(error.code)) return;
  host.pace = afterFailure(host.pace, host.limits, nowMs);
  host.fault = { status: null, message: error.message };
}

function paceAfter({ pace, limits }: PacedHost, { status, headers, durationMs }: SafeFetchAnswer, at: { startedAtMs: number; nowMs: number; random: number }): HostPace {
  // Some send it with every page, as a hint to come again; that is no wish to be left alone.
  const retryAfterMs = status >= 300 ? parseRetryAfter(headers['retry-after'], at.nowMs, headers['date']) : null;
  if (status === 429 || status === 503) return afterRefusal(pace, limits, { ...at, retryAfterMs });
  // Who is turned away has no reason to ask more often, though the host is well.
  const served = DENIALS.has(status) ? { ...pace, isBinding: false } : pace;
  const next = status >= 500 ? afterFailure(pace, limits, at.nowMs) : afterSuccess(served, limits, at.nowMs, durationMs);
  return retryAfterMs === null ? next : afterWish(next, at.nowMs, retryAfterMs);
}
