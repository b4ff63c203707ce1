import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/model/settings.ts';
import { reserveSearch } from '#lib/ledger/charge-search.ts';
import { beginSource } from '#lib/db/run-sources.ts';
import { lock } from '#lib/db/locks.ts';
import { deleteOldSearchAnswers } from '#lib/db/search-answers.ts';
import { createLog } from '#lib/log.ts';
import { enqueue } from '#lib/pipeline/enqueue.ts';
import { tick } from '#lib/pipeline/tick.ts';
import { cancelRun } from '#lib/services/cancel-run.ts';
import { startRun } from '#lib/services/start-run.ts';
import { overlap } from '#tests/support/overlap.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const log = createLog('test', 'silent');
let workspace: Workspace;

beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());
beforeEach(async () => {
  const { db } = workspace;
  await db.run.deleteMany();
  await db.source.deleteMany();
  await db.$executeRaw`DELETE FROM pgboss.job`;
});

function tickAt(now: Date): Promise<void> {
  return tick({ db: workspace.db, log, now: () => now });
}

async function jobsOf(queue: string): Promise<number> {
  const rows = await workspace.db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pgboss.job WHERE name = ${queue} AND state = 'created'`;
  return rows[0]?.count ?? 0;
}

test('documents that wait for a batch while a slow host holds their run up are analysed after a while, in one job', async () => {
  const { db } = workspace;
  const now = new Date();
  const { id: sourceId } = await db.source.create({ data: { kind: 'feed', name: 'slow', url: 'https://example.com/slow' } });
  const { id: runId } = await db.run.create({ data: { trigger: 'manual', status: 'running', startedAt: now, sources: { create: { sourceId, status: 'running' } } } });
  await db.runItem.createMany({ data: ['a', 'b'].map((name) => ({ runId, sourceId, url: name, canonicalUrl: name, listed: {}, itemHash: name, stage: 'analyse' as const })) });
  // A run whose jobs have all vanished would be given them back.
  await enqueue(db, db, 'run-source', [{ runId, sourceId }]);
  await tickAt(now);
  expect(await jobsOf('analyse')).toBe(0);
  await tickAt(new Date(now.getTime() + 15_000));
  await tickAt(new Date(now.getTime() + 20_000));
  expect(await jobsOf('analyse')).toBe(1);
});

describe('schedule', () => {
  test('starts one run of the sources whose time has come, and only of those', async () => {
    const { db } = workspace;
    const now = new Date();
    const [past, future] = [new Date(now.getTime() - 1_000), new Date(now.getTime() + 60_000)];
    await db.source.createMany({ data: [
      { name: 'due', nextPollAt: past }, { name: 'later', nextPollAt: future }, { name: 'by hand', nextPollAt: null },
      { name: 'paused', nextPollAt: past, pausedAt: past }, { name: 'deleted', nextPollAt: past, deletedAt: past },
    ].map((source) => ({ kind: 'feed' as const, url: `https://example.com/${source.name}`, ...source })) });
    await tickAt(now);
    await tickAt(now);
    const runs = await db.run.findMany({ include: { sources: { include: { source: true } } } });
    expect(runs).toMatchObject([{ trigger: 'schedule', requestedById: null }]);
    expect(runs[0]?.sources.map(({ source }) => source.name)).toEqual(['due']);
    expect(await jobsOf('run-source')).toBe(1);
  });

  test('can be switched off', async () => {
    const { db } = workspace;
    await db.source.create({ data: { kind: 'feed', name: 'due', url: 'https://example.com/due', nextPollAt: new Date(0) } });
    const settings = await db.settingsVersion.create({ data: { values: { ...DEFAULT_SETTINGS, collect: { ...DEFAULT_SETTINGS.collect, scheduled: false } } } });
    await tickAt(new Date());
    expect(await db.run.count()).toBe(0);
    await db.settingsVersion.delete({ where: { version: settings.version } });
  });
});

describe('watchdog', () => {
  test('ends a cancelled run whose worker never answers', async () => {
    const { db, ctx } = workspace;
    const [sourceId] = await workspace.addFeeds(['https://example.com/a']);
    const { runId } = await startRun(ctx, { scope: 'all' });
    // A worker took the source and a document, and was never seen again.
    await db.runSource.updateMany({ where: { runId }, data: { status: 'running' } });
    await db.runItem.create({ data: { runId, sourceId: sourceId!, url: 'u', canonicalUrl: 'u', listed: {}, itemHash: 'h', stage: 'analyse', claimedBy: crypto.randomUUID() } });
    await cancelRun(ctx, { runId });
    await tickAt(new Date(Date.now() + 10_000));
    expect((await db.run.findUniqueOrThrow({ where: { id: runId } })).status).toBe('cancelling');
    await tickAt(new Date(Date.now() + 30_000));
    expect(await db.run.findUniqueOrThrow({ where: { id: runId } })).toMatchObject({ status: 'cancelled', finishedAt: expect.any(Date) });
    expect(await db.runItem.findFirstOrThrow({ where: { runId } })).toMatchObject({ outcome: 'dropped', dropReason: 'cancelled' });
    expect(await db.sighting.count({ where: { sourceId } })).toBe(0);
  });

  test('gives a run whose jobs vanished its jobs back', async () => {
    const { db, ctx } = workspace;
    await workspace.addFeeds(['https://example.com/a', 'https://example.com/b']);
    await startRun(ctx, { scope: 'all' });
    await tickAt(new Date(Date.now() + 60_000));
    expect(await jobsOf('run-source')).toBe(2);
    await db.$executeRaw`DELETE FROM pgboss.job`;
    await tickAt(new Date());
    expect(await jobsOf('run-source')).toBe(0);
    await tickAt(new Date(Date.now() + 60_000));
    expect(await jobsOf('run-source')).toBe(2);
  });
});

describe('a search whose worker died', () => {
  test.each([
    { when: 'before its run ended', age: 0, end: (runId: string) => endByWatchdog(runId) },
    { when: 'after its run ended', age: 20, end: async (runId: string) => void (await workspace.db.run.update({ where: { id: runId }, data: { status: 'finished' } })) },
    { when: 'and whose run was removed', age: 20, end: async (runId: string) => void (await workspace.db.run.delete({ where: { id: runId } })) },
  ])('$when counts as spent', async ({ age, end }) => {
    const { db, ctx } = workspace;
    await db.ledgerEntry.deleteMany();
    await db.price.deleteMany({ where: { unit: 'search_request' } });
    await db.price.create({ data: { item: 'xmlstock-google', unit: 'search_request', nanosPerMillion: 25_000_000_000_000n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
    const source = await db.source.create({ data: { kind: 'xmlstock', name: 'Search', url: 'xmlstock:google?query=x' } });
    const { runId } = await startRun(ctx, { scope: 'all' });
    await reserveSearch(db, { key: crypto.randomUUID(), engine: 'google', sourceId: source.id, runId, timeZone: 'UTC' }, new Date());
    await tickAt(new Date());
    expect(await db.ledgerEntry.findFirstOrThrow()).toMatchObject({ state: 'reserved' });
    await end(runId);
    if (age > 0) await tickAt(new Date());
    if (age > 0) expect(await db.ledgerEntry.findFirstOrThrow()).toMatchObject({ state: 'reserved' });
    await tickAt(new Date(Date.now() + age * 60_000));
    const entry = await db.ledgerEntry.findFirstOrThrow({ include: { shares: true } });
    expect(entry).toMatchObject({ state: 'unknown', shares: [{ sourceId: source.id, amountNanos: entry.reservedNanos }] });
  });

  async function endByWatchdog(runId: string): Promise<void> {
    await cancelRun(workspace.ctx, { runId });
    await tickAt(new Date(Date.now() + 30_000));
  }
});

describe('what is kept for a time only', () => {
  const DAY_MS = 86_400_000;
  const ago = (days: number): Date => new Date(Date.now() - days * DAY_MS);

  test('goes when its time is over', async () => {
    const { db } = workspace;
    await db.discovery.createMany({ data: [{ kind: 'url', input: 'old', createdAt: ago(2) }, { kind: 'url', input: 'new' }] });
    await db.httpCacheEntry.createMany({ data: [{ url: 'old', checkedAt: ago(31) }, { url: 'new', checkedAt: ago(29) }] });
    await db.searchAnswer.createMany({ data: [
      { key: 'old', answeredAt: ago(8), body: Buffer.from('x') }, { key: 'new', answeredAt: ago(6), body: Buffer.from('x') },
      { key: 'ordered', orderedAt: ago(0), requestId: 'r' }, { key: 'asked now', claimedUntil: new Date(Date.now() + 20_000) }, { key: 'asked and left', claimedUntil: ago(1) },
    ] });
    await tickAt(new Date());
    expect((await db.discovery.findMany()).map(({ input }) => input)).toEqual(['new']);
    expect((await db.httpCacheEntry.findMany()).map(({ url }) => url)).toEqual(['new']);
    expect((await db.searchAnswer.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual(['asked now', 'new', 'ordered']);
  });

  test('and what is more than can be kept, the oldest first and in small portions', async () => {
    const { db } = workspace;
    await db.searchAnswer.deleteMany();
    await db.searchAnswer.createMany({ data: Array.from({ length: 10 }, (_, index) => ({ key: `k${index}`, answeredAt: ago(index / 100), body: Buffer.alloc(100) })) });
    await db.$transaction((tx) => deleteOldSearchAnswers(tx, ago(7), 3, 400));
    expect((await db.searchAnswer.findMany({ orderBy: { key: 'asc' } })).map(({ key }) => key)).toEqual(['k0', 'k1', 'k2', 'k3', 'k4', 'k5', 'k6']);
    await db.$transaction((tx) => deleteOldSearchAnswers(tx, ago(7), 100, 400));
    expect(await db.searchAnswer.count()).toBe(4);
  });
});

test('a source that is removed while a tick waits is not run', async () => {
  const { db } = workspace;
  const source = await db.source.create({ data: { kind: 'feed', name: 'due', url: 'https://example.com/due', nextPollAt: new Date(0) } });
  const { second: ticked } = await overlap(db, {
    first: (tx) => lock(tx, 'start-run'),
    second: () => tickAt(new Date()),
    last: (tx) => tx.source.update({ where: { id: source.id }, data: { deletedAt: new Date() } }),
  });
  expect(ticked).toMatchObject({ status: 'fulfilled' });
  expect(await db.run.count()).toBe(0);
});

test('a snoozed signal comes back when its time has come', async () => {
  const { db } = workspace;
  const story = await db.story.create({ data: { firstReportedAt: new Date() } });
  const now = new Date();
  const make = (companyKey: string, snoozedUntil: Date) => db.signal.create({ data: { storyId: story.id, type: 'funding', company: companyKey, companyKey, title: 't', confidence: 1, model: 'm', status: 'snoozed', snoozedUntil } });
  const [due, later] = [await make('due', new Date(now.getTime() - 1)), await make('later', new Date(now.getTime() + 60_000))];
  await tickAt(now);
  expect((await db.signal.findUniqueOrThrow({ where: { id: due.id } })).status).toBe('new');
  expect((await db.signal.findUniqueOrThrow({ where: { id: later.id } })).status).toBe('snoozed');
});

test('what a job could not do at any attempt is marked failed, and its run ends', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds(['https://example.com/a']);
  const { runId } = await startRun(ctx, { scope: 'all' });
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await db.run.update({ where: { id: runId }, data: { status: 'running' } });
  await db.$transaction((tx) => enqueue(db, tx, 'give-up', [{ runId, sourceId: sourceId! }]));
  const worker = await workspace.startWorker();
  expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'finished', sources: { failed: 1 } });
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ lastErrorCode: 'internal', consecutiveFailures: 1 });
  await worker.stop();
});

test('a job that is given up says nothing of an address that was set meanwhile', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds(['https://example.com/before']);
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
  await db.$executeRaw`DELETE FROM pgboss.job`;
  await db.run.update({ where: { id: runId }, data: { status: 'running' } });
  await beginSource(db, { runId, sourceId: sourceId!, url: 'https://example.com/before', now: new Date() });
  await db.source.update({ where: { id: sourceId }, data: { url: 'https://example.com/chosen' } });
  await db.$transaction((tx) => enqueue(db, tx, 'give-up', [{ runId, sourceId: sourceId! }]));
  const worker = await workspace.startWorker();
  expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'finished', sources: { failed: 1 } });
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ lastErrorCode: null, consecutiveFailures: 0 });
  await worker.stop();
});
