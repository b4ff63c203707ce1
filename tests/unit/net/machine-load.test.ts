import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { watchLoad, type LoadReader } from '#lib/net/machine-load.ts';

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
