import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listRunEvents } from '#lib/db/runs.ts';
import { cancelRun } from '#lib/services/cancel-run.ts';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer } from '#tests/support/http/http-server.ts';
import { makeNews } from '#tests/support/news-fixtures.ts';
import { startNewsServer, type NewsServer } from '#tests/support/news-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
const closers: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.startWorker();
});
afterAll(async () => {
  await workspace.close();
  for (const close of closers) await close();
});

describe('sources that fail', () => {
  test('fail alone, with words that say what to do', async () => {
    const { db, ctx } = workspace;
    const news = await startNews({ feeds: 2, items: 2 });
    const gone = await startServer('127.0.20.1', (response) => response.writeHead(404).end());
    const garbage = await startServer('127.0.20.2', (response) => response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('{{ this is no feed }}'));
    const closedPort = 'http://127.0.20.3:9/feed.xml';
    const blocked = 'http://10.255.255.1/feed.xml';
    const [goneId, garbageId, closedId, blockedId, ...goodIds] = await workspace.addFeeds([gone, garbage, closedPort, blocked, ...news.feedUrls]);
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [goneId!, garbageId!, closedId!, blockedId!, ...goodIds] });
    const progress = await workspace.waitForRun(runId);

    expect(progress).toMatchObject({ status: 'finished', sources: { total: 6, failed: 4, done: 2 }, items: { entered: 4 } });
    const failed = await db.source.findMany({ where: { lastErrorCode: { not: null } } });
    expect(new Map(failed.map(({ id, lastErrorCode }) => [id, lastErrorCode]))).toEqual(new Map([
      [goneId, 'http_error'], [garbageId, 'not_a_feed'], [closedId, 'connect_failed'], [blockedId, 'address_blocked'],
    ]));
    for (const source of failed) {
      expect(source.lastErrorMessage?.length).toBeGreaterThan(20);
      expect(source.consecutiveFailures).toBe(1);
    }
    const events = await listRunEvents(ctx, runId, '0');
    expect(events.filter(({ data }) => data.type === 'source_failed')).toHaveLength(4);
  });

  test('an item that cannot be had fails alone, unless its feed tells enough of it', async () => {
    const { db, ctx } = workspace;
    const long = 'Norvale Foods buys the bakery chain Tessin for 30 million dollars, the two companies said. '.repeat(4);
    const feed = (origin: string): string => `<rss version="2.0"><channel><title>Mixed</title>
      <item><title>Gone</title><link>${origin}/gone</link><description>Short.</description></item>
      <item><title>Norvale Foods buys Tessin</title><link>${origin}/told</link><description>${long}</description></item></channel></rss>`;
    const url = await startServer('127.0.20.5', (response, path, origin) => {
      if (path === '/feed') response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed(origin));
      else response.writeHead(path === '/robots.txt' ? 404 : 410).end();
    }, '/feed');
    const [sourceId] = await workspace.addFeeds([url]);
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
    const progress = await workspace.waitForRun(runId);

    expect(progress.status).toBe('finished');
    const items = await db.runItem.findMany({ where: { runId }, orderBy: { url: 'asc' } });
    expect(items.map(({ outcome, errorCode }) => [outcome, errorCode])).toEqual([['failed', 'http_error'], ['kept', null]]);
    const version = await db.documentVersion.findFirstOrThrow({ where: { id: items[1]?.documentVersionId ?? '' } });
    expect(version.text).toContain('bakery chain Tessin');
  });
});

describe('cancel', () => {
  test('ends a run in which every host hangs, and the next run takes what was left', async () => {
    const { db, ctx } = workspace;
    let isHanging = true;
    // A wire of its own: what another test stored already would be dropped as the same text.
    const news = makeNews({ feeds: 3, items: 4 })[2]!;
    const url = await startServer('127.0.20.7', (response, path, origin) => {
      if (path === '/robots.txt') return void response.writeHead(404).end();
      if (path === '/feed') {
        const items = news.items.map((item) => `<item><title>${item.title}</title><link>${origin}${item.path}</link></item>`).join('');
        return void response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(`<rss version="2.0"><channel><title>Slow</title>${items}</channel></rss>`);
      }
      if (isHanging) return;
      const item = news.items.find((candidate) => candidate.path === path)!;
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${item.title}</title><article><h1>${item.title}</h1>${item.paragraphs!.map((text) => `<p>${text}</p>`).join('')}</article>`);
    }, '/feed');
    const [sourceId] = await workspace.addFeeds([url]);
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
    await expect.poll(() => db.runItem.count({ where: { runId } }), { timeout: 30_000 }).toBeGreaterThan(0);
    await expect(startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] })).rejects.toMatchObject({ code: 'conflict' });
    // The list is told of as soon as it is stored, and not when the source has ended.
    expect(await eventsOf(runId)).toMatchObject([{ type: 'run_started' }, { type: 'source_listed', sourceId, listed: 4, entered: 4 }]);

    expect(await cancelRun(ctx, { runId })).toEqual({ status: 'cancelling' });
    const progress = await workspace.waitForRun(runId);
    expect(progress).toMatchObject({ status: 'cancelled', sources: { cancelled: 1 } });
    expect(progress.funnel[0]).toMatchObject({ entered: 4, pending: 0, dropped: { cancelled: 4 } });
    expect(await cancelRun(ctx, { runId })).toEqual({ status: 'cancelled' });
    expect((await eventsOf(runId)).slice(2)).toMatchObject([{ type: 'cancel_requested', by: ctx.user.name }, { type: 'run_finished', status: 'cancelled' }]);
    expect(Date.parse(progress.finishedAt!) - (await db.run.findUniqueOrThrow({ where: { id: runId } })).cancelledAt!.getTime()).toBeLessThan(35_000);

    isHanging = false;
    const again = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
    expect((await workspace.waitForRun(again.runId)).items).toMatchObject({ listed: 4, unchanged: 0, entered: 4 });
    expect(await db.runItem.count({ where: { runId: again.runId, outcome: 'kept' } })).toBe(4);
  }, 60_000);
});

async function eventsOf(runId: string): Promise<unknown[]> {
  return (await workspace.db.runEvent.findMany({ where: { runId }, orderBy: { seq: 'asc' } })).map(({ data }) => data);
}

async function startNews(size: { feeds: number; items: number }): Promise<NewsServer> {
  const news = await startNewsServer({ feeds: makeNews(size) });
  closers.push(() => news.close());
  return news;
}

async function startServer(address: string, answer: (response: ServerResponse, path: string, origin: string) => void, path = '/'): Promise<string> {
  const server = await startHttpServer((request, response) => answer(response, request.url ?? '/', server.url('', address)));
  closers.push(() => server.close());
  return server.url(path, address);
}
