import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { listRunSources } from '#lib/db/run-list.ts';
import { getRunProgress } from '#lib/db/runs.ts';
import { seedId } from '#tests/support/seed/worked-workspace.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

let database: TestDatabase;
let ctx: Ctx;
const runId = seedId(1);

/** How the worker left each source, and how many of its items were judged, and how many left. */
const SOURCES = [
  { name: 'Begun, all judged', status: 'cancelled', listedItems: 2, judged: 2, left: 0 },
  { name: 'Begun, nothing new', status: 'cancelled', listedItems: 5, judged: 0, left: 0 },
  { name: 'Had, not read', status: 'done', listedItems: 3, judged: 1, left: 2 },
  { name: 'Never begun', status: 'cancelled', listedItems: null, judged: 0, left: 0 },
  { name: 'Read', status: 'done', listedItems: 1, judged: 1, left: 0 },
] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  const { db } = database;
  ctx = { db, user: { id: seedId(2), role: 'viewer', name: 'Vi' } };
  await db.run.create({ data: { id: runId, trigger: 'manual', status: 'cancelled', cancelledAt: new Date(), finishedAt: new Date() } });
  for (const { name, status, listedItems, judged, left } of SOURCES) {
    const { id: sourceId } = await db.source.create({ data: { name, kind: 'feed', url: `https://${encodeURIComponent(name)}.example/` } });
    await db.runSource.create({ data: { runId, sourceId, status, listedItems } });
    const urls = Array.from({ length: judged + left }, (_, index) => `https://items.example/${sourceId}/${index}`);
    await db.runItem.createMany({
      data: urls.map((url, index) => ({ runId, sourceId, url, canonicalUrl: url, listed: {}, itemHash: 'h', outcome: 'dropped', dropReason: index < judged ? 'too_short' : 'cancelled' })),
    });
  }
});
afterAll(() => database.drop());

test('a source is done when its work was over, cancelled when something of it was left; what was left is not counted as dropped', async () => {
  const rows = await listRunSources(ctx, runId);
  expect(rows.map(({ name, status, dropped, notRead }) => [name, status, dropped, notRead])).toEqual([
    ['Begun, all judged', 'done', 2, 0],
    ['Begun, nothing new', 'done', 0, 0],
    ['Had, not read', 'cancelled', 1, 2],
    ['Never begun', 'cancelled', 0, 0],
    ['Read', 'done', 1, 0],
  ]);
});

test('the run counts its sources as their rows do', async () => {
  expect(await getRunProgress(ctx, runId)).toMatchObject({ sources: { total: 5, done: 3, cancelled: 2, failed: 0, queued: 0, running: 0 }, items: { listed: 11, entered: 6 } });
});
