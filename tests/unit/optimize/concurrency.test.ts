import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { overloadOf, startConcurrency, tuneConcurrency, type Concurrency, type ConcurrencyLimits, type MachineLoad } from '#lib/optimize/concurrency.ts';

const IDLE: MachineLoad = { eventLoopUse: 0.1, loopDelayMs: 1, memoryUse: 0.2, cpuPressure: 0 };
const LIMITS: ConcurrencyLimits = { min: 4, max: 512 };
const TICK_MS = 250;

/**
 * A machine through which as many requests go as the level allows, each taking `latencyMs`, or longer once more than
 * `capacity` of them run: then they share what there is.
 */
function simulate(seconds: number, { readyHosts, latencyMs, capacity = Infinity, load = () => IDLE }: {
  readyHosts: number; latencyMs: number; capacity?: number; load?: (nowMs: number, limit: number) => MachineLoad;
}): { state: Concurrency; limits: number[] } {
  let state = startConcurrency(readyHosts, LIMITS, 0);
  const limits = [state.limit];
  let carried = 0;
  for (let nowMs = TICK_MS; nowMs <= seconds * 1_000; nowMs += TICK_MS) {
    const inFlight = state.limit;
    const slowedMs = latencyMs * Math.max(1, inFlight / capacity);
    // Nothing ends before the first latency is over.
    carried += nowMs <= latencyMs ? 0 : (inFlight * TICK_MS) / slowedMs;
    const ended = Math.floor(carried);
    carried -= ended;
    state = tuneConcurrency(state, { nowMs, ended, latencySumMs: ended * slowedMs, inFlight, readyHosts: 1, load: load(nowMs, state.limit) }, LIMITS);
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

test('does not grow while the room is not used', () => {
  let state = startConcurrency(20, LIMITS, 0);
  for (let nowMs = TICK_MS; nowMs < 30_000; nowMs += TICK_MS) {
    state = tuneConcurrency(state, { nowMs, ended: 1, latencySumMs: 100, inFlight: 3, readyHosts: 0, load: IDLE }, LIMITS);
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
    const next = tuneConcurrency(state, { nowMs: TICK_MS, ended: 0, latencySumMs: 0, inFlight: 100, readyHosts: 9, load: { ...IDLE, ...load } }, LIMITS);
    expect(next.limit).toBe(70);
    expect(next.reason).toMatch(reason);
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
    ended: fc.nat(2_000), latencySumMs: fc.nat(1_000_000), inFlight: fc.nat(600), readyHosts: fc.nat(100),
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
