import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainConcurrency, overloadOf, startConcurrency, tuneConcurrency, type Concurrency, type ConcurrencyLimits, type ConcurrencySample, type MachineLoad, type WaitingHosts } from '#lib/optimize/concurrency.ts';

const IDLE: MachineLoad = { eventLoopUse: 0.1, loopDelayMs: 1, memoryUse: 0.2, cpuPressure: 0 };
const LIMITS: ConcurrencyLimits = { min: 4, max: 512 };
const TICK_MS = 250;
/** A look that finds more work than room. */
const FULL: ConcurrencySample & WaitingHosts = { nowMs: 0, ended: 0, answered: 0, latencySumMs: 0, inFlight: 16, readyHosts: 9, busyHosts: 25, waitingHosts: 9, pausedHosts: 0, load: IDLE };

/**
 * A machine through which as many requests go as the level allows, each taking `latencyMs`, or longer once more than
 * `capacity` of them run: then they share what there is. What takes longer than `timeoutMs` is given up, and brought nothing.
 */
function simulate(seconds: number, { readyHosts, latencyMs, capacity = Infinity, timeoutMs = Infinity, load = () => IDLE }: {
  readyHosts: number; latencyMs: number; capacity?: number; timeoutMs?: number; load?: (nowMs: number, limit: number) => MachineLoad;
}): { state: Concurrency; limits: number[] } {
  let state = startConcurrency(readyHosts, LIMITS, 0);
  const limits = [state.limit];
  let carried = 0;
  for (let nowMs = TICK_MS; nowMs <= seconds * 1_000; nowMs += TICK_MS) {
    const inFlight = state.limit;
    const slowedMs = latencyMs * Math.max(1, inFlight / capacity);
    const tookMs = Math.min(slowedMs, timeoutMs);
    // Nothing ends before the first latency is over.
    carried += nowMs <= Math.min(latencyMs, tookMs) ? 0 : (inFlight * TICK_MS) / tookMs;
    const ended = Math.floor(carried);
    carried -= ended;
    state = tuneConcurrency(state, { nowMs, ended, answered: slowedMs > timeoutMs ? 0 : ended, latencySumMs: ended * tookMs, inFlight, readyHosts: 1, load: load(nowMs, state.limit) }, LIMITS);
    limits.push(state.limit);
  }
  return { state, limits };
}

test('starts with one request for each ready host, within the limits', () => {
  expect(startConcurrency(50, LIMITS, 0).limit).toBe(50);
  expect(startConcurrency(1, LIMITS, 0).limit).toBe(16);
  expect(startConcurrency(10_000, LIMITS, 0).limit).toBe(512);
  expect(startConcurrency(50, { min: 4, max: 2 }, 0).limit).toBe(2);
});

test('slow pages: reaches what is needed before the first of them has ended', () => {
  expect(simulate(1, { readyHosts: 50, latencyMs: 2_000 }).state.limit).toBeGreaterThanOrEqual(200);
});

test('stays where more brings no more', () => {
  const { limits } = simulate(120, { readyHosts: 16, latencyMs: 100, capacity: 64 });
  const late = limits.slice(-160);
  expect(Math.min(...late)).toBeGreaterThanOrEqual(48);
  expect(Math.max(...late)).toBeLessThanOrEqual(160);
});

test('comes down from a level that was reached before anything was measured, while as much comes, and sooner', () => {
  const { limits } = simulate(600, { readyHosts: 512, latencyMs: 100, capacity: 32 });
  expect(limits[0]).toBe(LIMITS.max);
  expect(Math.max(...limits.slice(-240))).toBeLessThan(128);
});

test('comes down from a level at which every request takes so long that it is given up', () => {
  // From 64 at once on nothing comes within the time limit.
  const { limits } = simulate(1_200, { readyHosts: 512, latencyMs: 5_000, capacity: 8, timeoutMs: 40_000 });
  expect(limits[0]).toBe(LIMITS.max);
  expect(Math.max(...limits.slice(-240))).toBeLessThanOrEqual(64);
});

test.each([0.1, 0.3, 3])('an outage in which requests fail after %d s is soon made up for', (failsAfterSeconds) => {
  let state = startConcurrency(100, LIMITS, 0);
  let least = LIMITS.max;
  for (let nowMs = TICK_MS; nowMs <= 180_000; nowMs += TICK_MS) {
    const isDown = nowMs > 20_000 && nowMs <= 80_000;
    const tookMs = isDown ? failsAfterSeconds * 1_000 : 1_000;
    const ended = Math.round((state.limit * TICK_MS) / tookMs);
    state = tuneConcurrency(state, { nowMs, ended, answered: isDown ? 0 : ended, latencySumMs: ended * tookMs, inFlight: state.limit, readyHosts: 1, load: IDLE }, LIMITS);
    if (isDown) least = Math.min(least, state.limit);
  }
  expect(least).toBeLessThan(64);
  expect(state.limit).toBeGreaterThan(256);
});

test('at the most that is allowed, and at the least, the other way is tried again', () => {
  const { limits } = simulate(600, { readyHosts: 512, latencyMs: 500 });
  expect(new Set(limits.slice(-600)).size).toBeGreaterThan(1);
  const few = simulate(900, { readyHosts: 16, latencyMs: 500, capacity: 4 }).limits.slice(-800);
  expect(Math.max(...few)).toBeLessThanOrEqual(16);
});

test('does not grow while the room is not used', () => {
  let state = startConcurrency(20, LIMITS, 0);
  for (let nowMs = TICK_MS; nowMs < 30_000; nowMs += TICK_MS) {
    state = tuneConcurrency(state, { nowMs, ended: 1, answered: 1, latencySumMs: 100, inFlight: 3, readyHosts: 0, load: IDLE }, LIMITS);
  }
  expect(state.limit).toBe(20);
});

describe('an overloaded machine', () => {
  test.each<[string, Partial<MachineLoad>, RegExp]>([
    ['memory', { memoryUse: 0.85 }, /85% of the memory/],
    ['event loop', { eventLoopUse: 0.95 }, /95% busy/],
    ['loop delay', { loopDelayMs: 300, eventLoopUse: 0.7 }, /300 ms late/],
    ['processor', { cpuPressure: 0.6, eventLoopUse: 0.7 }, /processor 60%/],
  ])('%s: cut at the first look, and the reason says why', (_, load, reason) => {
    const state = startConcurrency(100, LIMITS, 0);
    const sample = { ...FULL, nowMs: TICK_MS, inFlight: 100, load: { ...IDLE, ...load } };
    const next = tuneConcurrency(state, sample, LIMITS);
    expect(next.limit).toBe(70);
    expect(explainConcurrency(next, sample, LIMITS).text).toMatch(reason);
  });

  test('that others load is not eased by asking less', () => {
    expect(overloadOf({ ...IDLE, cpuPressure: 0.95, loopDelayMs: 300 })).toBeNull();
  });

  test('is cut down to the least, and grows again when it is well', () => {
    const sick = (nowMs: number): MachineLoad => (nowMs < 15_000 ? { ...IDLE, memoryUse: 0.9 } : IDLE);
    const { limits } = simulate(40, { readyHosts: 100, latencyMs: 500, capacity: 64, load: sick });
    expect(limits[60]).toBe(LIMITS.min);
    expect(limits.at(-1)).toBeGreaterThan(30);
  });
});

test('never leaves the limits, whatever is seen', () => {
  const sample = fc.record({
    ended: fc.nat(2_000), answered: fc.nat(2_000), latencySumMs: fc.nat(1_000_000), inFlight: fc.nat(600), readyHosts: fc.nat(100),
    load: fc.record({ eventLoopUse: fc.double({ min: 0, max: 1, noNaN: true }), loopDelayMs: fc.nat(500), memoryUse: fc.double({ min: 0, max: 1, noNaN: true }), cpuPressure: fc.option(fc.double({ min: 0, max: 1, noNaN: true })) }),
  });
  fc.assert(fc.property(fc.nat(1_000), fc.array(sample, { maxLength: 60 }), (hosts, samples) => {
    let state = startConcurrency(hosts, LIMITS, 0);
    samples.forEach((seen, i) => {
      state = tuneConcurrency(state, { ...seen, nowMs: (i + 1) * TICK_MS }, LIMITS);
      expect(state.limit).toBeGreaterThanOrEqual(LIMITS.min);
      expect(state.limit).toBeLessThanOrEqual(LIMITS.max);
      expect(Number.isInteger(state.limit)).toBe(true);
    });
  }));
});

describe('the reason is that of this look', () => {
  const started = startConcurrency(5, LIMITS, 0);
  const late = { ...FULL, nowMs: 60_000, readyHosts: 0, inFlight: 2, busyHosts: 5, waitingHosts: 5 };

  test.each<[string, Partial<typeof FULL>, string, RegExp]>([
    ['hosts wait for their next turn', {}, 'hosts_paced', /at their own pace/],
    ['some of them were asked to be left alone', { pausedHosts: 4 }, 'hosts_paced', /at their own pace/],
    ['all of them', { pausedHosts: 5 }, 'hosts_paused', /left alone/],
    ['all requests are under way', { waitingHosts: 0 }, 'enough', /no other request waits/],
    ['nothing is there', { busyHosts: 0, waitingHosts: 0, inFlight: 0 }, 'idle', /nothing to fetch/],
    ['there is no room', { inFlight: 16, readyHosts: 2 }, 'starting', /starting/],
    ['there is no room and no time for more', { inFlight: 16, readyHosts: 2, load: { ...IDLE, eventLoopUse: 0.7 } }, 'event_loop', /70% busy/],
  ])('%s', (_, seen, code, words) => {
    const reason = explainConcurrency(started, { ...late, ...seen }, LIMITS);
    expect(reason).toMatchObject({ code, text: expect.stringMatching(words) });
    expect(reason.text).not.toMatch(/ready host/);
  });

  test('no level, nothing to fetch', () => {
    expect(explainConcurrency(null, { ...late, busyHosts: 0 }, LIMITS).code).toBe('idle');
  });

  test('no more than the settings allow', () => {
    expect(explainConcurrency(started, FULL, { min: 4, max: 16 }).code).toBe('most');
  });

  test('a percentage is never older than the look', () => {
    const sample = { ...FULL, nowMs: TICK_MS, load: { ...IDLE, cpuPressure: 0.81, eventLoopUse: 0.6 } };
    const cut = tuneConcurrency(started, sample, LIMITS);
    const later = (load: MachineLoad) => explainConcurrency(cut, { ...sample, nowMs: 2_000, load }, LIMITS);
    expect(later({ ...sample.load, cpuPressure: 0.5 }).text).toMatch(/50%/);
    expect(later(IDLE)).toEqual({ code: 'recovering', text: 'fewer at once since this machine was busy' });
  });
});
