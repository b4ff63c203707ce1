import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acquireHostLease, renewHostLeases, releaseHostLeases } from '#lib/db/host-leases.ts';
import { createLog } from '#lib/log.ts';
import { createPoliteFetch, type PoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';
import { newHostPace, PACE_LIMITS, reviveHostPace, type HostPace } from '#lib/optimize/pacing.ts';
import { keepHostLeases, type HostLeaseKeeper } from '#lib/pipeline/host-leases.ts';
import { sleep } from '#lib/pipeline/sleep.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
const CRAWL_DELAY_MS = 300;

let database: TestDatabase;
let server: TestServer;
let seen: { agent: string; startMs: number; endMs: number }[];
let respond: () => { status: number; retryAfter?: number };
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  seen = [];
  respond = () => ({ status: 200 });
  server = await startHttpServer((request, response) => {
    if (request.url === '/robots.txt') return void response.end(`User-agent: *\nCrawl-delay: ${CRAWL_DELAY_MS / 1_000}`);
    const entry = { agent: request.headers['user-agent'] ?? '', startMs: performance.now(), endMs: 0 };
    seen.push(entry);
    const { status, retryAfter } = respond();
    setTimeout(() => {
      entry.endMs = performance.now();
      response.writeHead(status, retryAfter ? { 'retry-after': String(retryAfter) } : {}).end('ok');
    }, 20);
  });
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await server.close();
  await database.drop();
});

function startWorker(name: string, holderId: string): { http: PoliteFetch; leases: HostLeaseKeeper } {
  const safeFetch = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: name });
  const leases = keepHostLeases(database.db, createLog('test', 'silent'), holderId);
  const http = createPoliteFetch({ safeFetch, now: Date.now, random: Math.random, sleep, maxConcurrency: 16, leases });
  closing.push(() => http.close(), () => leases.close());
  return { http, leases };
}
const fetchSome = (http: PoliteFetch, count: number): Promise<unknown> => Promise.all(Array.from({ length: count }, (_, i) => http.get(server.url(`/${i}`), { purpose: 'source' })));

test('two workers ask one host as politely as one', async () => {
  const [a, b] = [startWorker('A/1', A), startWorker('B/1', B)];
  await Promise.all([fetchSome(a.http, 4), fetchSome(b.http, 4)]);
  expect(seen.map(({ agent }) => agent).toSorted()).toEqual([...Array<string>(4).fill('A/1'), ...Array<string>(4).fill('B/1')]);
  const gaps = seen.slice(1).map(({ startMs }, i) => startMs - seen[i]!.endMs);
  // The server may see a request some milliseconds early or late; a second worker would come right between two.
  expect(Math.min(...gaps)).toBeGreaterThan(CRAWL_DELAY_MS * 0.9);
});

test('what one was told the other keeps to', async () => {
  respond = () => ({ status: 429, retryAfter: 3 });
  const [a, b] = [startWorker('A/1', A), startWorker('B/1', B)];
  await a.http.get(server.url('/'), { purpose: 'source' });
  const toldAt = seen[0]!.endMs;
  await a.leases.close();
  respond = () => ({ status: 200 });
  await b.http.get(server.url('/'), { purpose: 'source' });
  expect(seen[1]!.startMs - toldAt).toBeGreaterThan(2_900);
});

test.each([
  ['a long crawl delay', (): HostPace => ({ ...newHostPace(PACE_LIMITS, Date.now()), crawlDelayMs: 30_000 })],
  ['a wish to be left alone', (): HostPace => ({ ...newHostPace(PACE_LIMITS, Date.now()), backoffUntilMs: Date.now() + 30_000 })],
])('%s is stored at once, while the host is busy', async (_, paceNow) => {
  const { leases } = startWorker('A/1', A);
  const pace = paceNow();
  await leases.acquire('h');
  leases.note('h', pace);
  // Sooner than the next renewal.
  await expect.poll(async () => reviveHostPace((await database.db.hostLease.findUniqueOrThrow({ where: { host: 'h' } })).pace), { timeout: 1_000 }).toEqual(pace);
});

test('a lease goes to another when it has run out, and its old number is worth nothing then', async () => {
  const { db } = database;
  const first = await acquireHostLease(db, { host: 'h', holderId: A, ttlMs: 200 });
  expect(first).toMatchObject({ fence: '1' });
  expect(await acquireHostLease(db, { host: 'h', holderId: B, ttlMs: 200 })).toMatchObject({ freeInMs: expect.any(Number) as number });
  expect(await renewHostLeases(db, [{ host: 'h', fence: '1', pace: null }], 200)).toEqual(new Set(['h']));
  await delay(250);
  expect(await acquireHostLease(db, { host: 'h', holderId: B, ttlMs: 60_000 })).toMatchObject({ fence: '2' });
  expect(await renewHostLeases(db, [{ host: 'h', fence: '1', pace: null }], 60_000)).toEqual(new Set());
  await releaseHostLeases(db, [{ host: 'h', fence: '1', pace: { rate: 1 } }]);
  expect(await acquireHostLease(db, { host: 'h', holderId: A, ttlMs: 200 })).toHaveProperty('freeInMs');
});

test('of many that want a host at once one gets it', async () => {
  const holders = Array.from({ length: 16 }, () => crypto.randomUUID());
  const answers = await Promise.all(holders.map((holderId) => acquireHostLease(database.db, { host: 'h', holderId, ttlMs: 60_000 })));
  expect(answers.filter((answer) => 'fence' in answer)).toHaveLength(1);
});
