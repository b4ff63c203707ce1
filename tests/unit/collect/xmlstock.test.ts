import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource, XmlstockAccess } from '#lib/collect/listing.ts';
import type { SearchQuestion, SearchTurn } from '#lib/collect/search-turn.ts';
import { searchKey } from '#lib/collect/search-address.ts';
import { AppError } from '#lib/errors.ts';
import type { FailedAttempt } from '#lib/net/polite-fetch.ts';
import { createCollectDeps } from '#tests/support/http/collect-deps.ts';
import { startHttpServer, startTcpServer, type TestServer } from '#tests/support/http/http-server.ts';

const KEY = 'k3y-0123456789abcdef';
const RESULTS = '<yandexsearch><response><results><grouping><group><doc><url>https://a.example/1</url><title>One</title></doc></group></grouping></results></response></yandexsearch>';
const errorOf = (code: number, text = ''): string => `<yandexsearch><response><error code="${code}">${text}</error></response></yandexsearch>`;

let asked: URL[];
let charges: string[];
let kept: string[];
/** Takes the turns away. */
let lost: AbortController;
let failed: FailedAttempt[];
/** The wait for an answer that is being prepared takes no time here. */
let time: { now(): Date; sleep(ms: number, signal: AbortSignal): Promise<void>; waitedMs: number[] };
let answers: [number, string][];
let server: TestServer;
let deps: CollectDeps;
const signal = new AbortController().signal;
const source = (engine: 'google' | 'yandex', query = 'Acme & Co'): CollectSource => ({ id: 's1', kind: 'xmlstock', url: 'xmlstock:x', options: { engine, query } });

/** Turns that write down what they book. */
function recordingTurn({ sourceId, engine }: SearchQuestion): SearchTurn {
  let requestId: string | null = null;
  let isReserved = false;
  const settle = (outcome: string): void => {
    if (isReserved) charges.push(`${sourceId} ${engine} ${outcome}`);
    isReserved = false;
  };
  return {
    lost: lost.signal,
    requestId: () => requestId,
    reserve: async () => void (isReserved = true),
    order: async (id) => void (requestId = id),
    keep: async ({ body }) => {
      requestId = null;
      kept.push(Buffer.from(body).toString());
      settle('spent');
    },
    giveUp: async (cost) => {
      requestId = null;
      settle(cost);
    },
    close: async () => settle(requestId === null ? 'unknown' : 'open'),
  };
}

function depsFor(baseUrl: string, over: Partial<XmlstockAccess> = {}): CollectDeps {
  return createCollectDeps({
    now: time.now, sleep: time.sleep, onFailedAttempt: (attempt) => void failed.push(attempt),
    xmlstock: {
      user: 'u1', key: KEY, baseUrl, limits: { requestsPerSecond: 50, connections: 10 }, delayed: false,
      open: async (question) => ({ kind: 'turn', turn: recordingTurn(question) }), ...over,
    },
  });
}

beforeEach(async () => {
  [asked, charges, kept, failed, answers] = [[], [], [], [], []];
  lost = new AbortController();
  const waitedMs: number[] = [];
  time = {
    waitedMs,
    now: () => new Date(Date.now() + waitedMs.reduce((sum, ms) => sum + ms, 0)),
    sleep: async (ms) => void waitedMs.push(ms),
  };
  const listener: RequestListener = (request, response) => {
    asked.push(new URL(request.url ?? '', 'http://x'));
    const [status, body] = answers[Math.min(asked.length, answers.length) - 1] ?? [200, ''];
    response.writeHead(status, { 'content-type': 'text/xml', 'x-echo': KEY }).end(body);
  };
  server = await startHttpServer(listener);
  deps = depsFor(server.url(''));
});
afterEach(async () => {
  await deps.http.close();
  await server.close();
});

async function failure(): Promise<AppError> {
  const error = await listSource(source('yandex'), deps, signal).then(() => new Error('it succeeded'), (thrown: unknown) => thrown);
  if (error instanceof AppError) return error;
  throw error;
}

test.each(['google', 'yandex'] as const)('a search on %s is asked for with user, key and words, and charged once', async (engine) => {
  answers = [[200, RESULTS]];
  const listing = await listSource(source(engine), deps, signal);
  expect(listing.items).toMatchObject([{ url: 'https://a.example/1', title: 'One' }]);
  expect(asked.map((url) => [url.pathname, url.searchParams.get('user'), url.searchParams.get('key'), url.searchParams.get('query')])).toEqual([[`/${engine}/xml/`, 'u1', KEY, 'Acme & Co']]);
  expect(charges).toEqual([`s1 ${engine} spent`]);
});

test('the key is nowhere in what comes back, even if the server repeats it', async () => {
  answers = [[200, RESULTS.replace('One', `One ${KEY}`)]];
  const { answer, ...listing } = await listSource(source('google'), deps, signal);
  expect(JSON.stringify(listing.items.map(({ url }) => url)) + JSON.stringify({ ...answer, body: Buffer.from(answer?.body ?? []).toString() })).not.toContain(KEY);
  expect(JSON.stringify(listing)).not.toContain(KEY);
  expect(answer?.url).toBe('xmlstock:google?query=acme%20%26%20co');
});

test('nothing found is an empty list, and spent', async () => {
  answers = [[200, errorOf(15)]];
  expect((await listSource(source('yandex'), deps, signal)).items).toEqual([]);
  expect(charges).toEqual(['s1 yandex spent']);
});

test('a passing fault is tried again, each attempt charged on its own', async () => {
  answers = [[200, errorOf(110)], [503, 'busy'], [200, RESULTS]];
  expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
  expect(charges).toEqual(['s1 yandex free', 's1 yandex unknown', 's1 yandex spent']);
  expect(failed.map(({ url, attempt }) => [url, attempt])).toEqual([['xmlstock:yandex?query=acme%20%26%20co', 1], ['xmlstock:yandex?query=acme%20%26%20co', 2]]);
  expect(time.waitedMs.map((ms, index) => ms <= 2_000 * 2 ** index)).toEqual([true, true]);
});

test('a limit that is told inside an answer slows the service down, and its plan sets the pace otherwise', async () => {
  const paceOf = (): { requestsPerSecond: number; state: string } => deps.http.snapshot().find(({ host }) => host === new URL(server.url('')).host)!;
  answers = [[200, RESULTS]];
  await listSource(source('yandex'), deps, signal);
  expect(paceOf()).toMatchObject({ requestsPerSecond: 50, state: 'ready' });
  answers = [[200, RESULTS], [200, errorOf(110)], [200, RESULTS]];
  await listSource(source('yandex'), deps, signal);
  expect(paceOf().requestsPerSecond).toBeLessThan(50);
});

describe('an answer that is prepared', () => {
  const order = (id = 'r-1'): [number, string] => [200, `<yandexsearch><response><req_id>${id}</req_id></response></yandexsearch>`];
  const idsAsked = (): (string | null)[] => asked.map((url) => url.searchParams.get('req_id'));

  test('is asked for by its id until it is ready, and paid once', async () => {
    answers = [order(), [200, errorOf(202)], [200, 'WAIT'], [200, errorOf(203, 'Repeat the request in 7 s')], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(idsAsked()).toEqual([null, 'r-1', 'r-1', 'r-1', 'r-1']);
    expect(asked.slice(1).map((url) => url.searchParams.get('query'))).toEqual([null, null, null, null]);
    expect(time.waitedMs).toEqual([1_000, 2_000, 4_000, 7_000]);
    expect(charges).toEqual(['s1 yandex spent']);
  });

  test('without an id has to be asked for anew, and each time may have been billed', async () => {
    answers = [[200, 'WAIT'], [200, errorOf(204, 'Repeat the request in 9 s')], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(charges).toEqual(['s1 yandex unknown', 's1 yandex unknown', 's1 yandex spent']);
    expect(time.waitedMs[1]).toBe(9_000);
  });

  test('without an id is not asked for a fourth time', async () => {
    answers = [[202, ''], [200, errorOf(202)], [200, 'WAIT'], [200, RESULTS]];
    expect(await failure()).toMatchObject({ code: 'search_failed', message: expect.stringContaining('without saying how to get it') });
    expect([asked.length, charges]).toEqual([3, Array(3).fill('s1 yandex unknown')]);
  });

  test('and is told to be in work by the status alone is waited for', async () => {
    answers = [order(), [202, ''], [202, 'later'], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(idsAsked()).toEqual([null, 'r-1', 'r-1', 'r-1']);
    expect(charges).toEqual(['s1 yandex spent']);
  });

  test('that never comes is left for the next run', async () => {
    answers = [order(), [200, errorOf(202)]];
    const error = await failure();
    expect(error).toMatchObject({ code: 'search_failed', message: expect.stringContaining('without paying twice') });
    expect(charges).toEqual(['s1 yandex open']);
    expect(time.waitedMs.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(140_000);
  });

  test('is not given up for a limit of the plan or a server that is down', async () => {
    answers = [order(), [200, errorOf(110)], [503, 'busy'], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(idsAsked()).toEqual([null, 'r-1', 'r-1', 'r-1']);
    expect(charges).toEqual(['s1 yandex spent']);
  });

  test('is asked for again if its reply broke off', async () => {
    answers = [order(), [200, RESULTS.slice(0, -20)], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(idsAsked()).toEqual([null, 'r-1', 'r-1']);
    expect(charges).toEqual(['s1 yandex spent']);
  });

  test('that failed is asked anew for nothing, one that was lost may have been billed', async () => {
    answers = [order(), [200, errorOf(500)], order('r-2'), [200, 'ERROR Bad request id'], [200, RESULTS]];
    expect((await listSource(source('yandex'), deps, signal)).items).toHaveLength(1);
    expect(idsAsked()).toEqual([null, 'r-1', null, 'r-2', null]);
    expect(charges).toEqual(['s1 yandex free', 's1 yandex unknown', 's1 yandex spent']);
  });

  test('with a name that fits no address is refused', async () => {
    answers = [order('a b&key=x')];
    expect((await failure()).code).toBe('search_failed');
  });

  test('is ordered where the plan wants it so', async () => {
    const other = depsFor(server.url(''), { delayed: true });
    answers = [order(), [200, RESULTS]];
    await listSource(source('yandex'), other, signal);
    expect(asked.map((url) => url.searchParams.get('delayed'))).toEqual(['1', null]);
    await other.http.close();
  });
});

test('an answer that is there already is taken, and nobody is asked', async () => {
  const body = Buffer.from(RESULTS.replace('</doc>', '<pubDate>2 hours ago</pubDate></doc>'));
  const known = depsFor(server.url(''), { open: async () => ({ kind: 'known', reply: { body, contentType: 'text/xml' }, answeredAt: new Date('2026-01-01T12:00:00Z') }) });
  const { items, answer } = await listSource(source('google'), known, signal);
  expect(items).toMatchObject([{ title: 'One', published: '2026-01-01T10:00:00.000Z' }]);
  expect(answer).toMatchObject({ fromCache: true, url: 'xmlstock:google?query=acme%20%26%20co' });
  expect(asked).toEqual([]);
  await known.http.close();
});

test.each([
  ['Acme  news', ' Acme news', true], ['«Acme» news', '"Acme" news', true], ['cafe\u0301', 'caf\u00e9', true],
  ['Acme OR Globex', 'Acme or Globex', false], ['Acme', '"Acme"', false],
])('%s and %s are the same question: %s', (one, other, same) => {
  expect(searchKey({ engine: 'google', query: one }) === searchKey({ engine: 'google', query: other })).toBe(same);
  expect(searchKey({ engine: 'google', query: one })).not.toBe(searchKey({ engine: 'yandex', query: one }));
});

describe('failures', () => {
  test.each<[string, [number, string], string, number]>([
    ['a fault that does not pass', [200, errorOf(500)], 'search_failed', 3],
    ['a plan that is used up', [200, errorOf(110)], 'search_failed', 3],
    ['an empty query', [200, errorOf(2)], 'search_failed', 1],
    ['this server refused', [200, errorOf(45)], 'search_bad_key', 1],
    ['a wrong key', [200, errorOf(42, `key ${KEY} is unknown`)], 'search_bad_key', 1],
    ['no money', [200, errorOf(200)], 'search_no_money', 1],
    ['a wrong key as HTTP status', [401, 'go away'], 'search_bad_key', 1],
    ['XML in an HTTP error', [400, errorOf(200)], 'search_no_money', 1],
    ['an unknown error', [200, errorOf(777, `odd ${KEY}`)], 'search_failed', 1],
    ['a refusal of the service, without words', [429, 'slow down'], 'search_failed', 3],
    ['XML in an error of the server', [503, errorOf(2)], 'search_failed', 3],
  ])('%s', async (_, answer, code, attempts) => {
    answers = [answer];
    const error = await failure();
    expect(error.code).toBe(code);
    expect(charges).toEqual(Array(attempts).fill('s1 yandex free'));
    expect(error.message + JSON.stringify(error.detail)).not.toContain(KEY);
  });

  test.each<[string, [number, string], number]>([
    ['a page instead', [200, '<html>hi</html>'], 1],
    ['results that break off', [200, '<?xml version="1.0"?><yandexs'], 1],
    ['an answer that breaks off before its first result', [200, '<?xml version="1.0"?><yandexsearch version="1.0"><response date="20'], 1],
    ['nothing at all', [200, ''], 1],
    ['a page with an HTTP error', [404, '<html>not here</html>'], 1],
    ['a server on the way that gives up', [504, '<html>Gateway Time-out</html>'], 3],
  ])('%s: it may have been billed', async (_, answer, attempts) => {
    answers = [answer];
    expect((await failure()).code).toBe('search_failed');
    expect(charges).toEqual(Array(attempts).fill('s1 yandex unknown'));
  });

  test('a search that is cancelled before its turn to be sent costs nothing', async () => {
    const slow = depsFor(server.url(''), { limits: { requestsPerSecond: 1 / 60, connections: 1 } });
    answers = [[200, RESULTS]];
    await listSource(source('yandex'), slow, signal);
    const controller = new AbortController();
    const waiting = listSource(source('yandex', 'Globex'), slow, controller.signal);
    await expect.poll(() => slow.http.snapshot()[0]?.queued).toBe(1);
    controller.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
    expect([asked.length, charges]).toEqual([1, ['s1 yandex spent', 's1 yandex free']]);
    await slow.http.close();
  });

  test('no key set', async () => {
    await expect(listSource(source('google'), { ...deps, xmlstock: null }, signal)).rejects.toMatchObject({ code: 'search_no_key' });
  });

  test('a budget that is used up: nothing is sent', async () => {
    const access = deps.xmlstock;
    const broke = access && { ...access, open: async (question: SearchQuestion) => ({ kind: 'turn' as const, turn: { ...recordingTurn(question), reserve: async () => { throw new AppError('budget_exceeded', 'No.'); } } }) };
    await expect(listSource(source('google'), { ...deps, xmlstock: broke }, signal)).rejects.toMatchObject({ code: 'budget_exceeded' });
    expect(asked).toEqual([]);
  });

  test('a connection that breaks off after the request may have been billed', async () => {
    const cut = await startTcpServer((socket) => void socket.once('data', () => socket.destroy()));
    const other = depsFor(cut.url(''));
    await expect(listSource(source('google'), other, signal)).rejects.toMatchObject({ code: 'connection_lost' });
    expect(charges).toEqual(['s1 google unknown']);
    await other.http.close();
    await cut.close();
  });

  test('a request that is given up under way may have been billed', async () => {
    const controller = new AbortController();
    const silent = await startTcpServer((socket) => void socket.once('data', () => controller.abort()));
    const other = depsFor(silent.url(''));
    await expect(listSource(source('google'), other, controller.signal)).rejects.toMatchObject({ code: 'cancelled' });
    expect(charges).toEqual(['s1 google unknown']);
    await other.http.close();
    await silent.close();
  });

  test('a turn that goes to another is not waited on any longer', async () => {
    const silent = await startTcpServer((socket) => void socket.once('data', () => lost.abort(new AppError('search_failed', 'Taken over.'))));
    const other = depsFor(silent.url(''));
    await expect(listSource(source('google'), other, signal)).rejects.toMatchObject({ code: 'search_failed', message: 'Taken over.' });
    expect(charges).toEqual(['s1 google unknown']);
    await other.http.close();
    await silent.close();
  });

  test('an answer that breaks its reader is not given back as free', async () => {
    answers = [[200, RESULTS]];
    const broken = { ...deps, now: () => { if (asked.length > 0) throw new RangeError('broken'); return new Date(); } };
    await expect(listSource(source('google'), broken, signal)).rejects.toThrow('broken');
    expect(charges).toEqual(['s1 google unknown']);
  });

  test('an answer without end is cut off, and may have been billed', async () => {
    answers = [[200, 'x'.repeat(3 * 1024 * 1024)]];
    expect((await failure()).code).toBe('too_large');
    expect(charges).toEqual(['s1 yandex unknown']);
  });

  test('a server that cannot be reached costs nothing', async () => {
    await server.close();
    expect((await failure()).code).toBe('connect_failed');
    expect(charges).toEqual(['s1 yandex free']);
  });
});
