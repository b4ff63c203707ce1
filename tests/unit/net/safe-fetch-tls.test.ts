import { readFile } from 'node:fs/promises';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { createSafeFetch, type SafeFetch } from '#lib/net/safe-fetch.ts';

let key: string;
let cert: string;
const closing: (() => void)[] = [];

beforeAll(async () => {
  const read = (name: string): Promise<string> => readFile(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
  [key, cert] = await Promise.all([read('test-only.key'), read('test-only.crt')]);
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** Every name is this machine. */
const lookup: LookupFunction = (_hostname, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

function open(ca: string | undefined): SafeFetch {
  const http = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1', lookup, ...(ca && { ca }) });
  closing.push(() => void http.close());
  return http;
}

async function listen(server: Server | Http2SecureServer): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closing.push(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test('HTTP/2 where it is offered, many requests over one connection, each naming its host', async () => {
  const names = new Set<string | false | null>();
  let connections = 0;
  const server = createSecureServer({ key, cert, allowHTTP1: true }, (request, response) => void response.end(`${request.httpVersion} ${request.authority}`));
  server.on('secureConnection', (socket: TLSSocket) => {
    connections++;
    names.add((socket as TLSSocket & { servername: string | false }).servername);
  });
  const port = await listen(server);
  const http = open(cert);
  const url = `https://feeds.test:${port}/`;
  await http.fetch(url, { purpose: 'source' });
  const answers = await Promise.all(Array.from({ length: 12 }, () => http.fetch(url, { purpose: 'source' })));
  expect(answers.map(({ body }) => new TextDecoder().decode(body))).toEqual(Array(12).fill(`2.0 feeds.test:${port}`));
  expect(names).toEqual(new Set(['feeds.test']));
  expect(connections).toBe(1);
});

test('HTTP/1.1 where it is not', async () => {
  const port = await listen(createServer({ key, cert }, (request, response) => void response.end(request.httpVersion)));
  const { body } = await open(cert).fetch(`https://feeds.test:${port}/`, { purpose: 'source' });
  expect(new TextDecoder().decode(body)).toBe('1.1');
});

test.each([['a certificate that nobody vouches for', 'feeds.test', false], ['a certificate for another name', 'other.test', true]])('%s is refused before a request is sent', async (_, host, isTrusted) => {
  let requests = 0;
  const port = await listen(createServer({ key, cert }, (_request, response) => {
    requests++;
    response.end();
  }));
  await expect(open(isTrusted ? cert : undefined).fetch(`https://${host}:${port}/`, { purpose: 'source' })).rejects.toMatchObject({ code: 'tls_failed' });
  expect(requests).toBe(0);
});

test('no way from https to http', async () => {
  const port = await listen(createServer({ key, cert }, (_request, response) => void response.writeHead(302, { location: 'http://feeds.test/' }).end()));
  await expect(open(cert).fetch(`https://feeds.test:${port}/`, { purpose: 'source' })).rejects.toMatchObject({ code: 'redirect_invalid' });
});
