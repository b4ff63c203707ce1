import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReadAnswer, ReadTask } from '#lib/collect/worker.ts';
import { AppError } from '#lib/errors.ts';
import { createThreads, type Threads } from '#lib/pipeline/threads.ts';

const READ = new URL('../../../lib/collect/worker.ts', import.meta.url);
const HANG = new URL('../../support/hanging-thread.ts', import.meta.url);
const FILL = new URL('../../support/greedy-thread.ts', import.meta.url);
const signal = new AbortController().signal;

let threads: Threads;
beforeAll(() => void (threads = createThreads(1, 5_000)));
afterAll(() => threads.close());

const read = (text: string): Promise<unknown> => threads.run<ReadAnswer>(READ, { form: 'feed', listing: { bytes: new TextEncoder().encode(text), contentType: null, url: 'https://a.example/feed' } }, 'listing', signal);

test('a listing is read in a thread, and a refusal comes back as it was', async () => {
  expect(await read('<rss><channel><title>A</title></channel></rss>')).toMatchObject({ value: { title: 'A', items: [] } });
  await expect(read('<!doctype html><html></html>')).rejects.toMatchObject({ code: 'not_a_feed' });
});

test('what hangs is ended with its thread, and the next one is read', async () => {
  const beats: number[] = [];
  const beat = setInterval(() => beats.push(performance.now()), 20);
  await expect(threads.run(HANG, null, 'page', signal)).rejects.toMatchObject({ code: 'parse_timeout' });
  clearInterval(beat);
  expect(beats.length).toBeGreaterThan(20);
  expect(await read('<rss><channel><title>B</title></channel></rss>')).toMatchObject({ value: { title: 'B' } });
});

test.each([['hangs', HANG, 5_000, 'parse_timeout'], ['fills its memory', FILL, 30_000, 'parse_failed']])('one that %s takes nothing of the others along', async (_, entry, taskLimitMs, code) => {
  const pool = createThreads(2, taskLimitMs);
  const listing = (i: number): ReadTask => ({ form: 'feed', listing: { bytes: new TextEncoder().encode(`<rss><channel><title>${i}</title></channel></rss>`), contentType: null, url: 'https://a.example/feed' } });
  const readAll = (from: number): Promise<ReadAnswer[]> => Promise.all(Array.from({ length: 20 }, (__, i) => pool.run<ReadAnswer>(READ, listing(from + i), 'listing', signal)));
  const before = readAll(0);
  const killed = pool.run(entry, null, 'page', signal).then(() => 'read', (error: unknown) => (error instanceof AppError ? error.code : String(error)));
  const after = readAll(20);
  expect(await killed).toBe(code);
  expect([...(await before), ...(await after)].map((answer) => ('value' in answer && 'title' in answer.value ? answer.value.title : null))).toEqual(Array.from({ length: 40 }, (__, i) => String(i)));
  await pool.close();
}, 60_000);

test('one that is not wanted any more ends with the reason', async () => {
  const controller = new AbortController();
  const running = threads.run(HANG, null, 'page', controller.signal);
  controller.abort(new Error('not wanted'));
  await expect(running).rejects.toThrow('not wanted');
});

test('as many are at work as the count allows, and more as soon as it is raised', async () => {
  const pool = createThreads(2);
  const controller = new AbortController();
  pool.setCount(1);
  const tasks = [1, 2, 3].map(() => pool.run(HANG, null, 'page', controller.signal).catch((error: unknown) => error));
  await expect.poll(() => [pool.busy(), pool.waiting()]).toEqual([1, 2]);
  pool.setCount(9);
  await expect.poll(() => [pool.busy(), pool.waiting()]).toEqual([2, 1]);
  controller.abort(new Error('not wanted'));
  await Promise.all(tasks);
  expect([pool.busy(), pool.waiting()]).toEqual([0, 0]);
  await pool.close();
});
