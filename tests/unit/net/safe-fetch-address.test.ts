import { isIP, type LookupFunction } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { createSafeFetch, type SafeFetch, type SafeFetchConfig } from '#lib/net/safe-fetch.ts';
import { hostileSite } from '#tests/support/http/hostile-site.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';

let server: TestServer;
let requests: string[] = [];
const opened: SafeFetch[] = [];

beforeAll(async () => {
  server = await startHttpServer((request, response) => {
    requests.push(`${request.headers.host} ${request.url}`);
    hostileSite(request, response);
  });
});
afterAll(() => server.close());
afterEach(async () => {
  requests = [];
  await Promise.all(opened.splice(0).map((safeFetch) => safeFetch.close()));
});

function open(config: Partial<SafeFetchConfig> = {}): SafeFetch {
  const safeFetch = createSafeFetch({ allowNetworks: [], llmOrigin: null, userAgent: 'Karhuno-Test/1', ...config });
  opened.push(safeFetch);
  return safeFetch;
}

/** A name server that gives these answers, one list a question, the last one for ever. Counts the questions. */
function nameServer(...answers: string[][]): { lookup: LookupFunction; asked: () => number } {
  let asked = 0;
  const lookup: LookupFunction = (_hostname, _options, callback) => {
    const addresses = answers[Math.min(asked++, answers.length - 1)] ?? [];
    callback(null, addresses.map((address) => ({ address, family: isIP(address) })));
  };
  return { lookup, asked: () => asked };
}

async function failure(promise: Promise<unknown>): Promise<AppError> {
  const error = await promise.then(() => new Error('it was let through'), (thrown: unknown) => thrown);
  if (error instanceof AppError) return error;
  throw error;
}

describe('a name is refused if any of its addresses is', () => {
  test.each([
    ['a private address', ['10.0.0.1']],
    ['loopback', ['127.0.0.1']],
    ['loopback beside a public address', ['93.184.216.34', '127.0.0.1']],
    ['private IPv6 beside public IPv4', ['93.184.216.34', 'fd00::1']],
    ['one of fifty', [...Array.from({ length: 49 }, (_, i) => `93.184.216.${i + 1}`), '169.254.169.254']],
    ['an IPv4 address in IPv6', ['::ffff:127.0.0.1']],
    ['link-local with a zone', ['fe80::1%lo']],
  ])('%s', async (_, addresses) => {
    const error = await failure(open(nameServer(addresses)).fetch('http://public.example/', { purpose: 'source' }));
    expect(error.code).toBe('address_blocked');
    for (const address of addresses) expect(error.message).not.toContain(address);
  });

  test('no address at all is a failed name, not a blocked one', async () => {
    expect((await failure(open(nameServer([])).fetch('http://public.example/', { purpose: 'source' }))).code).toBe('dns_failed');
  });
});

describe('names that change their mind', () => {
  test('each connection is to the address that was checked: of 1,000 questions no second one is asked for the same connection', async () => {
    // Were a name asked twice, the second answer would lead to the server.
    const names = nameServer(...Array.from({ length: 2_000 }, (_, i) => [i % 2 === 0 ? '192.168.0.1' : '127.0.0.1']));
    const safeFetch = open(names);
    for (let i = 0; i < 1_000; i++) {
      expect((await failure(safeFetch.fetch(`http://rebinding-${i}.example/`, { purpose: 'source' }))).code).toBe('address_blocked');
    }
    expect(requests).toEqual([]);
    expect(names.asked()).toBe(1_000);
  });

  test('a name that leads into the allowed network first and out of it later keeps its connection but gets no new one', async () => {
    const names = nameServer(['127.0.0.1'], ['10.0.0.1']);
    const safeFetch = open({ ...names, allowNetworks: ['127.0.0.0/8'], connectionsPerHost: 1 });
    const url = `http://changing.example:${server.port}/`;
    await safeFetch.fetch(url, { purpose: 'source' });
    await safeFetch.fetch(url, { purpose: 'source' });
    expect(names.asked()).toBe(1);
    const other = await failure(safeFetch.fetch(`http://changing.example:${server.port}/`.replace('changing', 'other'), { purpose: 'source' }));
    expect(other.code).toBe('address_blocked');
  });

  test('a port beside 80 and 443 needs an address inside the allowed network', async () => {
    const error = await failure(open({ ...nameServer(['93.184.216.34']), allowNetworks: ['127.0.0.0/8'] }).fetch('http://public.example:8080/', { purpose: 'source' }));
    expect(error.code).toBe('address_blocked');
  });
});

describe('the server of the language model', () => {
  test('is reached for its own purpose alone', async () => {
    const safeFetch = open({ llmOrigin: server.url('/v1') });
    const answer = await safeFetch.fetch(server.url('/v1/chat'), { purpose: 'llm', method: 'POST', body: '{}' });
    expect(answer.status).toBe(200);
    for (const purpose of ['source', 'robots', 'discovery', 'search'] as const) {
      expect((await failure(safeFetch.fetch(server.url('/v1/chat'), { purpose }))).code).toBe('address_blocked');
    }
    expect(requests).toHaveLength(1);
  });

  test('is not left by a redirect, nor is another origin allowed with it', async () => {
    const safeFetch = open({ llmOrigin: server.url('/') });
    expect((await failure(safeFetch.fetch(server.url('/redirect?to=http://127.0.0.1:9/'), { purpose: 'llm' }))).code).toBe('redirect_invalid');
    expect((await failure(safeFetch.fetch(server.url('/', '127.0.0.2'), { purpose: 'llm' }))).code).toBe('address_blocked');
    expect((await failure(open().fetch(server.url('/'), { purpose: 'llm' }))).code).toBe('address_blocked');
  });
});

describe('redirects', () => {
  const allowed = { allowNetworks: ['127.0.0.0/8'] };
  const redirect = (to: string, status = 302): string => server.url(`/redirect?status=${status}&to=${encodeURIComponent(to)}`);

  test.each([
    ['http://10.0.0.1/', 'address_blocked'], ['http://169.254.169.254/latest/', 'address_blocked'], ['http://[::1]/', 'address_blocked'], ['http://0x0a000001/', 'address_blocked'],
    ['//10.0.0.1/', 'address_blocked'], ['file:///etc/passwd', 'redirect_invalid'], ['data:text/html,hi', 'redirect_invalid'], ['javascript:alert(1)', 'redirect_invalid'],
    ['gopher://example.com/', 'redirect_invalid'], ['http://', 'redirect_invalid'], ['http://user:pass@127.0.0.1/', 'url_invalid'],
  ])('to %s: %s', async (to, code) => {
    for (const status of [301, 302, 303, 307, 308]) {
      expect((await failure(open(allowed).fetch(redirect(to, status), { purpose: 'source' }))).code).toBe(code);
    }
  });

  test('a loop ends after five redirects', async () => {
    const error = await failure(open(allowed).fetch(server.url('/redirect?to=%2Fredirect%3Fto%3D%252Fredirect'), { purpose: 'source' }).then(() => open(allowed).fetch(server.url('/redirect'), { purpose: 'source' })));
    expect(error.code).toBe('too_many_redirects');
    expect(requests.filter((line) => line.endsWith(' /redirect')).length).toBeLessThanOrEqual(6);
  });

  test('what is permanent is told, as far as the chain is', async () => {
    const safeFetch = open(allowed);
    const permanent = await safeFetch.fetch(redirect(server.url('/new'), 301), { purpose: 'source' });
    expect(permanent).toMatchObject({ status: 200, finalUrl: server.url('/new'), permanentRedirect: server.url('/new') });
    const temporary = await safeFetch.fetch(redirect(redirect(server.url('/new'), 301), 302), { purpose: 'source' });
    expect(temporary).toMatchObject({ finalUrl: server.url('/new'), permanentRedirect: null });
  });
});

test('closed, open and missing private ports look the same', async () => {
  const messages = await Promise.all([server.url('/'), 'http://127.0.0.1:1/', 'http://127.0.0.1:65000/'].map(async (url) => (await failure(open().fetch(url, { purpose: 'source' }))).message));
  expect(new Set(messages).size).toBe(1);
  expect(requests).toEqual([]);
});
