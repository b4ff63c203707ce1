import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '#lib/model/settings.ts';
import type { XmlstockOptions } from '#lib/model/source.ts';
import { cancelRun } from '#lib/services/cancel-run.ts';
import { startRun } from '#lib/services/start-run.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';
import { error, results, startXmlstockServer, xml, type XmlstockServer } from '#tests/support/xmlstock-server.ts';

const ONE_SEARCH_NANOS = 300_000n;
const NOTHING = error(15);

let workspace: Workspace;
let service: XmlstockServer;

beforeAll(async () => {
  workspace = await createWorkspace();
  service = await startXmlstockServer();
  await workspace.db.price.create({ data: { item: 'xmlstock-google', unit: 'search_request', nanosPerMillion: 25_000_000_000_000n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
  await startWorker();
});
afterAll(async () => {
  await workspace.close();
  await service.close();
});
beforeEach(async () => {
  const { db } = workspace;
  await db.run.deleteMany();
  await db.source.deleteMany();
  await db.ledgerEntry.deleteMany();
  await db.searchAnswer.deleteMany();
});

const startWorker = () => workspace.startWorker({ XMLSTOCK_USER: 'u', XMLSTOCK_KEY: 'k3y-0123456789abcdef', XMLSTOCK_BASE_URL: service.baseUrl });

/** A search source; the mark tells two with the same question apart. */
async function addSearch(query: string, mark = ''): Promise<string> {
  const options: XmlstockOptions = { engine: 'google', query };
  return (await workspace.db.source.create({ data: { kind: 'xmlstock', name: query, url: `xmlstock:google?query=${query}${mark}`, options } })).id;
}

async function run(...sourceIds: string[]): Promise<string> {
  const { runId } = await startRun(workspace.ctx, { scope: 'sources', sourceIds });
  await workspace.waitForRun(runId);
  return runId;
}

async function spend(): Promise<{ state: string; nanos: bigint | null }[]> {
  const entries = await workspace.db.ledgerEntry.findMany({ where: { state: { not: 'released' } }, orderBy: { occurredAt: 'asc' } });
  return entries.map(({ state, settledNanos }) => ({ state, nanos: settledNanos }));
}

async function withSettings(search: Partial<Settings['search']>, work: () => Promise<void>): Promise<void> {
  const { db } = workspace;
  const { version } = await db.settingsVersion.create({ data: { values: { ...DEFAULT_SETTINGS, search: { ...DEFAULT_SETTINGS.search, ...search } } } });
  await work().finally(() => db.settingsVersion.delete({ where: { version } }));
}

const ONE_PAID = [{ state: 'settled', nanos: ONE_SEARCH_NANOS }];

test('two sources that ask the same at once pay once, and the second is told so', async () => {
  service.answerWith((response) => void setTimeout(() => response.end(results('http://127.0.0.1:9/a')), 400));
  const [first, second] = [await addSearch('acme'), await addSearch('acme', '#2')];
  const runId = await run(first, second);
  expect(service.asked).toEqual(['acme']);
  expect(await spend()).toEqual(ONE_PAID);
  const fetches = await workspace.db.fetch.findMany({ where: { runId, url: { startsWith: 'xmlstock:' } }, orderBy: { fromCache: 'asc' } });
  expect(fetches).toMatchObject([{ fromCache: false, outcome: 'ok' }, { fromCache: true, outcome: 'ok', durationMs: 0 }]);
  expect(await workspace.db.runSource.findMany({ where: { runId }, select: { status: true, listedItems: true } })).toEqual([{ status: 'done', listedItems: 1 }, { status: 'done', listedItems: 1 }]);
}, 60_000);

test('an answer serves until its time is over', async () => {
  service.answerWith((response) => void response.end(NOTHING));
  const source = await addSearch('beta');
  await run(source);
  await run(source);
  expect([service.asked.length, await spend()]).toEqual([1, ONE_PAID]);
  await workspace.db.searchAnswer.updateMany({ data: { answeredAt: new Date(Date.now() - 61 * 60_000) } });
  await run(source);
  expect([service.asked.length, (await spend()).length]).toEqual([2, 2]);
  await withSettings({ cacheMinutes: 0 }, async () => void (await run(source)));
  expect([service.asked.length, (await spend()).length]).toEqual([3, 3]);
}, 60_000);

test('an answer that is ordered is fetched when it is ready, and paid once', async () => {
  service.answerWith(
    (response) => void response.end(xml('<req_id>r-77</req_id>')),
    (response) => void response.end(error(202)),
    (response) => void response.end(NOTHING),
  );
  await withSettings({ delayed: true }, async () => void (await run(await addSearch('gamma'))));
  expect([service.asked, service.fetchedIds, await spend()]).toEqual([['gamma'], ['r-77', 'r-77'], ONE_PAID]);
}, 60_000);

test('an order that is left by a cancelled run is fetched by the next one, without paying again', async () => {
  const { db, ctx } = workspace;
  service.answerWith((response) => void response.end(xml('<req_id>r-88</req_id>')), (response) => void response.end(error(202)));
  const source = await addSearch('delta');
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [source] });
  await expect.poll(() => service.fetchedIds.length, { timeout: 20_000 }).toBeGreaterThan(0);
  await cancelRun(ctx, { runId });
  expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'cancelled' });
  // Nobody could tell then whether it is billed, so it counts as spent.
  expect(await db.ledgerEntry.findMany()).toMatchObject([{ state: 'unknown' }]);
  service.answerWith((response) => void response.end(NOTHING));
  await run(source);
  expect([service.asked, service.fetchedIds]).toEqual([[], ['r-88']]);
  expect(await db.ledgerEntry.count()).toBe(1);
}, 60_000);

test('a worker that dies between the order and the answer leaves both to the next', async () => {
  const { db } = workspace;
  service.answerWith((response) => void response.end(NOTHING));
  const source = await addSearch('epsilon');
  // As a worker leaves it that was killed: turn, order and reservation are open.
  const entry = await db.ledgerEntry.create({ data: {
    idempotencyKey: 'dead', kind: 'search', reservedNanos: ONE_SEARCH_NANOS, originalAmount: '0.025', originalCurrency: 'RUB', exchangeRate: '0.012', exchangeRateDate: new Date('2026-09-25'),
    description: 'xmlstock-google', sourceId: source,
  } });
  await db.searchAnswer.create({ data: {
    key: 'google?page=0&groupby=10&query=epsilon', requestId: 'r-99', ledgerEntryId: entry.id, orderedAt: new Date(), claimedBy: crypto.randomUUID(), claimedUntil: new Date(Date.now() + 1_500),
  } });
  await run(source);
  expect([service.asked, service.fetchedIds, await spend()]).toEqual([[], ['r-99'], ONE_PAID]);
  expect(await db.ledgerShare.findMany()).toMatchObject([{ sourceId: source, amountNanos: ONE_SEARCH_NANOS }]);
}, 60_000);

test('no more searches are under way at once than the plan allows', async () => {
  let [now, most] = [0, 0];
  service.answerWith((response) => {
    most = Math.max(most, ++now);
    void delay(150).then(() => {
      now--;
      response.end(NOTHING);
    });
  });
  await withSettings({ parallelRequests: 2, requestsPerSecond: 50 }, async () => {
    await run(...(await Promise.all(Array.from({ length: 12 }, (_, index) => addSearch(`many ${index}`)))));
  });
  expect(service.asked).toHaveLength(12);
  expect(most).toBe(2);
}, 60_000);

test('a search without a price is refused before anything is sent', async () => {
  const { db } = workspace;
  service.answerWith((response) => void response.end(NOTHING));
  const source = await db.source.create({ data: { kind: 'xmlstock', name: 'y', url: 'xmlstock:yandex?query=y', options: { engine: 'yandex', query: 'y' } } });
  await run(source.id);
  expect(service.asked).toEqual([]);
  expect(await db.source.findUniqueOrThrow({ where: { id: source.id } })).toMatchObject({ lastErrorCode: 'price_unknown', lastErrorMessage: expect.stringContaining('Set it under Costs') });
}, 60_000);
