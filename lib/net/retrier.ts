import { AppError } from '#lib/errors.ts';
import { FULL_BUDGET, afterGoodAnswer, planRetry, type Failure, type RetryBudget } from '#lib/optimize/retries.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** A try that another one followed. */
export interface FailedAttempt {
  url: string;
  /** Counted from 1. */
  attempt: number;
  result: { answer: SafeFetchAnswer } | { error: AppError };
  durationMs: number;
}

export interface RetrierDeps {
  now(): number;
  random(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

export interface RetryOptions {
  signal?: AbortSignal;
  maxAttempts?: number;
  onFailedAttempt?: (failed: FailedAttempt) => void;
}

export interface Retrier {
  /** @returns the last answer, good or not. @throws AppError the last error */
  run(url: string, task: () => Promise<SafeFetchAnswer>, options: RetryOptions): Promise<SafeFetchAnswer>;
}

/** Tries again what can heal, all requests sharing one budget. */
export function createRetrier(deps: RetrierDeps): Retrier {
  let budget: RetryBudget = FULL_BUDGET;

  async function run(url: string, task: () => Promise<SafeFetchAnswer>, { signal, maxAttempts = 1, onFailedAttempt }: RetryOptions): Promise<SafeFetchAnswer> {
    for (let attempt = 1; ; attempt++) {
      const startedAtMs = deps.now();
      const result = await settle(task);
      const failure = failureOf(result);
      if (failure === null) budget = afterGoodAnswer(budget);
      const plan = failure && !signal?.aborted ? planRetry(budget, failure, { attempt, maxAttempts, random: deps.random() }) : null;
      if (plan === null) {
        if ('error' in result) throw result.error;
        return result.answer;
      }
      budget = plan.budget;
      onFailedAttempt?.({ url, attempt, result, durationMs: deps.now() - startedAtMs });
      await deps.sleep(plan.delayMs, signal ?? new AbortController().signal);
    }
  }
  return { run };
}

async function settle(task: () => Promise<SafeFetchAnswer>): Promise<FailedAttempt['result']> {
  try {
    return { answer: await task() };
  } catch (error) {
    if (error instanceof AppError) return { error };
    throw error;
  }
}

function failureOf(result: FailedAttempt['result']): Failure | null {
  if ('error' in result) return { code: result.error.code };
  return result.answer.status >= 400 ? { status: result.answer.status } : null;
}
