import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLog } from '#lib/log.ts';
import { every } from '#lib/pipeline/every.ts';

const log = createLog('test', 'silent');

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('rounds follow each other with a pause, also after an error, until stopped', async () => {
  let rounds = 0;
  const repeated = every(1_000, async () => {
    rounds += 1;
    if (rounds === 2) throw new Error('once');
  }, log);
  await vi.advanceTimersByTimeAsync(2_500);
  expect(rounds).toBe(3);
  await repeated.stop();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(rounds).toBe(3);
});

test('waking begins the next round at once, and never a second one beside it', async () => {
  let [rounds, atOnce, most] = [0, 0, 0];
  const repeated = every(1_000, async () => {
    rounds += 1;
    atOnce += 1;
    most = Math.max(most, atOnce);
    await new Promise((resolve) => setTimeout(resolve, 100));
    atOnce -= 1;
  }, log);
  repeated.wake();
  await vi.advanceTimersByTimeAsync(150);
  expect(rounds).toBe(2);
  await vi.advanceTimersByTimeAsync(100);
  repeated.wake();
  repeated.wake();
  await vi.advanceTimersByTimeAsync(50);
  expect(rounds).toBe(3);
  expect(most).toBe(1);
  const stopping = repeated.stop();
  await vi.advanceTimersByTimeAsync(3_000);
  await stopping;
  // The second wake fell into the third round and asked for a fourth, which stopping forbids.
  expect(rounds).toBe(3);
});
