import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { getRunProgress } from '#lib/db/runs.ts';
import { enqueue } from '#lib/pipeline/enqueue.ts';
import { startRun } from '#lib/services/start-run.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.startWorker();
});
afterAll(() => workspace.close());

async function countRows(db: Db): Promise<Record<string, number>> {
  const tables = ['fetch', 'rawBody', 'document', 'documentVersion', 'story', 'sighting', 'analysis', 'signal', 'evidence', 'runItem', 'runEvent'] as const;
  const counts = await Promise.all(tables.map((table) => (db[table] as { count(): Promise<number> }).count()));
  return Object.fromEntries(tables.map((table, index) => [table, counts[index]!]));
}

async function waitUntilIdle(db: Db): Promise<void> {
  const countOpen = async () => (await db.$queryRaw<{ open: number }[]>`SELECT count(*)::int AS open FROM pgboss.job WHERE state IN ('created', 'retry', 'active')`)[0]?.open;
  await expect.poll(countOpen, { timeout: 60_000 }).toBe(0);
}

test('repeating every stage of a run finds nothing new', async () => {
  const { db, ctx } = workspace;
  await loadSample(ctx);
  const { runId } = await startRun(ctx, { scope: 'all' });
  const first = await workspace.waitForRun(runId);
  const before = await countRows(db);
  const sources = await db.runSource.findMany({ where: { runId } });
  const items = await db.runItem.findMany({ where: { runId } });

  await db.$transaction(async (tx) => {
    await enqueue(db, tx, 'run-source', sources.map(({ sourceId }) => ({ runId, sourceId })));
    await enqueue(db, tx, 'clean', [{ runId, itemIds: items.map(({ id }) => id) }]);
    await enqueue(db, tx, 'analyse', [{ runId }], { key: runId });
  });
  await waitUntilIdle(db);

  expect(await countRows(db)).toEqual(before);
  expect(await getRunProgress(ctx, runId)).toEqual(first);
});

test('taking everything back to its first stage stores no document, signal or quote twice', async () => {
  const { db } = workspace;
  const run = await db.run.findFirstOrThrow();
  const before = await countRows(db);
  // As if the worker had died before anything of it was noted: fetched pages, and nothing behind them.
  await db.$transaction(async (tx) => {
    await tx.run.update({ where: { id: run.id }, data: { status: 'running', finishedAt: null } });
    await tx.runItem.updateMany({ where: { runId: run.id }, data: { stage: 'clean', outcome: 'pending', dropReason: null, documentId: null, documentVersionId: null, claimedBy: null, signalCount: null } });
    const items = await tx.runItem.findMany({ where: { runId: run.id }, select: { id: true } });
    await enqueue(db, tx, 'clean', [{ runId: run.id, itemIds: items.map(({ id }) => id) }]);
  });
  const again = await workspace.waitForRun(run.id);

  expect(again.status).toBe('finished');
  expect(again.funnel[2]?.dropped).toMatchObject({ unchanged: expect.any(Number) });
  expect(again.funnel[3]?.entered).toBe(0);
  const { runEvent: _events, ...after } = await countRows(db);
  expect(before).toMatchObject(after);
});
