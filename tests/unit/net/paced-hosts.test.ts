import { expect, test } from 'vitest';
import { rememberHosts, type PacedHost, type PacedHosts } from '#lib/net/paced-hosts.ts';
import { PACE_LIMITS, type HostPace } from '#lib/optimize/pacing.ts';

const MINUTE = 60_000;

function withHosts(count: number): { hosts: PacedHosts; add: (name: string, pace?: Partial<HostPace>) => PacedHost; wait: (ms: number) => void; names: () => string[] } {
  let nowMs = 0;
  const hosts = rememberHosts(PACE_LIMITS, () => nowMs);
  const add = (name: string, pace: Partial<HostPace> = {}): PacedHost => {
    const host = hosts.get(name);
    host.pace = { ...host.pace, startedAtMs: nowMs, ...pace };
    return host;
  };
  for (let i = 0; i < count; i++) add(`h${i}`, { startedAtMs: i - count });
  return { hosts, add, wait: (ms) => void (nowMs += ms), names: () => hosts.snapshot().map(({ host }) => host) };
}

test('few hosts are all remembered', () => {
  const { add, wait, names } = withHosts(100);
  wait(10 * MINUTE);
  add('new');
  expect(names()).toHaveLength(101);
});

test('of very many those are forgotten that have been idle for the longest', () => {
  const { add, wait, names } = withHosts(12_000);
  wait(MINUTE);
  add('new');
  expect(names()).toHaveLength(10_000);
  expect(names()).toContain('new');
  expect(names()).toContain('h11999');
  expect(names()).not.toContain('h0');
});

test('what was idle for an hour goes, however many stay', () => {
  const { add, wait, names } = withHosts(10_000);
  wait(61 * MINUTE);
  add('new');
  expect(names()).toEqual(['new']);
});

test('hosts with work, and those that want to be left alone, stay', () => {
  const { add, wait, names } = withHosts(10_000);
  const long = 3 * 60 * MINUTE;
  add('refusing', { backoffUntilMs: long });
  add('failing', { openUntilMs: long });
  add('slow', { endedAtMs: 61 * MINUTE, crawlDelayMs: MINUTE });
  add('asked').inFlight = 1;
  add('looping').isDraining = true;
  wait(61 * MINUTE);
  add('new');
  expect(names()).toEqual(['refusing', 'failing', 'slow', 'asked', 'looping', 'new']);
});

test('all are gone through once a minute, and not for each new host', () => {
  let looks = 0;
  const { hosts, add, wait } = withHosts(10_000);
  const watched = hosts.get('h9999');
  const { queue } = watched;
  Object.defineProperty(watched, 'queue', { get: () => (looks++, queue) });
  wait(MINUTE);
  for (let i = 0; i < 500; i++) add(`new${i}`);
  expect(looks).toBe(1);
});
