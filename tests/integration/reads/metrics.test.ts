import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMetrics } from '#app/api/metrics/metrics.ts';
import { saveWorkerStatus } from '#lib/db/worker-status.ts';
import type { WorkerReport } from '#lib/model/worker-status.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const WORKER = '00000000-0000-4000-8000-000000000001';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** Values by name and labels, as a scraper reads them. */
async function scrape(): Promise<Map<string, number>> {
  const lines = (await createMetrics(database.db).scrape()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
}

test('the first scrape gives nothing but numbers that can be', async () => {
  const values = await scrape();
  expect(values.get('karhuno_up')).toBe(1);
  expect([...values].filter(([name, value]) => !Number.isFinite(value) || (name.includes('eventloop_lag') && value > 60))).toEqual([]);
});

test('a reason keeps its series while its numbers change', async () => {
  const report = (percent: number): WorkerReport => ({
    limit: 11, inFlight: 1, readyHosts: 0, load: null, rssBytes: 1, cache: { hits: 0, misses: 0, bytes: 0 }, hostCount: 0, hosts: [],
    reason: { code: 'memory', text: `slowed down: memory is short (${percent}% of the memory is in use)` },
    threads: { limit: 1, busy: 0, waiting: 0, reason: { code: 'processor_busy', text: `tasks wait ${percent}% of the time` } },
  });
  for (const percent of [81, 82]) {
    await saveWorkerStatus(database.db, { id: WORKER, startedAt: new Date(), now: new Date(), report: report(percent) });
    const values = await scrape();
    expect(values.get(`karhuno_fetch_limit{worker="${WORKER}",reason="memory"}`)).toBe(11);
    expect(values.get(`karhuno_parse_threads{worker="${WORKER}",reason="processor_busy"}`)).toBe(1);
  }
});

test('runs that finished with failures are told from those without', async () => {
  const { db } = database;
  const { id: sourceId } = await db.source.create({ data: { name: 'S', kind: 'feed', url: 'https://s.example/' } });
  const addRun = (source: 'done' | 'failed', item: 'dropped' | 'failed', status: 'finished' | 'cancelled' = 'finished') => db.run.create({
    data: {
      trigger: 'manual', status, sources: { create: { sourceId, status: source } },
      items: { create: { sourceId, url: 'https://s.example/1', canonicalUrl: 'https://s.example/1', listed: {}, itemHash: 'h', outcome: item } },
    },
  });
  await Promise.all([addRun('done', 'dropped'), addRun('failed', 'dropped'), addRun('done', 'failed'), addRun('failed', 'failed'), addRun('failed', 'failed', 'cancelled')]);
  const values = await scrape();
  const runs = (state: string) => values.get(`karhuno_runs{kind="manual",state="${state}"}`);
  expect([runs('finished'), runs('finished_with_failures'), runs('cancelled')]).toEqual([1, 3, 1]);
});
