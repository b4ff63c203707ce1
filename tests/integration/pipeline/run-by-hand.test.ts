import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

/** More than a worker has places for. */
const SLOW_SOURCES = 80;

let workspace: Workspace;
let server: TestServer;

beforeAll(async () => {
  workspace = await createWorkspace();
  server = await startHttpServer((request, response) => {
    if (request.url === '/robots.txt') return void response.end('');
    if (request.url?.startsWith('/slow')) return;
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss><channel><title>F</title></channel></rss>');
  });
});
afterAll(async () => {
  await workspace.close();
  await server.close();
});

test('a run that is started by hand goes on beside more scheduled sources than a worker has places for', async () => {
  const { db, ctx } = workspace;
  const slow = await workspace.addFeeds(Array.from({ length: SLOW_SOURCES }, (_, i) => server.url(`/slow/${i}`, `127.0.33.${i + 1}`)));
  await db.source.updateMany({ where: { id: { in: slow } }, data: { priority: 100, nextPollAt: new Date(0) } });
  await workspace.startWorker();
  await expect.poll(() => db.runSource.count({ where: { status: 'running' } }), { timeout: 30_000 }).toBe(48);
  const [quick] = await workspace.addFeeds([server.url('/quick', '127.0.33.200')]);
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [quick!] });
  await expect.poll(() => db.runSource.count({ where: { runId, status: 'done' } }), { timeout: 10_000 }).toBe(1);
  expect(await db.runSource.count({ where: { status: 'running' } })).toBe(48);
}, 90_000);
