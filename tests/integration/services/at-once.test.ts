import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tx } from '#lib/db/client.ts';
import { lock } from '#lib/db/locks.ts';
import { insertRun } from '#lib/db/run-start.ts';
import { lockSignal } from '#lib/db/signal-lock.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { startRun } from '#lib/services/start-run.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

/** Begins `second` while the transaction of `first` is open, and ends that only when `second` waits for it or has ended. */
async function overlap<First, Second>(first: (tx: Tx) => Promise<First>, second: () => Promise<Second>, last: (tx: Tx) => Promise<unknown> = async () => undefined): Promise<{ first: First; second: PromiseSettledResult<Second> }> {
  const { db } = workspace;
  let outcome: Promise<PromiseSettledResult<Second>> | null = null;
  const result = await db.$transaction(async (tx) => {
    const value = await first(tx);
    let isEnded = false;
    outcome = Promise.allSettled([second()]).then(([settled]) => {
      isEnded = true;
      return settled;
    });
    while (!isEnded && (await countWaiting()) === 0) await delay(20);
    await last(tx);
    return value;
  }, { timeout: 20_000 });
  return { first: result, second: await outcome! };
}

async function countWaiting(): Promise<number> {
  const rows = await workspace.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows[0]?.count ?? 0;
}

test('two runs that begin at once do not share a source', async () => {
  const [sourceId] = await workspace.addFeeds(['https://example.com/shared']);
  const run = { trigger: 'schedule' as const, requestedById: null, sourceIds: [sourceId!] };
  const { first, second } = await overlap((tx) => insertRun(tx, run), () => workspace.db.$transaction((tx) => insertRun(tx, run)));
  expect(first).toMatchObject({ sourceIds: [sourceId] });
  expect(second).toEqual({ status: 'fulfilled', value: null });
});

test('a run of sources that are removed meanwhile is refused, by name', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds(['https://example.com/removed']);
  const { second } = await overlap(
    (tx) => lock(tx, 'start-run'),
    () => startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] }),
    (tx) => tx.source.delete({ where: { id: sourceId! } }),
  );
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
  expect(await db.runSource.count({ where: { sourceId: sourceId! } })).toBe(0);
});

test('a decision sees the one that was under way when it began', async () => {
  const { db } = workspace;
  const story = await db.story.create({ data: { firstReportedAt: new Date() } });
  const { id } = await db.signal.create({ data: { storyId: story.id, type: 'funding', company: 'A', companyKey: 'a', title: 't', confidence: 1, model: 'm' } });
  const { first, second } = await overlap(
    (tx) => lockSignal(tx, id),
    () => db.$transaction((tx) => lockSignal(tx, id)),
    (tx) => tx.signal.update({ where: { id }, data: { status: 'accepted' } }),
  );
  expect(first).toEqual({ id, status: 'new' });
  expect(second).toEqual({ status: 'fulfilled', value: { id, status: 'accepted' } });
});

test.each(['queued', 'running', 'cancelling'] as const)('the sample stays while a run is %s on it', async (status) => {
  const { db, ctx } = workspace;
  await loadSample(ctx).catch(() => undefined);
  const source = await db.source.findFirstOrThrow({ where: { kind: 'sample' } });
  await db.run.deleteMany();
  const run = await db.run.create({ data: { trigger: 'manual', status, sources: { create: { sourceId: source.id } } } });
  await expect(removeSample(ctx)).rejects.toMatchObject({ code: 'conflict' });
  expect(await db.source.count({ where: { id: source.id } })).toBe(1);
  await db.run.update({ where: { id: run.id }, data: { status: 'finished' } });
});
