import { expect, test } from 'vitest';
import { FULL_BUDGET, afterGoodAnswer, canHeal, planRetry, type Failure } from '#lib/optimize/retries.ts';

test.each<[Failure, boolean]>([
  [{ status: 429 }, true], [{ status: 503 }, true], [{ status: 500 }, true], [{ status: 408 }, true],
  [{ status: 400 }, false], [{ status: 401 }, false], [{ status: 403 }, false], [{ status: 404 }, false], [{ status: 410 }, false], [{ status: 501 }, false],
  [{ code: 'connection_lost' }, true], [{ code: 'timeout' }, true], [{ code: 'dns_failed' }, true],
  [{ code: 'address_blocked' }, false], [{ code: 'refused_by_robots' }, false], [{ code: 'tls_failed' }, false], [{ code: 'too_large' }, false], [{ code: 'throttled' }, false], [{ code: 'cancelled' }, false],
])('%j can heal: %s', (failure, expected) => expect(canHeal(failure)).toBe(expected));

test('the wait is anything up to a limit that doubles, 20 s at most', () => {
  const longest = (attempt: number): number | undefined => planRetry(FULL_BUDGET, { status: 500 }, { attempt, maxAttempts: 99, random: 1 })?.delayMs;
  expect([1, 2, 3, 10].map(longest)).toEqual([500, 1_000, 2_000, 20_000]);
  expect(planRetry(FULL_BUDGET, { status: 500 }, { attempt: 3, maxAttempts: 99, random: 0 })?.delayMs).toBe(0);
});

test('ends after the last attempt', () => {
  expect(planRetry(FULL_BUDGET, { status: 500 }, { attempt: 3, maxAttempts: 3, random: 0 })).toBeNull();
});

test('a web that is down costs the budget and no more; ten good answers earn one retry', () => {
  let budget = FULL_BUDGET;
  let retries = 0;
  for (let failure = 0; failure < 1_000; failure++) {
    const plan = planRetry(budget, { code: 'timeout' }, { attempt: 1, maxAttempts: 3, random: 0 });
    if (plan) {
      retries++;
      budget = plan.budget;
    }
  }
  expect(retries).toBe(FULL_BUDGET.tokens);
  for (let answer = 0; answer < 11; answer++) budget = afterGoodAnswer(budget);
  expect(planRetry(budget, { code: 'timeout' }, { attempt: 1, maxAttempts: 3, random: 0 })?.budget.tokens).toBeLessThan(1);
});
