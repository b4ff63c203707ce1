import type { ErrorCode } from '#lib/errors.ts';

/** How one attempt ended that did not bring what was asked for. */
export type Failure = { status: number } | { code: ErrorCode };

/** Retries that may still be made: each costs one, each success earns a tenth of one back (at most a tenth more load). */
export interface RetryBudget {
  tokens: number;
}

export const FULL_BUDGET: RetryBudget = { tokens: 20 };
const EARNED_BY_SUCCESS = 0.1;
const BASE_MS = 500;
const MAX_MS = 20_000;

/** What may be another time: the server was busy, or the way to it broken. */
const HEALING_STATUSES = new Set([408, 425, 429, 500, 502, 503, 504, 520, 522, 524]);
const HEALING_CODES = new Set<ErrorCode>(['dns_failed', 'connect_failed', 'connect_timeout', 'timeout', 'connection_lost']);

export function canHeal(failure: Failure): boolean {
  return 'status' in failure ? HEALING_STATUSES.has(failure.status) : HEALING_CODES.has(failure.code);
}

/**
 * Whether to try again, and after how long: exponential with full jitter, `random · min(20 s, 500 ms · 2^(attempt-1))`.
 * A host's own wish to be left alone is kept by its pace on top of this.
 * @param attempt the one that just failed, counted from 1
 * @param random 0 to 1
 * @returns null if there is nothing to gain or the budget is used up
 */
export function planRetry(budget: RetryBudget, failure: Failure, { attempt, maxAttempts, random }: { attempt: number; maxAttempts: number; random: number }): { budget: RetryBudget; delayMs: number } | null {
  if (attempt >= maxAttempts || budget.tokens < 1 || !canHeal(failure)) return null;
  return { budget: { tokens: budget.tokens - 1 }, delayMs: random * Math.min(MAX_MS, BASE_MS * 2 ** (attempt - 1)) };
}

export function afterGoodAnswer({ tokens }: RetryBudget): RetryBudget {
  return { tokens: Math.min(FULL_BUDGET.tokens, tokens + EARNED_BY_SUCCESS) };
}
