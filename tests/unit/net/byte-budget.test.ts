import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createByteBudget } from '#lib/net/byte-budget.ts';

const never = new AbortController().signal;
const settled = async (promise: Promise<void>): Promise<boolean> => Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);

test('who finds no room waits until another is done', async () => {
  const budget = createByteBudget(10);
  const [a, b, c] = [budget.open(), budget.open(), budget.open()];
  await a.take(8, never);
  await b.take(2, never);
  const first = b.take(5, never);
  expect(await settled(first)).toBe(true); // the eldest that waits may go over
  const second = c.take(5, never);
  expect(await settled(second)).toBe(false);
  b.close();
  a.close();
  expect(await settled(second)).toBe(true);
  c.close();
  expect(budget.usedBytes()).toBe(0);
});

test('who gives up waiting leaves nothing behind', async () => {
  const budget = createByteBudget(10);
  const [a, b, c] = [budget.open(), budget.open(), budget.open()];
  await a.take(10, never);
  await b.take(1, never);
  const controller = new AbortController();
  const waiting = c.take(4, controller.signal);
  controller.abort(new Error('enough'));
  await expect(waiting).rejects.toThrow('enough');
  for (const share of [a, b, c]) share.close();
  expect(budget.usedBytes()).toBe(0);
});

test('all end, and at most one answer is over the budget', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }), async (answers) => {
    const budget = createByteBudget(60);
    let most = 0;
    await Promise.all(answers.map(async (pieces) => {
      const share = budget.open();
      for (const bytes of pieces) {
        await share.take(bytes, never);
        most = Math.max(most, budget.usedBytes());
        await Promise.resolve();
      }
      share.close();
    }));
    expect(budget.usedBytes()).toBe(0);
    expect(most).toBeLessThanOrEqual(60 + 6 * 40);
  }));
});
