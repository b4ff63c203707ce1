import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { createPoliteFetch, type FailedAttempt, type PoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';
import type { Claim } from '#lib/optimize/collection-order.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createSimulatedTime, type SimulatedTime } from '#tests/support/http/simulated-time.ts';

interface Seen {
  host: string;
  path: string;
  atMs: number;
}

let time: SimulatedTime;
let server: TestServer;
let http: PoliteFetch;
let seen: Seen[];
/** What robots.txt of a host says, or the address that it redirects to. */
let robots: Record<string, string>;
let robotsSeen: Seen[];
let respond: (request: IncomingMessage, response: ServerResponse, host: string) => void;

beforeEach(async () => {
  time = createSimulatedTime();
  seen = [];
  robots = {};
  robotsSeen = [];
  respond = (_, response) => void response.end('ok');
  server = await startHttpServer((request, response) => {
    const host = request.headers.host?.split(':')[0] ?? '';
    if (request.url === '/robots.txt') {
      robotsSeen.push({ host, path: request.url, atMs: time.now() });
      const rules = robots[host] ?? '';
      return void (rules.startsWith('http:') ? response.writeHead(301, { location: rules }).end() : response.end(rules));
    }
    seen.push({ host, path: request.url ?? '', atMs: time.now() });
    respond(request, response, host);
  });
  const safeFetch = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1' });
  http = createPoliteFetch({ safeFetch, now: time.now, random: () => 0.5, sleep: time.sleep, maxConcurrency: 8 });
});
afterEach(async () => {
  await http.close();
  await server.close();
});

const get = (path: string, host?: string): Promise<string> =>
  http.get(server.url(path, host), { purpose: 'source' }).then((answer) => String(answer.status), (error: unknown) => (error instanceof AppError ? error.code : String(error)));
const run = <T>(promise: Promise<T>): Promise<T> => time.runUntil(promise, () => http.inFlight() > 0);
const timesOf = (host: string): number[] => seen.filter((entry) => entry.host === host).map((entry) => entry.atMs).toSorted((a, b) => a - b);
const gapsOf = (host: string): number[] => timesOf(host).slice(1).map((at, i) => at - (timesOf(host)[i] ?? 0));

test('each host gets two requests a second, all hosts side by side', async () => {
  const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
  await run(Promise.all(hosts.flatMap((host) => ['/1', '/2', '/3', '/4'].map((path) => get(path, host)))));
  for (const host of hosts) expect(Math.min(...gapsOf(host))).toBeGreaterThanOrEqual(450);
  const all = seen.map((entry) => entry.atMs);
  expect(Math.max(...all) - Math.min(...all)).toBeLessThan(4_000);
});

test('what robots.txt forbids is not asked for', async () => {
  robots['127.0.0.1'] = 'User-agent: karhuno\nDisallow: /private';
  expect(await run(Promise.all([get('/private/a'), get('/public')]))).toEqual(['refused_by_robots', '200']);
  expect(seen.map((entry) => entry.path)).toEqual(['/public']);
});

test('a redirect asks robots.txt of where it leads', async () => {
  robots['127.0.0.2'] = 'User-agent: *\nDisallow: /';
  respond = (_, response) => void response.writeHead(302, { location: server.url('/there', '127.0.0.2') }).end();
  expect(await run(get('/here'))).toBe('refused_by_robots');
  expect(seen.map((entry) => entry.host)).toEqual(['127.0.0.1']);
});

test('a redirect on the same host waits its turn', async () => {
  robots['127.0.0.1'] = 'User-agent: *\nCrawl-delay: 3';
  respond = (request, response) => void (request.url === '/a' ? response.writeHead(301, { location: '/b' }).end() : response.end());
  const answer = await run(http.get(server.url('/a'), { purpose: 'source' }));
  expect(answer).toMatchObject({ status: 200, finalUrl: server.url('/b'), permanentRedirect: server.url('/b') });
  expect(Math.min(...gapsOf('127.0.0.1'))).toBeGreaterThanOrEqual(3_000);
});

test('no two requests come closer than Crawl-delay', async () => {
  robots['127.0.0.1'] = 'User-agent: *\nCrawl-delay: 10';
  await run(Promise.all(['/1', '/2', '/3', '/4', '/5'].map((path) => get(path))));
  expect(gapsOf('127.0.0.1')).toHaveLength(4);
  expect(Math.min(...gapsOf('127.0.0.1'))).toBeGreaterThanOrEqual(10_000);
});

describe('a robots.txt that lies on another host', () => {
  const hosts = ['127.0.0.2', '127.0.0.3', '127.0.0.4'];
  beforeEach(() => {
    robots['127.0.0.1'] = 'User-agent: *\nCrawl-delay: 10\nDisallow: /private';
    for (const host of hosts) robots[host] = server.url('/robots.txt');
  });

  test('is asked for at the pace of that host', async () => {
    await run(get('/1'));
    await run(Promise.all(hosts.map((host) => get('/', host))));
    const times = [...robotsSeen.filter(({ host }) => host === '127.0.0.1'), ...seen.filter(({ host }) => host === '127.0.0.1')].map(({ atMs }) => atMs).toSorted((a, b) => a - b);
    expect(times).toHaveLength(5);
    expect(Math.min(...times.slice(1).map((at, i) => at - (times[i] ?? 0)))).toBeGreaterThanOrEqual(10_000);
  });

  test('is not asked for while that host wants to be left alone', async () => {
    respond = (_, response, host) => void (host === '127.0.0.1' ? response.writeHead(429, { 'retry-after': '3600' }).end() : response.end('ok'));
    await run(get('/1'));
    expect(await run(get('/', '127.0.0.2'))).toBe('throttled');
    expect(robotsSeen.map(({ host }) => host)).toEqual(['127.0.0.1', '127.0.0.2']);
  });

  test('rules the host that points to it', async () => {
    expect(await run(get('/private', '127.0.0.2'))).toBe('refused_by_robots');
  });
});

test('a robots.txt that redirects in a circle forbids nothing', async () => {
  robots['127.0.0.1'] = server.url('/robots.txt');
  expect(await run(get('/'))).toBe('200');
  expect(robotsSeen).toHaveLength(6);
});

describe('Retry-After', () => {
  test.each([['seconds', () => '20'], ['a date', () => new Date(time.now() + 20_000).toUTCString()]])('in %s: nothing is sent before', async (_, value) => {
    let until = 0;
    respond = (_request, response) => {
      if (until > 0) return void response.end('ok');
      until = time.now() + 20_000;
      response.writeHead(429, { 'retry-after': value() }).end();
    };
    const results = await run(Promise.all([get('/1'), get('/2'), get('/3')]));
    expect(results.filter((result) => result === '429')).toHaveLength(1);
    // A date of HTTP has no fractions of a second.
    expect(timesOf('127.0.0.1').filter((at) => at > until - 20_000 && at < until - 1_000)).toEqual([]);
  });

  test('a long one ends what waits for the host, by name', async () => {
    respond = (_, response) => void response.writeHead(503, { 'retry-after': '3600' }).end();
    expect(await run(Promise.all([get('/1'), get('/2'), get('/3')]))).toEqual(['503', 'throttled', 'throttled']);
    expect(seen).toHaveLength(1);
    expect(http.snapshot()).toMatchObject([{ state: 'backing_off', queued: 0, inFlight: 0 }]);
  });
});

test('a host that fails five times in a row is left alone, the others go on', async () => {
  respond = (_, response, host) => void (host === '127.0.0.1' ? response.writeHead(500).end() : response.end('ok'));
  const bad = Array.from({ length: 8 }, (_, i) => get(`/${i}`, '127.0.0.1'));
  const good = Array.from({ length: 8 }, (_, i) => get(`/${i}`, '127.0.0.2'));
  const results = await run(Promise.all([...bad, ...good]));
  expect(results.slice(0, 8)).toEqual(['500', '500', '500', '500', '500', 'host_unavailable', 'host_unavailable', 'host_unavailable']);
  expect(results.slice(8)).toEqual(Array(8).fill('200'));
  // Kept in the database, so it holds the cause and no time.
  const refused = await run(http.get(server.url('/9'), { purpose: 'source' }).catch((error: unknown) => error));
  expect(refused).toMatchObject({ message: `127.0.0.1:${server.port} answered with status 500. Karhuno pauses this host after repeated failures and tries again by itself.` });
  expect(http.snapshot()).toContainEqual(expect.objectContaining({ state: 'unavailable', errorStatus: 500 }));
});

test('who cannot wait is told so at once, though others wait for the same host', async () => {
  respond = (_, response) => void (seen.length === 1 ? response.writeHead(429, { 'retry-after': '40' }).end() : response.end('ok'));
  expect(await run(get('/1'))).toBe('429');
  const patient = get('/2');
  const askedAt = time.now();
  const refused = await run(http.get(server.url('/3'), { purpose: 'discovery', maxWaitMs: 1_000 }).catch((error: unknown) => error));
  expect(refused).toMatchObject({ code: 'throttled' });
  expect(time.now() - askedAt).toBeLessThan(40_000);
  expect(await run(patient)).toBe('200');
});

test('a search asks no robots.txt', async () => {
  robots['127.0.0.1'] = 'User-agent: *\nDisallow: /';
  expect((await run(http.get(server.url('/search?key=1'), { purpose: 'search' }))).status).toBe(200);
});

test('validators are sent and 304 comes back', async () => {
  respond = (request, response) => void response.writeHead(request.headers['if-none-match'] === '"v1"' && request.headers['if-modified-since'] === 'yesterday' ? 304 : 200).end();
  const answer = await run(http.get(server.url('/'), { purpose: 'source', validators: { etag: '"v1"', lastModified: 'yesterday', finalUrl: server.url('/') } }));
  expect(answer.status).toBe(304);
});

test('what may be used again is not asked for again, unless the question is whether it changed', async () => {
  respond = (_, response) => void response.setHeader('cache-control', 'max-age=60').end('ok');
  const options = { purpose: 'source' } as const;
  await run(http.get(server.url('/'), options));
  await run(http.get(server.url('/'), options));
  expect(seen).toHaveLength(1);
  await run(http.get(server.url('/'), { ...options, validators: { etag: '"v1"', lastModified: null, finalUrl: server.url('/') } }));
  expect(seen).toHaveLength(2);
  expect(http.cacheCounts()).toMatchObject({ hits: 1 });
});

describe('behind a redirect', () => {
  const options = { purpose: 'source' } as const;
  let target: string;
  beforeEach(() => {
    target = '/a';
    respond = (request, response) => {
      if (request.url === '/first') return void response.writeHead(302, { location: target, 'cache-control': 'no-store' }).end();
      response.writeHead(request.headers['if-none-match'] ? 304 : 200, { 'cache-control': 'max-age=3600', etag: '"1"' }).end(request.url);
    };
  });
  const read = async (path: string): Promise<unknown> => {
    const { url, finalUrl, body } = await run(http.get(server.url(path), options));
    return [url, finalUrl, Buffer.from(body).toString()].map((text) => new URL(text, 'http://x').pathname);
  };

  test('an answer is used again only where the redirect still leads to it', async () => {
    expect(await read('/first')).toEqual(['/first', '/a', '/a']);
    expect(await read('/a')).toEqual(['/a', '/a', '/a']);
    expect(await read('/first')).toEqual(['/first', '/a', '/a']);
    target = '/b';
    expect(await read('/first')).toEqual(['/first', '/b', '/b']);
    expect(seen.map(({ path }) => path)).toEqual(['/first', '/a', '/first', '/first', '/b']);
  });

  test('validators go to the address that they came from and to no other', async () => {
    const ask = async (): Promise<number> => (await run(http.get(server.url('/first'), { ...options, validators: { etag: '"1"', lastModified: null, finalUrl: server.url('/a') } }))).status;
    expect(await ask()).toBe(304);
    target = '/b';
    expect(await ask()).toBe(200);
  });
});

test('who waits can stop waiting, and the next one takes the turn', async () => {
  robots['127.0.0.1'] = 'User-agent: *\nCrawl-delay: 60';
  const controller = new AbortController();
  const first = get('/1');
  const second = http.get(server.url('/2'), { purpose: 'source', signal: controller.signal }).catch((error: unknown) => error);
  const third = get('/3');
  await run(first);
  controller.abort();
  expect(await second).toMatchObject({ code: 'cancelled' });
  expect(await run(third)).toBe('200');
  expect(seen.map((entry) => entry.path)).toEqual(['/1', '/3']);
});

test('no more requests run at once than the global bound', async () => {
  let running = 0;
  let most = 0;
  respond = (_, response) => {
    most = Math.max(most, ++running);
    setTimeout(() => {
      running--;
      response.end();
    }, 5);
  };
  http.setMaxConcurrency(3);
  await run(Promise.all(Array.from({ length: 20 }, (_, i) => get('/', `127.0.1.${i + 1}`))));
  expect(most).toBeLessThanOrEqual(3);
  expect(http.inFlight()).toBe(0);
});

test('closing ends all that wait', async () => {
  robots['127.0.0.1'] = 'User-agent: *\nCrawl-delay: 60';
  const first = get('/1');
  const others = [get('/2'), get('/3')];
  expect(await run(first)).toBe('200');
  await http.close();
  expect(await Promise.all(others)).toEqual(['cancelled', 'cancelled']);
});

describe('whose turn it is', () => {
  const claim = (facts: Partial<Claim>): Claim => ({ startedByHand: false, priority: 50, isPinned: false, relativeValue: 1, ...facts });
  const ask = (path: string, host: string, facts: Partial<Claim>): Promise<unknown> => http.get(server.url(path, host), { purpose: 'search', claim: claim(facts) });

  test('a free slot goes to the ready host with the best claim', async () => {
    http.setMaxConcurrency(1);
    await run(Promise.all([
      ask('/ordinary', '127.0.0.1', {}), ask('/low', '127.0.0.2', { priority: 10 }), ask('/high', '127.0.0.3', { priority: 90 }),
      ask('/by-hand', '127.0.0.4', { priority: 1, startedByHand: true }), ask('/valuable', '127.0.0.5', { relativeValue: 1.6 }),
    ]));
    expect(seen.map(({ path }) => path)).toEqual(['/by-hand', '/high', '/valuable', '/ordinary', '/low']);
  });

  test('on one host too', async () => {
    await run(Promise.all([ask('/low', '127.0.0.1', { priority: 10 }), ask('/high', '127.0.0.1', { priority: 90 }), ask('/also-high', '127.0.0.1', { priority: 90 })]));
    expect(seen.map(({ path }) => path)).toEqual(['/high', '/also-high', '/low']);
  });
});

describe('trying again', () => {
  const attempts: FailedAttempt[] = [];
  beforeEach(() => void attempts.splice(0));
  const insist = (path: string): Promise<{ status: number }> => http.get(server.url(path), { purpose: 'source', maxAttempts: 3, onFailedAttempt: (failed) => attempts.push(failed) });

  test('what heals is tried again, each try told', async () => {
    respond = (_, response) => void response.writeHead(seen.length < 3 ? 500 : 200).end();
    expect((await run(insist('/'))).status).toBe(200);
    expect(attempts.map(({ attempt, result }) => [attempt, 'answer' in result && result.answer.status])).toEqual([[1, 500], [2, 500]]);
  });

  test('after the last try its answer stands', async () => {
    respond = (_, response) => void response.writeHead(502).end();
    expect((await run(insist('/'))).status).toBe(502);
    expect(seen).toHaveLength(3);
  });

  test('a broken connection is tried again', async () => {
    respond = (request, response) => void (seen.length === 1 ? request.socket.destroy() : response.end('ok'));
    expect((await run(insist('/'))).status).toBe(200);
    expect(attempts).toMatchObject([{ result: { error: { code: 'connection_lost' } } }]);
  });

  test('what cannot heal is asked once', async () => {
    respond = (_, response) => void response.writeHead(404).end();
    expect((await run(insist('/'))).status).toBe(404);
    expect(seen).toHaveLength(1);
  });

  test('after 429 the host has its rest first', async () => {
    respond = (_, response) => void (seen.length === 1 ? response.writeHead(429, { 'retry-after': '30' }).end() : response.end('ok'));
    expect((await run(insist('/'))).status).toBe(200);
    expect(gapsOf('127.0.0.1')[0]).toBeGreaterThanOrEqual(30_000);
  });
});
