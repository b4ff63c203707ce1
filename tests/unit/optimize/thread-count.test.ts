import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MachineLoad } from '#lib/optimize/concurrency.ts';
import { countThreads, startThreadCount, type ThreadCount, type ThreadMachine, type ThreadSample } from '#lib/optimize/thread-count.ts';

const GIB = 1024 ** 3;
const IDLE: MachineLoad = { eventLoopUse: 0.2, loopDelayMs: 1, memoryUse: 0.05, cpuPressure: 0 };

/** Looks once a second at a machine that is always the same. */
function look(seconds: number, machine: ThreadMachine, { load = IDLE, waiting = 5, from = startThreadCount(machine, 0), atMs = 0 }: {
  load?: MachineLoad; waiting?: number; from?: ThreadCount; atMs?: number;
} = {}): ThreadCount {
  let state = from;
  for (let second = 1; second <= seconds; second++) state = countThreads(state, { nowMs: atMs + second * 1_000, load, busy: state.count, waiting }, machine);
  return state;
}

test.each([
  { cores: 1, gib: 4, count: 1, reason: 'one for each of 1 processor' },
  { cores: 2, gib: 4, count: 1, reason: '1 of 2 processors; the event loop needs the rest' },
  { cores: 8, gib: 16, count: 7, reason: '7 of 8 processors; the event loop needs the rest' },
  { cores: 8, gib: 0.5, count: 2, reason: 'memory for 2' },
  { cores: 8, gib: 0.1, count: 1, reason: 'memory for 1' },
])('begins on $cores processors with $gib GiB with $count', ({ cores, gib, count, reason }) => {
  expect(startThreadCount({ cores, memoryBytes: gib * GIB }, 0)).toMatchObject({ count, reason: { text: reason } });
});

describe('on two processors', () => {
  const machine = { cores: 2, memoryBytes: 8 * GIB };

  test('an event loop that has little to do leaves room for a second thread', () => {
    expect(look(120, machine)).toMatchObject({ count: 2 });
  });
  test('one that rests for a moment does not', () => {
    expect(look(30, machine)).toMatchObject({ count: 1 });
  });
  test('nothing waits, so nothing is added', () => {
    expect(look(120, machine, { waiting: 0 })).toMatchObject({ count: 1 });
  });
  test('an event loop that takes its processor gets it back', () => {
    const grown = look(120, machine);
    expect(look(30, machine, { from: grown, atMs: 120_000, load: { ...IDLE, eventLoopUse: 0.8 } })).toMatchObject({ count: 1, reason: { text: '1 of 2 processors; the event loop needs the rest' } });
  });
  test.each([
    ['the event loop is late and busy', { eventLoopUse: 0.9 }, /event loop/],
    ['tasks wait for the processor', { cpuPressure: 0.6 }, /wait for the processor 60%/],
    ['the memory is full', { memoryUse: 0.9 }, /90% of the memory/],
  ] satisfies [string, Partial<MachineLoad>, RegExp][])('%s: one less, at once, with the reason', (_name, load, reason) => {
    const grown = look(120, machine);
    const cut = look(1, machine, { from: grown, atMs: 120_000, load: { ...IDLE, ...load } });
    expect(cut.count).toBe(1);
    expect(cut.reason.text).toMatch(reason);
    // And not more again for a while.
    expect(look(8, machine, { from: cut, atMs: 121_000 }).count).toBe(1);
  });
});

test('while others keep the processors busy, nothing is added', () => {
  const machine = { cores: 2, memoryBytes: 8 * GIB };
  let state = startThreadCount(machine, 0);
  for (let second = 1; second <= 120; second++) state = countThreads(state, { nowMs: second * 1_000, load: { ...IDLE, cpuPressure: 0.9 }, busy: 0, waiting: 5 }, machine);
  expect(state).toMatchObject({ count: 1, reason: { code: 'others_busy' } });
});

test('pressure that others make changes nothing', () => {
  const machine = { cores: 8, memoryBytes: 16 * GIB };
  const state = startThreadCount(machine, 0);
  const sample = { nowMs: 5_000, load: { ...IDLE, cpuPressure: 0.9 }, busy: 1, waiting: 0 };
  expect(countThreads(state, sample, machine).count).toBe(state.count);
});

test('without a look at the machine the number stays', () => {
  const state = startThreadCount({ cores: 4, memoryBytes: GIB * 8 }, 0);
  expect(countThreads(state, { nowMs: 9_000, load: null, busy: 3, waiting: 9 }, { cores: 4, memoryBytes: GIB * 8 })).toEqual(state);
});

test('whatever the machine does, there is a thread, never more than processors, and never two steps up at once', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const sample = fc.record({
    stepMs: fc.integer({ min: 1, max: 20_000 }), busy: fc.nat(64), waiting: fc.nat(5),
    load: fc.option(fc.record({ eventLoopUse: share, loopDelayMs: fc.nat(500), memoryUse: share, cpuPressure: fc.option(share) })),
  });
  fc.assert(fc.property(fc.integer({ min: 1, max: 64 }), fc.double({ min: 0.1, max: 64, noNaN: true }), fc.array(sample, { maxLength: 60 }), (cores, gib, samples) => {
    const machine = { cores, memoryBytes: gib * GIB };
    let state = startThreadCount(machine, 0);
    let nowMs = 0;
    for (const { stepMs, ...seen } of samples) {
      nowMs += stepMs;
      const next = countThreads(state, { nowMs, ...seen } satisfies ThreadSample, machine);
      expect(next.count).toBeGreaterThanOrEqual(1);
      expect(next.count).toBeLessThanOrEqual(cores);
      expect(next.count - state.count).toBeLessThanOrEqual(1);
      expect(Number.isInteger(next.count)).toBe(true);
      state = next;
    }
  }));
});

describe('the reason is that of this look', () => {
  const machine = { cores: 2, memoryBytes: 8 * GIB };
  const busy = (cpuPressure: number): MachineLoad => ({ ...IDLE, eventLoopUse: 0.4, cpuPressure });
  const cut = look(1, machine, { from: look(120, machine), atMs: 120_000, load: busy(0.81) });

  test('while the machine is busy its percentage is the present one', () => {
    expect(cut.reason.text).toMatch(/81%/);
    expect(look(1, machine, { from: cut, atMs: 121_000, load: busy(0.5) }).reason.text).toMatch(/50%/);
  });
  test('once it is not there is none', () => {
    expect(look(1, machine, { from: cut, atMs: 121_000 }).reason).toEqual({ code: 'recovering', text: 'fewer at once since this machine was busy' });
  });
  test('nor is it kept when nothing waits', () => {
    expect(look(200, machine, { from: cut, atMs: 121_000, waiting: 0 }).reason).toEqual({ code: 'enough', text: 'no page waits for another thread' });
  });
});
