import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { madeUpProse } from '#tests/support/made-up-prose.ts';
import { startWorkerProcess } from '#tests/support/worker-process.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const [DELAYED, LIMITED] = ['127.0.31.1', '127.0.31.2'];
const FEEDS_OF_EACH = 4;
const ITEMS = 2;
const CRAWL_DELAY_MS = 600;
const RETRY_AFTER_MS = 3_000;
/** How often the limited host says "too many": after so many requests each time. */
const REFUSED_EACH = 5;
const ANSWER_MS = 80;
/** A timer of the worker or of the server may be early by this much. */
const SLACK_MS = 5;

interface Seen {
  host: string;
  agent: string;
  startMs: number;
  endMs: number;
  status: number;
}

let workspace: Workspace;
let server: TestServer;
let seen: Seen[];
let sourceIds: string[];
let workers: ChildProcess[];

beforeEach(async () => {
  workspace = await createWorkspace();
  [seen, workers] = [[], []];
  server = await startHttpServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? '';
    const path = request.url ?? '';
    if (path === '/robots.txt') return void response.end(host === DELAYED ? `User-agent: *\nCrawl-delay: ${CRAWL_DELAY_MS / 1_000}\n` : '');
    const isRefused = host === LIMITED && of(LIMITED).length % REFUSED_EACH === REFUSED_EACH - 1;
    const entry = { host, agent: request.headers['user-agent'] ?? '', startMs: performance.now(), endMs: Infinity, status: isRefused ? 429 : 200 };
    seen.push(entry);
    setTimeout(() => {
      entry.endMs = performance.now();
      if (isRefused) response.writeHead(429, { 'retry-after': String(RETRY_AFTER_MS / 1_000) }).end();
      else response.end(path.startsWith('/feed') ? feedOf(Number(path.slice('/feed/'.length))) : pageOf(Number(path.slice('/page/'.length))));
    }, ANSWER_MS);
  });
  const feeds = [DELAYED, LIMITED].flatMap((host) => Array.from({ length: FEEDS_OF_EACH }, (_, i) => server.url(`/feed/${i}`, host)));
  sourceIds = await workspace.addFeeds(feeds);
});
afterEach(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await workspace.close();
  await server.close();
});

const of = (host: string): Seen[] => seen.filter((entry) => entry.host === host);
const askedBy = (agent: string): Seen[] => seen.filter((entry) => entry.agent === agent);

function feedOf(feed: number): string {
  const items = Array.from({ length: ITEMS }, (_, i) => `<item><title>Report ${feed * ITEMS + i}</title><link>/page/${feed * ITEMS + i}</link></item>`);
  return `<rss version="2.0"><channel><title>Feed ${feed}</title>${items.join('')}</channel></rss>`;
}

function pageOf(page: number): string {
  return `<!doctype html><html lang="en"><head><title>Report ${page}</title></head><body><article><h1>Report ${page}</h1><p>${madeUpProse(page, 8)}</p></article></body></html>`;
}

function startWorker(userAgent: string): ChildProcess {
  const child = startWorkerProcess(workspace.url, { KARHUNO_USER_AGENT: userAgent });
  workers.push(child);
  return child;
}

function expectPoliteness(): void {
  const delayed = of(DELAYED);
  const gaps = delayed.slice(1).map(({ startMs }, i) => startMs - delayed[i]!.startMs);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(CRAWL_DELAY_MS - SLACK_MS);
  for (const { endMs } of of(LIMITED).filter(({ status }) => status === 429)) {
    const early = of(LIMITED).filter(({ startMs }) => startMs > endMs && startMs < endMs + RETRY_AFTER_MS - SLACK_MS);
    expect(early).toEqual([]);
  }
}

test.each<[string, (worker: ChildProcess) => Promise<void>]>([
  ['lose one of them', async (worker) => void worker.kill('SIGKILL')],
  ['lose one that wakes again', async (worker) => {
    worker.kill('SIGSTOP');
    await delay(12_000);
    worker.kill('SIGCONT');
  }],
])('two processes that %s ask each host as politely as one', async (_, disturb) => {
  const { db, ctx } = workspace;
  const [first, second] = [startWorker('first'), startWorker('second')];
  await expect.poll(() => db.workerStatus.count(), { timeout: 60_000 }).toBe(2);
  // Whoever sleeps leaves the jobs of a new run to the other.
  second.kill('SIGSTOP');
  const { runId: runOfFirst } = await startRun(ctx, { scope: 'sources', sourceIds: sourceIds.filter((__, i) => i % 2 === 0) });
  await expect.poll(() => askedBy('first').length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(0);
  first.kill('SIGSTOP');
  second.kill('SIGCONT');
  const { runId: runOfSecond } = await startRun(ctx, { scope: 'sources', sourceIds: sourceIds.filter((__, i) => i % 2 === 1) });
  // Before ten seconds are over, after which the jobs of the first go to the second.
  await expect.poll(() => db.runSource.count({ where: { runId: runOfSecond, status: 'running' } }), { timeout: 8_000, interval: 20 }).toBe(FEEDS_OF_EACH);
  first.kill('SIGCONT');
  const before = askedBy('first').length;
  await expect.poll(() => askedBy('first').length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(before + 2);
  await disturb(first);
  for (const runId of [runOfFirst, runOfSecond]) {
    expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'finished', sources: { done: FEEDS_OF_EACH }, items: { entered: FEEDS_OF_EACH * ITEMS } });
  }
  expect(askedBy('second').length).toBeGreaterThan(0);
  expectPoliteness();
  expect(await db.runItem.count({ where: { outcome: 'failed' } })).toBe(0);
}, 180_000);
