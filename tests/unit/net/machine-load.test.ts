import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSharedMemoryUse, watchLoad, type LoadReader } from '#lib/net/machine-load.ts';

let reader: LoadReader;
beforeEach(() => void (reader = watchLoad()));
afterEach(() => reader.close());

function work(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until;);
}

test('tells work from rest, and that the loop was held up', async () => {
  reader.read();
  await delay(300);
  const atRest = reader.read();
  work(300);
  await delay(30);
  const atWork = reader.read();
  expect(atWork.eventLoopUse).toBeGreaterThan(atRest.eventLoopUse);
  expect(atWork.loopDelayMs).toBeGreaterThan(200);
});

test('every share is one', () => {
  const { eventLoopUse, memoryUse, cpuPressure } = reader.read();
  for (const share of [eventLoopUse, memoryUse, cpuPressure ?? 0]) {
    expect(share).toBeGreaterThanOrEqual(0);
    expect(share).toBeLessThanOrEqual(1);
  }
  expect(memoryUse).toBeGreaterThan(0);
});

test.each<[string, Record<string, string>, number | null]>([
  ['what all use of the limit counts, without pages of files that can be given back', { 'memory.current': '800\n', 'memory.max': '1000\n', 'memory.stat': 'anon 500\ninactive_anon 7\ninactive_file 200\nactive_file 50\n' }, 0.6],
  ['without statistics all of it counts', { 'memory.current': '800\n', 'memory.max': '1000\n' }, 0.8],
  ['without a limit there is no share', { 'memory.current': '800\n', 'memory.max': 'max\n', 'memory.stat': '' }, null],
  ['elsewhere there is none either', {}, null],
])('memory of a container: %s', async (_, files, share) => {
  const folder = mkdtempSync(join(tmpdir(), 'karhuno-cgroup-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    expect(await readSharedMemoryUse(folder)).toBe(share);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
