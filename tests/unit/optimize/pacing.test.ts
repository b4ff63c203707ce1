import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit, afterEnd, afterFailure, afterRefusal, afterSuccess, gapMs, inTimeOf, limitsOfPlan, mayStillSend, mergePaces, newHostPace, PACE_LIMITS, withCrawlDelay, withKnownRate, type HostPace } from '#lib/optimize/pacing.ts';

const start = (pace: HostPace, nowMs: number): HostPace => {
  const decision = admit(pace, PACE_LIMITS, { nowMs, inFlight: 0, maxWaitMs: Infinity, random: 0.5 });
  if (decision.kind !== 'start') throw new Error(`expected a start at ${nowMs}, got ${JSON.stringify(decision)}`);
  return decision.pace;
};
const decide = (pace: HostPace, nowMs: number, inFlight = 0, maxWaitMs = 60_000): string => admit(pace, PACE_LIMITS, { nowMs, inFlight, maxWaitMs, random: 0.5 }).kind;

/** Sends as fast as the pace allows to a host that answers at once by `answer`, for some time. Returns when each request was sent. */
function simulate(durationMs: number, answer: (nowMs: number) => { status: number; retryAfterMs?: number }, crawlDelayMs = 0): { sentAt: number[]; refusedAt: number[]; pace: HostPace } {
  let pace = withCrawlDelay(newHostPace(PACE_LIMITS, 0), crawlDelayMs);
  const sentAt: number[] = [];
  const refusedAt: number[] = [];
  let nowMs = 0;
  while (nowMs < durationMs) {
    const decision = admit(pace, PACE_LIMITS, { nowMs, inFlight: 0, maxWaitMs: Infinity, random: (sentAt.length * 0.618) % 1 });
    if (decision.kind !== 'start') {
      nowMs = decision.untilMs ?? nowMs + 1;
      continue;
    }
    pace = decision.pace;
    sentAt.push(nowMs);
    const { status, retryAfterMs } = answer(nowMs);
    const startedAtMs = nowMs;
    nowMs += 50;
    if (status === 429) {
      refusedAt.push(startedAtMs);
      pace = afterRefusal(pace, PACE_LIMITS, { nowMs, startedAtMs, retryAfterMs: retryAfterMs ?? null, random: 0.5 });
    } else {
      pace = afterSuccess(pace, PACE_LIMITS, nowMs, 50);
    }
    pace = afterEnd(pace, nowMs);
  }
  return { sentAt, refusedAt, pace };
}

test('a new host gets two requests a second', () => {
  const { sentAt } = simulate(1_900, () => ({ status: 200 }));
  expect(sentAt.length).toBeGreaterThanOrEqual(3);
  expect(sentAt.length).toBeLessThanOrEqual(5);
});

test('idle time saves up no burst', () => {
  let pace = start(newHostPace(PACE_LIMITS, 0), 0);
  pace = start(pace, 60_000);
  expect(decide(pace, 60_001)).toBe('wait');
});

test('no more than four requests are in flight to a host', () => {
  const pace = start(newHostPace(PACE_LIMITS, 0), 0);
  expect(decide(pace, 5_000, 3)).toBe('start');
  expect(admit(pace, PACE_LIMITS, { nowMs: 5_000, inFlight: 4, maxWaitMs: 0, random: 0 })).toEqual({ kind: 'wait', untilMs: null });
});

test('a slow host is asked no faster than four at a time can be answered', () => {
  let pace = newHostPace(PACE_LIMITS, 0);
  for (let i = 0; i < 50; i++) pace = afterSuccess(pace, PACE_LIMITS, i, 8_000);
  expect(gapMs(pace, PACE_LIMITS)).toBeCloseTo(2_000, -1);
});

describe('Crawl-delay', () => {
  test('no gap is shorter, whatever else was learnt', () => {
    const { sentAt } = simulate(120_000, () => ({ status: 200 }), 7_000);
    const gaps = sentAt.slice(1).map((at, i) => at - (sentAt[i] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(7_000);
    expect(sentAt.length).toBeGreaterThan(15);
  });

  test('one request at a time', () => {
    expect(decide(withCrawlDelay(newHostPace(PACE_LIMITS, 0), 1_000), 10_000, 1)).toBe('wait');
  });
});

describe('a host that refuses', () => {
  const refused = (pace: HostPace, nowMs: number, startedAtMs: number, retryAfterMs: number | null): HostPace => afterRefusal(pace, PACE_LIMITS, { nowMs, startedAtMs, retryAfterMs, random: 1 });

  test('is not asked before Retry-After is over, however long it is', () => {
    const pace = refused(start(newHostPace(PACE_LIMITS, 0), 0), 100, 0, 7_200_000);
    expect(admit(pace, PACE_LIMITS, { nowMs: 200, inFlight: 0, maxWaitMs: Infinity, random: 0 })).toEqual({ kind: 'wait', untilMs: 7_200_100 });
    expect(decide(pace, 7_200_100)).toBe('start');
  });

  test('is given up for now by who does not want to wait so long', () => {
    const pace = refused(start(newHostPace(PACE_LIMITS, 0), 0), 100, 0, 7_200_000);
    expect(admit(pace, PACE_LIMITS, { nowMs: 200, inFlight: 0, maxWaitMs: 60_000, random: 0 })).toEqual({ kind: 'refuse', reason: 'backing_off', untilMs: 7_200_100 });
  });

  test('four refusals of one burst count once', () => {
    let pace = newHostPace(PACE_LIMITS, 0);
    for (const at of [0, 600, 1_200, 1_800]) pace = start(pace, at);
    const once = refused(pace, 2_000, 0, null);
    const burst = [600, 1_200, 1_800].reduce((current, startedAtMs, i) => refused(current, 2_010 + i, startedAtMs, null), once);
    // Late ones arrive when the pause is over; they were sent before it began.
    const late = refused(burst, 30_000, 1_900, null);
    for (const later of [burst, late]) expect([later.rate, later.refusals]).toEqual([once.rate, once.refusals]);
  });

  test('repeated refusals lengthen the pause, up to a quarter of an hour', () => {
    let pace = newHostPace(PACE_LIMITS, 0);
    const pauses: number[] = [];
    for (let i = 0, nowMs = 0; i < 14; i++) {
      pace = refused(pace, nowMs + 1, nowMs, null);
      pauses.push(pace.backoffUntilMs - nowMs - 1);
      nowMs = pace.backoffUntilMs + 1;
    }
    expect(pauses.slice(0, 4)).toEqual([2_000, 4_000, 8_000, 16_000]);
    expect(Math.max(...pauses)).toBe(900_000);
  });

  test('a host that refused all for a while is soon asked as before, and one that refuses what is too much is not', () => {
    const { sentAt, refusedAt } = simulate(600_000, (nowMs) => ({ status: nowMs > 60_000 && nowMs < 120_000 ? 503 : 200 }));
    const perSecond = (fromMs: number, toMs: number): number => sentAt.filter((at) => at >= fromMs && at < toMs).length / ((toMs - fromMs) / 1_000);
    expect(refusedAt.length).toBeLessThan(12);
    expect(perSecond(300_000, 600_000)).toBeGreaterThan(0.4 * perSecond(30_000, 60_000));
  });

  test('the rate settles below a hidden limit: most of it is used and little is refused', () => {
    const allowedPerSecond = 3.5;
    let tokens = allowedPerSecond;
    let filledAt = 0;
    const { sentAt, refusedAt } = simulate(1_200_000, (nowMs) => {
      tokens = Math.min(allowedPerSecond, tokens + ((nowMs - filledAt) / 1000) * allowedPerSecond);
      filledAt = nowMs;
      if (tokens < 1) return { status: 429 };
      tokens -= 1;
      return { status: 200 };
    });
    const later = sentAt.filter((at) => at >= 60_000).length;
    const refusedLater = refusedAt.filter((at) => at >= 60_000).length;
    expect(refusedLater / later).toBeLessThan(0.01);
    expect((later - refusedLater) / (1_140 * allowedPerSecond)).toBeGreaterThan(0.85);
  });
});

describe('a host that fails', () => {
  const failed = (count: number): HostPace => {
    let pace = newHostPace(PACE_LIMITS, 0);
    for (let i = 0; i < count; i++) pace = afterFailure(pace, PACE_LIMITS, 1_000);
    return pace;
  };

  test('is left alone after five failures in a row, then asked once', () => {
    expect(decide(failed(4), 1_000)).toBe('start');
    expect(admit(failed(5), PACE_LIMITS, { nowMs: 2_000, inFlight: 0, maxWaitMs: Infinity, random: 0 })).toEqual({ kind: 'refuse', reason: 'unavailable', untilMs: 61_000 });
    expect(decide(failed(5), 61_000, 0)).toBe('start');
    expect(decide(failed(5), 61_000, 1)).toBe('wait');
  });

  test('a failed probe doubles the pause up to four hours, a good one ends it', () => {
    let pace = failed(5);
    const pauses: number[] = [];
    for (let i = 0; i < 12; i++) {
      const nowMs = pace.openUntilMs;
      pace = afterFailure(pace, PACE_LIMITS, nowMs);
      pauses.push(pace.openUntilMs - nowMs);
    }
    expect(pauses.slice(0, 3)).toEqual([120_000, 240_000, 480_000]);
    expect(pauses.at(-1)).toBe(4 * 3_600_000);
    const well = afterSuccess(pace, PACE_LIMITS, pace.openUntilMs, 100);
    expect([well.failuresInRow, decide(well, pace.openUntilMs, 3)]).toEqual([0, 'start']);
  });
});

test('whatever happens, the rate stays within its bounds and time never runs backwards', () => {
  const event = fc.record({ kind: fc.constantFrom('ok', 'refusal', 'failure', 'start'), afterMs: fc.integer({ min: 0, max: 100_000 }), value: fc.integer({ min: 0, max: 50_000 }) });
  fc.assert(fc.property(fc.array(event, { maxLength: 60 }), (events) => {
    let pace = newHostPace(PACE_LIMITS, 0);
    let nowMs = 0;
    for (const { kind, afterMs, value } of events) {
      nowMs += afterMs;
      if (kind === 'ok') pace = afterSuccess(pace, PACE_LIMITS, nowMs, value);
      if (kind === 'failure') pace = afterFailure(pace, PACE_LIMITS, nowMs);
      if (kind === 'refusal') pace = afterRefusal(pace, PACE_LIMITS, { nowMs, startedAtMs: nowMs, retryAfterMs: value || null, random: 0.3 });
      const decision = admit(pace, PACE_LIMITS, { nowMs, inFlight: 0, maxWaitMs: Infinity, random: 0.3 });
      const earliest = Math.max(pace.backoffUntilMs, pace.nextAtMs);
      expect(decision.kind !== 'start' || nowMs >= earliest).toBe(true);
      expect(decision.kind !== 'wait' || (decision.untilMs ?? Infinity) > nowMs).toBe(true);
      if (decision.kind === 'start') pace = decision.pace;
      expect(pace.rate).toBeGreaterThanOrEqual(PACE_LIMITS.minRate);
      expect(pace.rate).toBeLessThanOrEqual(PACE_LIMITS.maxRate);
    }
  }));
});

describe('a service whose plan is known', () => {
  test('is asked at the plan\'s rate from the start, and from when the plan grows', () => {
    const pace = withKnownRate(newHostPace(PACE_LIMITS, 0), 5, 0);
    expect(gapMs(pace, PACE_LIMITS)).toBe(200);
    expect(withKnownRate(pace, 20, 1_000).rate).toBe(20);
  });

  test('gets no more in any second than the plan allows, however the gaps fall', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 60, maxLength: 60 }), (perSecond, draws) => {
      const limits = limitsOfPlan(PACE_LIMITS, { requestsPerSecond: perSecond, connections: 10 });
      let pace = withKnownRate(newHostPace(limits, 0), perSecond, 0);
      const startedAt = draws.map((random) => {
        const decision = admit(pace, limits, { nowMs: pace.nextAtMs, inFlight: 0, maxWaitMs: 0, random });
        if (decision.kind === 'start') pace = decision.pace;
        return pace.startedAtMs;
      });
      const most = Math.max(...startedAt.map((end) => startedAt.filter((at) => at > end - 1_000 && at <= end).length));
      expect(most).toBeLessThanOrEqual(perSecond);
    }), { numRuns: 50 });
  });

  test('is not asked faster because of a pace that was learnt under a larger plan', () => {
    const limits = limitsOfPlan(PACE_LIMITS, { requestsPerSecond: 1, connections: 10 });
    expect(gapMs({ ...newHostPace(PACE_LIMITS, 0), rate: 50, ceilingRate: 50 }, limits)).toBe(1_000);
  });

  test('keeps what a refusal taught for an hour', () => {
    const refused = afterRefusal(withKnownRate(newHostPace(PACE_LIMITS, 0), 20, 0), PACE_LIMITS, { nowMs: 1_000, startedAtMs: 900, retryAfterMs: null, random: 0.5 });
    expect(refused.rate).toBeLessThan(20);
    expect(withKnownRate(refused, 20, 60_000).rate).toBe(refused.rate);
    expect(withKnownRate(refused, 5, 60_000).rate).toBe(Math.min(5, refused.rate));
    expect(withKnownRate(refused, 20, 3_700_000).rate).toBe(20);
  });
});

describe('what was stored of a host and what was learnt of it since', () => {
  const learnt = (facts: Partial<HostPace>): HostPace => ({ ...start(newHostPace(PACE_LIMITS, 0), 0), ...facts });

  test('the more careful of each holds, whichever side it is on', () => {
    const a = learnt({ backoffUntilMs: 9, nextAtMs: 1, openUntilMs: 7, endedAtMs: 2, failuresInRow: 3, rate: 1, ceilingRate: 8, crawlDelayMs: 0, lastRefusalAtMs: 5 });
    const b = learnt({ backoffUntilMs: 4, nextAtMs: 6, openUntilMs: 0, endedAtMs: 8, failuresInRow: 0, rate: 4, ceilingRate: 5, crawlDelayMs: 2, lastRefusalAtMs: 1 });
    const careful = { backoffUntilMs: 9, nextAtMs: 6, openUntilMs: 7, endedAtMs: 8, failuresInRow: 3, rate: 1, ceilingRate: 5, crawlDelayMs: 2, lastRefusalAtMs: 5 };
    expect(mergePaces(a, b)).toMatchObject(careful);
    expect(mergePaces(b, a)).toMatchObject(careful);
  });

  test('a rate that was learnt is not lost to one who has not asked yet', () => {
    expect(mergePaces(learnt({ rate: 7 }), newHostPace(PACE_LIMITS, 0)).rate).toBe(7);
    expect(mergePaces(learnt({ rate: 7 }), { ...newHostPace(PACE_LIMITS, 0), rate: 0.5, lastRefusalAtMs: 1 }).rate).toBe(0.5);
  });
});

test.each<[Partial<HostPace>, boolean]>([[{}, true], [{ backoffUntilMs: 101 }, false], [{ openUntilMs: 101 }, false], [{ backoffUntilMs: 100, openUntilMs: 100 }, true]])('whether a request may still leave when %j', (facts, may) => {
  expect(mayStillSend({ ...newHostPace(PACE_LIMITS, 0), ...facts }, 100)).toBe(may);
});

describe('a clock that is set back', () => {
  const HOUR = 3_600_000;

  test('makes no host wait until it is there again, nor shortens what it asked for', () => {
    const asked = afterRefusal(start(newHostPace(PACE_LIMITS, HOUR), HOUR), PACE_LIMITS, { nowMs: HOUR + 50, startedAtMs: HOUR, retryAfterMs: 30_000, random: 0.5 });
    const moved = inTimeOf(asked, 1_000);
    expect(moved).toMatchObject({ backoffUntilMs: 31_000, lastRefusalAtMs: 1_000, startedAtMs: 950, rate: asked.rate });
    expect(decide(moved, 30_999)).toBe('wait');
    expect(decide(moved, 31_000)).toBe('start');
  });

  test('what lies in the past, or is only to come, stays as it is', () => {
    const pace = start(newHostPace(PACE_LIMITS, 0), 0);
    expect(inTimeOf(pace, 0)).toBe(pace);
    expect(inTimeOf(pace, HOUR)).toBe(pace);
  });
});
