import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource } from '#lib/collect/listing.ts';
import { AppError } from '#lib/errors.ts';
import { createCollectDeps } from '#tests/support/http/collect-deps.ts';
import { startHttpServer, startTcpServer, type TestServer } from '#tests/support/http/http-server.ts';

const KEY = 'k3y-0123456789abcdef';
const RESULTS = '<yandexsearch><response><results><grouping><group><doc><url>https://a.example/1</url><title>One</title></doc></group></grouping></results></response></yandexsearch>';
const errorOf = (code: number, text = ''): string => `<yandexsearch><response><error code="${code}">${text}</error></response></yandexsearch>`;

let asked: URL[];
let charges: string[];
let answers: [number, string][];
let server: TestServer;
let deps: CollectDeps;
const signal = new AbortController().signal;
const source = (engine: 'google' | 'yandex', query = 'Acme & Co'): CollectSource => ({ id: 's1', kind: 'xmlstock', url: 'xmlstock:x', options: { engine, query } });

function depsFor(baseUrl: string): CollectDeps {
  return createCollectDeps({
    xmlstock: {
      user: 'u1', key: KEY, baseUrl,
      charge: async ({ sourceId, engine }) => ({ settle: async (outcome) => void charges.push(`${sourceId} ${engine} ${outcome}`) }),
    },
  });
}

beforeEach(async () => {
  [asked, charges, answers] = [[], [], []];
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
  expect(charges).toEqual(['s1 yandex free', 's1 yandex free', 's1 yandex spent']);
});

describe('failures', () => {
  test.each<[string, [number, string], string, number]>([
    ['a fault that does not pass', [200, errorOf(500)], 'search_failed', 3],
    ['a wrong key', [200, errorOf(42, `key ${KEY} is unknown`)], 'search_bad_key', 1],
    ['no money', [200, errorOf(200)], 'search_no_money', 1],
    ['a wrong key as HTTP status', [401, 'go away'], 'search_bad_key', 1],
    ['XML in an HTTP error', [400, errorOf(200)], 'search_no_money', 1],
    ['an unknown error', [200, errorOf(777, `odd ${KEY}`)], 'search_failed', 1],
    ['a page instead', [200, '<html>hi</html>'], 'search_failed', 1],
  ])('%s', async (_, answer, code, attempts) => {
    answers = [answer];
    const error = await failure();
    expect(error.code).toBe(code);
    expect(charges).toEqual(Array(attempts).fill('s1 yandex free'));
    expect(error.message + JSON.stringify(error.detail)).not.toContain(KEY);
  });

  test('no key set', async () => {
    await expect(listSource(source('google'), { ...deps, xmlstock: null }, signal)).rejects.toMatchObject({ code: 'search_no_key' });
  });

  test('a budget that is used up: nothing is sent', async () => {
    const access = deps.xmlstock;
    const broke = access && { ...access, charge: async () => { throw new AppError('budget_exceeded', 'No.'); } };
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

  test('an answer that breaks its reader is not given back as free', async () => {
    answers = [[200, RESULTS]];
    const broken = { ...deps, now: () => { throw new RangeError('broken'); } };
    await expect(listSource(source('google'), broken, signal)).rejects.toThrow('broken');
    expect(charges).toEqual(['s1 google unknown']);
  });

  test('a server that cannot be reached costs nothing', async () => {
    await server.close();
    expect((await failure()).code).toBe('connect_failed');
    expect(charges).toEqual(['s1 yandex free']);
  });
});
