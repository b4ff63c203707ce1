import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listRunSources } from '#lib/db/run-list.ts';
import { getSource } from '#lib/db/source-detail.ts';
import { hasLiveWorker } from '#lib/db/worker-status.ts';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const TEXT = 'Nordwind Systems opens a second plant in the harbour of Velden and hires two hundred people for it this year. '.repeat(8);

let workspace: Workspace;
let server: TestServer;
let asked: string[];
let respond: (request: IncomingMessage, response: ServerResponse) => void;

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.startWorker();
  server = await startHttpServer((request, response) => {
    if (request.url === '/robots.txt') return void response.end('');
    asked.push(request.url ?? '');
    respond(request, response);
  });
});
beforeEach(() => void (asked = []));
afterAll(async () => {
  await workspace.close();
  await server.close();
});

const page = (title: string): string => `<!doctype html><title>${title}</title><body><article><h1>${title}</h1><p>${TEXT}</p></article>`;

test('a watched page is fetched once for its list and its text', async () => {
  const { db, ctx } = workspace;
  respond = (_, response) => void response.setHeader('content-type', 'text/html').end(page('A watched page'));
  const { id } = await db.source.create({ data: { kind: 'page', url: server.url('/watched', '127.0.30.1'), name: 'Page' } });
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [id] });
  await workspace.waitForRun(runId);
  expect(asked).toEqual(['/watched']);
  const fetches = await db.fetch.findMany({ where: { runId }, include: { versions: true } });
  expect(fetches).toMatchObject([{ outcome: 'ok', attempt: 1, versions: [{ title: 'A watched page' }] }]);
}, 60_000);

test('each try of what heals leaves a row', async () => {
  const { db, ctx } = workspace;
  respond = (request, response) => {
    const isFirst = asked.filter((path) => path === request.url).length === 1;
    if (isFirst) return void response.writeHead(503, { 'retry-after': '1' }).end();
    response.setHeader('content-type', request.url === '/feed' ? 'application/rss+xml' : 'text/html');
    response.end(request.url === '/feed' ? `<rss><channel><title>F</title><item><title>One</title><link>${server.url('/one', '127.0.30.2')}</link></item></channel></rss>` : page('One that came late'));
  };
  const [sourceId] = await workspace.addFeeds([server.url('/feed', '127.0.30.2')]);
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
  expect(await workspace.waitForRun(runId)).toMatchObject({ sources: { done: 1 }, items: { entered: 1 } });
  const rows = await db.fetch.findMany({ where: { runId }, orderBy: [{ url: 'asc' }, { attempt: 'asc' }], select: { url: true, attempt: true, httpStatus: true, outcome: true } });
  expect(rows.map((row) => [new URL(row.url).pathname, row.attempt, row.httpStatus, row.outcome])).toEqual([
    ['/feed', 1, 503, 'failed'], ['/feed', 2, 200, 'ok'], ['/one', 1, 503, 'failed'], ['/one', 2, 200, 'ok'],
  ]);
}, 60_000);

test('a list that says how long it stays the same is not asked before, nor a host before it wants to be', async () => {
  const { db, ctx } = workspace;
  const headers: Record<string, [number, Record<string, string>]> = {
    '/soon': [200, { 'cache-control': 'max-age=60' }], '/later': [200, { 'cache-control': 'max-age=7200' }], '/much-later': [200, { 'cache-control': 'max-age=864000' }], '/closed': [404, { 'retry-after': '10800' }],
  };
  respond = (request, response) => {
    const [status, fields] = headers[request.url ?? ''] ?? [404, {}];
    response.writeHead(status, { 'content-type': 'application/rss+xml', ...fields }).end('<rss><channel><title>F</title><item><title>No page</title></item></channel></rss>');
  };
  const ids = await workspace.addFeeds(Object.keys(headers).map((path, index) => server.url(path, `127.0.30.${10 + index}`)));
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: ids });
  await workspace.waitForRun(runId);
  const hoursUntil = await Promise.all(ids.map(async (id) => {
    const { nextPollAt, lastPolledAt } = await db.source.findUniqueOrThrow({ where: { id } });
    return Math.round((nextPollAt!.getTime() - lastPolledAt!.getTime()) / 360_000) / 10;
  }));
  expect(hoursUntil).toEqual([1, 2, 6, 3]);
  expect((await getSource(ctx, ids[0]!)).lastList).toMatchObject({ listed: 0, leftOut: { withoutAddress: 1, addressTooLong: 0, beyondLimit: 0 } });
  const leftOut = new Map((await listRunSources(ctx, runId)).map((row) => [row.sourceId, row.leftOut?.withoutAddress ?? null]));
  expect(ids.map((id) => leftOut.get(id))).toEqual([1, 1, 1, null]);
}, 60_000);

test('an address that was changed during a run is not set back by the run', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds([server.url('/old', '127.0.30.20')]);
  respond = (request, response) => {
    if (request.url === '/old') return void db.source.update({ where: { id: sourceId }, data: { url: 'https://chosen.example/feed' } }).then(() => response.writeHead(301, { location: '/moved' }).end());
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><channel><title>F</title></channel></rss>');
  };
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
  await workspace.waitForRun(runId);
  expect((await db.source.findUniqueOrThrow({ where: { id: sourceId } })).url).toBe('https://chosen.example/feed');
}, 60_000);

test.each([['cannot be read', 404], ['is read well', 200]])('an address that %s says nothing of the one that was set meanwhile', async (_, status) => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds([server.url(`/left-${status}`, '127.0.30.21')]);
  const nextPollAt = new Date('2030-01-01');
  const chosen = { url: `https://chosen.example/${status}`, lastPolledAt: null, lastSuccessAt: null, consecutiveFailures: 0, lastErrorCode: null, nextPollAt };
  respond = (_request, response) => void db.source.update({ where: { id: sourceId }, data: chosen }).then(() => {
    response.writeHead(status, { 'content-type': 'application/rss+xml' }).end('<rss><channel><title>F</title></channel></rss>');
  });
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
  expect(await workspace.waitForRun(runId)).toMatchObject({ sources: status === 200 ? { done: 1 } : { failed: 1 } });
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject(chosen);
}, 60_000);

test('a source that has moved for good is done all the same', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds([server.url('/before', '127.0.30.22')]);
  respond = (request, response) => {
    if (request.url === '/before') return void response.writeHead(301, { location: '/after' }).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><channel><title>F</title></channel></rss>');
  };
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
  await workspace.waitForRun(runId);
  expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ url: server.url('/after', '127.0.30.22'), lastSuccessAt: expect.any(Date) as Date });
}, 60_000);

test('what is known of a version is kept for as long as it is asked about', async () => {
  const { db, ctx } = workspace;
  const url = server.url('/same', '127.0.30.23');
  const [sourceId] = await workspace.addFeeds([url]);
  respond = (request, response) => {
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end('<rss><channel><title>F</title></channel></rss>');
  };
  const poll = async (): Promise<unknown> => workspace.waitForRun((await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] })).runId);
  await poll();
  const old = new Date(Date.now() - 31 * 86_400_000);
  await db.httpCacheEntry.update({ where: { url }, data: { checkedAt: old } });
  await poll();
  expect(await db.fetch.count({ where: { url, outcome: 'not_modified' } })).toBe(1);
  expect((await db.httpCacheEntry.findUniqueOrThrow({ where: { url } })).checkedAt.getTime()).toBeGreaterThan(old.getTime());
}, 60_000);

test('a version is asked about only where it was read, not where its address leads since', async () => {
  const { db, ctx } = workspace;
  const url = server.url('/leads', '127.0.30.24');
  const [sourceId] = await workspace.addFeeds([url]);
  let target = '/old';
  const headers: Record<string, string>[] = [];
  respond = (request, response) => {
    if (request.url === '/leads') return void response.writeHead(302, { location: target }).end();
    headers.push({ [request.url ?? '']: request.headers['if-none-match'] ?? 'none' });
    response.writeHead(request.headers['if-none-match'] ? 304 : 200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end('<rss><channel><title>F</title></channel></rss>');
  };
  const poll = async (): Promise<unknown> => workspace.waitForRun((await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] })).runId);
  await poll();
  await poll();
  target = '/new';
  await poll();
  expect(headers).toEqual([{ '/old': 'none' }, { '/old': '"1"' }, { '/new': 'none' }]);
  const outcomes = await db.fetch.findMany({ where: { url }, orderBy: { fetchedAt: 'asc' }, select: { outcome: true } });
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['ok', 'not_modified', 'ok']);
}, 60_000);

test('a worker at work says what it is doing, and one that has ended says nothing', async () => {
  const { db } = workspace;
  const extra = await workspace.startWorker();
  await expect.poll(() => db.workerStatus.count(), { timeout: 10_000 }).toBe(2);
  expect(await hasLiveWorker(db, new Date())).toBe(true);
  expect(await hasLiveWorker(db, new Date(Date.now() + 30_000))).toBe(false);
  await extra.stop();
  expect(await db.workerStatus.count()).toBe(1);
}, 60_000);
