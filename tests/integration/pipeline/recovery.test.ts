import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getRunProgress } from '#lib/db/runs.ts';
import { startRun } from '#lib/services/start-run.ts';
import { makeNews } from '#tests/support/news-fixtures.ts';
import { startNewsServer, type NewsServer } from '#tests/support/news-server.ts';
import { startWorkerProcess } from '#tests/support/worker-process.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const FEEDS = 10;
const ITEMS = 5;

let workspace: Workspace;
let news: NewsServer;
const children: ChildProcess[] = [];

beforeAll(async () => {
  news = await startNewsServer({ feeds: makeNews({ feeds: FEEDS, items: ITEMS }), latencyMs: 120 });
  workspace = await createWorkspace();
  await workspace.addFeeds(news.feedUrls);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await workspace.close();
  await news.close();
});

test('a run survives workers that are killed at any moment: nothing is lost, nothing doubled', async () => {
  const { db, ctx } = workspace;
  const { runId } = await startRun(ctx, { scope: 'all' });
  await killWorkerWhen(async () => (await db.runSource.count({ where: { runId, listedItems: { not: null } } })) >= 3);
  await killWorkerWhen(async () => (await db.documentVersion.count()) >= 10);
  await workspace.startWorker();
  const progress = await workspace.waitForRun(runId);

  expect(progress).toMatchObject({ status: 'finished', sources: { total: FEEDS, done: FEEDS }, items: { listed: FEEDS * ITEMS, entered: FEEDS * ITEMS } });
  expect(await db.runItem.groupBy({ by: ['outcome'], where: { runId }, _count: true })).toEqual([{ outcome: 'kept', _count: FEEDS * ITEMS }]);
  expect(await db.document.count()).toBe(FEEDS * ITEMS);
  expect(await db.documentVersion.count()).toBe(FEEDS * ITEMS);
  expect(await db.story.count()).toBe(FEEDS * ITEMS);
  expect(await db.analysis.count()).toBe(FEEDS * ITEMS);
  expect(await db.sighting.count()).toBe(FEEDS * ITEMS);
  expect(progress.signals).toBe(await db.signal.count());
  const events = await db.runEvent.findMany({ where: { runId }, orderBy: { seq: 'asc' } });
  expect(events.filter(({ type }) => type === 'source_listed')).toHaveLength(FEEDS);
  expect(events.filter(({ type }) => type === 'source_finished')).toHaveLength(FEEDS);
  expect(events.filter(({ type }) => type === 'run_finished')).toHaveLength(1);
}, 120_000);

test('the next run finds everything unchanged', async () => {
  const { db, ctx } = workspace;
  const { runId } = await startRun(ctx, { scope: 'all' });
  const progress = await workspace.waitForRun(runId);
  expect(progress).toMatchObject({ status: 'finished', signals: 0, items: { listed: FEEDS * ITEMS, unchanged: FEEDS * ITEMS, entered: 0 } });
  expect(await db.fetch.count({ where: { runId, outcome: 'not_modified' } })).toBe(FEEDS);
});

test('a worker that wakes after its jobs went to another changes nothing; one that is stopped hands its jobs back', async () => {
  const { db, ctx } = workspace;
  const extra = await startNewsServer({ feeds: makeNews({ feeds: FEEDS + 6, items: 4 }).slice(FEEDS), latencyMs: 120 });
  try {
    await workspace.addFeeds(extra.feedUrls);
    for (const worker of workspace.workers) await worker.stop();
    const { runId } = await startRun(ctx, { scope: 'all' });
    const sleeper = startWorker();
    await waitUntil(sleeper, async () => (await db.runItem.count({ where: { runId, stage: { not: 'collect' } } })) >= 4);
    sleeper.kill('SIGSTOP');
    const stopped = await workspace.startWorker();
    await expect.poll(() => db.runItem.count({ where: { runId, outcome: 'kept' } }), { timeout: 60_000 }).toBeGreaterThanOrEqual(4);
    await stopped.stop();
    await workspace.startWorker();
    const progress = await workspace.waitForRun(runId);
    expect(progress).toMatchObject({ status: 'finished', items: { entered: 24 } });
    const before = await countAll();
    sleeper.kill('SIGCONT');
    // Nothing tells that it has given up; so long it would need to store what it had in hand.
    await delay(3_000);
    expect(await countAll()).toEqual(before);
    expect(before).toMatchObject({ documents: FEEDS * ITEMS + 24, analyses: FEEDS * ITEMS + 24, sightings: FEEDS * ITEMS + 24 });
    sleeper.kill('SIGKILL');
  } finally {
    await extra.close();
  }
}, 120_000);

async function countAll(): Promise<Record<string, number>> {
  const { db } = workspace;
  return {
    documents: await db.document.count(), versions: await db.documentVersion.count(), analyses: await db.analysis.count(), signals: await db.signal.count(),
    evidence: await db.evidence.count(), sightings: await db.sighting.count(), events: await db.runEvent.count(),
  };
}

/** Starts a worker as a process of its own, and kills it as soon as the run is so far. */
async function killWorkerWhen(isSoFar: () => Promise<boolean>): Promise<void> {
  const child = startWorker();
  await waitUntil(child, isSoFar);
  child.kill('SIGKILL');
  await once(child, 'exit');
}

function startWorker(): ChildProcess {
  const child = startWorkerProcess(workspace.url);
  children.push(child);
  return child;
}

async function waitUntil(child: ChildProcess, isSoFar: () => Promise<boolean>): Promise<void> {
  while (!(await isSoFar())) {
    if (child.exitCode !== null) throw new Error(`The worker ended by itself with ${child.exitCode}.`);
    await delay(20);
  }
}

test('progress is the same whoever asks, and adds up at every stage', async () => {
  const { db, ctx } = workspace;
  for (const { id } of await db.run.findMany()) {
    const { funnel, items } = await getRunProgress(ctx, id);
    expect(funnel[0]?.entered).toBe(items.entered);
    for (const stage of funnel) {
      const dropped = Object.values(stage.dropped).reduce((sum, count) => sum + count, 0);
      expect(stage.entered).toBe(stage.passed + stage.pending + stage.failed + dropped);
    }
  }
});
