import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { AppError } from '#lib/errors.ts';
import { createSafeFetch, type SafeFetch } from '#lib/net/safe-fetch.ts';
import { RequestWithheld } from '#lib/net/send-gate.ts';
import { GOOD_TEXT, hostileSite } from '#tests/support/http/hostile-site.ts';
import { startHttpServer, startTcpServer, type TestServer } from '#tests/support/http/http-server.ts';

let site: TestServer;
let safeFetch: SafeFetch;
const servers: TestServer[] = [];

beforeAll(async () => {
  site = await startHttpServer(hostileSite);
  // The limits of the product, shortened so that waiting for them takes no time.
  const limits = { totalMs: 6_000, headersMs: 2_000, slowAfterMs: 300 };
  safeFetch = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno-Test/1', limits });
});
afterAll(async () => {
  await safeFetch.close();
  await site.close();
});
afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.close()))));

async function codeOf(url: string): Promise<string> {
  const error = await safeFetch.fetch(url, { purpose: 'source' }).then(() => null, (thrown: unknown) => thrown);
  return error instanceof AppError ? error.code : String(error);
}

test.each(['gzip', 'brotli', 'zstd', 'deflate', 'deflate-raw', 'gzip-twice'])('%s is unpacked', async (name) => {
  const { body } = await safeFetch.fetch(site.url(`/${name}`), { purpose: 'source' });
  expect(Buffer.from(body).toString()).toBe(GOOD_TEXT);
});

test('an empty body that claims to be packed is empty', async () => {
  expect((await safeFetch.fetch(site.url('/empty-gzip'), { purpose: 'source' })).body).toHaveLength(0);
});

test('many large packed answers at once all come to an end', async () => {
  const packed = gzipSync(randomBytes(3 * 1024 * 1024).toString('base64'));
  const server = await startHttpServer((_, response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(packed));
  servers.push(server);
  const patient = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno-Test/1' });
  const answers = await Promise.allSettled(Array.from({ length: 16 }, (_, i) => patient.fetch(server.url('/', `127.0.0.${i + 1}`), { purpose: 'source' })));
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value.body.length : String(answer.reason)))).toEqual(Array(16).fill(4 * 1024 * 1024));
  await patient.close();
}, 60_000);

test.each([
  ['gzip-bomb', 'too_large'], ['brotli-bomb', 'too_large'], ['zstd-bomb', 'too_large'], ['double-bomb', 'too_large'], ['empty-blocks', 'too_large'], ['endless', 'too_large'], ['large-headers', 'too_large'],
  ['gzip-three-times', 'decode_failed'], ['unknown-encoding', 'decode_failed'], ['truncated-gzip', 'decode_failed'], ['not-gzip', 'decode_failed'],
  ['drip-body', 'too_slow'], ['no-body', 'too_slow'], ['no-headers', 'timeout'], ['too-short', 'connection_lost'], ['reset', 'connection_lost'],
])('%s ends as %s', async (name, code) => {
  expect(await codeOf(site.url(`/${name}`))).toBe(code);
});

describe('servers that speak no proper HTTP', () => {
  test.each<[string, string | null, string]>([
    ['a header that never ends', 'HTTP/1.1 200 OK\r\nx: ', 'timeout'],
    ['garbage', '\0\x01\x02 not http at all\r\n\r\n', 'connection_lost'],
    ['HTTP/0.9', '<html>hello</html>', 'connection_lost'],
    ['nothing, closed at once', '', 'connection_lost'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde', 'connection_lost'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nabc', 'connection_lost'],
    ['a chunk that is none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n', 'connection_lost'],
    ['a hundred thousand headers', `HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(100_000)}\r\n`, 'too_large'],
  ])('%s', async (name, greeting, code) => {
    const server = await startTcpServer((socket) => {
      socket.once('data', () => {
        if (greeting === '') return void socket.end();
        socket.write(greeting ?? '');
        if (name === 'HTTP/0.9') socket.end();
        if (name === 'a header that never ends') {
          const timer = setInterval(() => socket.write('x'), 20);
          socket.on('close', () => clearInterval(timer));
        }
      });
    });
    servers.push(server);
    expect(await codeOf(server.url('/'))).toBe(code);
  });

  test('a closed port', async () => {
    const server = await startTcpServer(() => undefined);
    await server.close();
    expect(await codeOf(server.url('/'))).toBe('connect_failed');
  });
});

test.each(['endless', 'gzip', 'brotli', 'zstd', 'gzip-twice', 'gzip-bomb', 'zstd-bomb'])('a body is cut where the caller asks for its beginning only: %s', async (name) => {
  const { body } = await safeFetch.fetch(site.url(`/${name}`), { purpose: 'robots', maxBytes: 1_000, overflow: 'truncate' });
  expect(body).toHaveLength(1_000);
});

test('a status of 400 and more is an answer', async () => {
  for (const code of [400, 404, 410, 429, 500, 503]) {
    expect((await safeFetch.fetch(site.url(`/status?code=${code}&body=why`), { purpose: 'source' })).status).toBe(code);
  }
});

test('304 comes without a body', async () => {
  const { status, body } = await safeFetch.fetch(site.url('/status?code=304'), { purpose: 'source' });
  expect([status, body.length]).toEqual([304, 0]);
});

test('the caller can end it', async () => {
  const controller = new AbortController();
  const fetching = safeFetch.fetch(site.url('/no-headers'), { purpose: 'source', signal: controller.signal });
  controller.abort();
  await expect(fetching).rejects.toMatchObject({ code: 'cancelled' });
  await expect(safeFetch.fetch(site.url('/'), { purpose: 'source', signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
});

test('what is held back at the last moment never reaches the server, and the next request goes its way', async () => {
  const paths: string[] = [];
  const server = await startHttpServer((request, response) => {
    paths.push(request.url ?? '');
    response.end('here');
  });
  servers.push(server);
  await expect(safeFetch.fetch(server.url('/held'), { purpose: 'source', maySend: () => false })).rejects.toThrow(RequestWithheld);
  await safeFetch.fetch(server.url('/sent'), { purpose: 'source', maySend: () => true });
  expect(paths).toEqual(['/sent']);
});

test('the total limit holds while garbage is collected', async () => {
  const limited = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno-Test/1', limits: { totalMs: 400, slowBytesPerSecond: 0 } });
  const ballast = setInterval(() => Array.from({ length: 200_000 }, () => ({})), 20);
  await expect(limited.fetch(site.url('/drip-body'), { purpose: 'source', signal: new AbortController().signal })).rejects.toMatchObject({ code: 'timeout' });
  clearInterval(ballast);
  await limited.close();
});

test('memory stays small while bombs go off', async () => {
  const before = process.memoryUsage.rss();
  for (let round = 0; round < 5; round++) await Promise.all(['gzip-bomb', 'brotli-bomb', 'double-bomb'].map((name) => codeOf(site.url(`/${name}`))));
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(150);
});
