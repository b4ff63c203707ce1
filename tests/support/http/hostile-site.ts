import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { constants, brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';

const ZEROS = Buffer.alloc(64 * 1024 * 1024);
export const GOOD_TEXT = 'A sentence that repeats itself. '.repeat(400);

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

function packed(encoding: string, body: Buffer): Behaviour {
  return (response) => void response.setHeader('content-encoding', encoding).end(body);
}

/** A gzip file that holds nothing: stored blocks of no bytes, one after the other, of which none is the last. */
function emptyBlocks(count: number): Buffer {
  return Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]), Buffer.alloc(5 * count, Buffer.from([0, 0, 0, 0xff, 0xff]))]);
}

function every(ms: number, response: ServerResponse, act: () => void): void {
  const timer = setInterval(act, ms);
  response.on('close', () => clearInterval(timer));
}

/** Ways to answer, by path: the good ones first, then one of each kind of bad. */
export const BEHAVIOURS: Record<string, Behaviour> = {
  gzip: packed('gzip', gzipSync(GOOD_TEXT)),
  brotli: packed('br', brotliCompressSync(GOOD_TEXT)),
  zstd: packed('zstd', zstdCompressSync(GOOD_TEXT)),
  deflate: packed('deflate', deflateSync(GOOD_TEXT)),
  'deflate-raw': packed('deflate', deflateRawSync(GOOD_TEXT)),
  'gzip-twice': packed('gzip, gzip', gzipSync(gzipSync(GOOD_TEXT))),
  'empty-gzip': packed('gzip', Buffer.alloc(0)),
  'gzip-bomb': packed('gzip', gzipSync(ZEROS)),
  'brotli-bomb': packed('br', brotliCompressSync(ZEROS, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  'zstd-bomb': packed('zstd', zstdCompressSync(ZEROS)),
  'double-bomb': packed('gzip, gzip', gzipSync(gzipSync(ZEROS))),
  'empty-blocks': packed('gzip, br', brotliCompressSync(emptyBlocks(4_000_000), { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
  'gzip-three-times': packed('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(GOOD_TEXT)))),
  'unknown-encoding': packed('snappy', Buffer.from(GOOD_TEXT)),
  'truncated-gzip': packed('gzip', gzipSync(GOOD_TEXT).subarray(0, 40)),
  'not-gzip': packed('gzip', Buffer.from(GOOD_TEXT)),
  endless: (response) => {
    const piece = Buffer.alloc(64 * 1024, 'x');
    const more = (): void => {
      while (response.write(piece));
    };
    response.on('drain', more);
    more();
  },
  'drip-body': (response) => {
    response.flushHeaders();
    every(20, response, () => response.write('x'));
  },
  'no-body': (response) => {
    response.flushHeaders();
  },
  'no-headers': () => undefined,
  'too-short': (response, request) => {
    response.setHeader('content-length', '1000').write('only this');
    setTimeout(() => request.socket.end(), 20);
  },
  reset: (response, request) => {
    response.write('so far');
    setTimeout(() => request.socket.resetAndDestroy(), 20);
  },
  'large-headers': (response) => {
    for (let i = 0; i < 100; i++) response.setHeader(`x-${i}`, 'v'.repeat(1_000));
    response.end('ok');
  },
};

/** Serves `/NAME` as `BEHAVIOURS[NAME]` says, `/redirect?status=…&to=…` and `/robots.txt` as an empty file. */
export const hostileSite: RequestListener = (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/redirect') {
    response.writeHead(Number(searchParams.get('status') ?? 302), { location: searchParams.get('to') ?? '' }).end();
    return;
  }
  const behaviour = BEHAVIOURS[pathname.slice(1)];
  if (behaviour) return behaviour(response, request);
  if (pathname === '/status') return void response.writeHead(Number(searchParams.get('code'))).end(searchParams.get('body') ?? '');
  response.end(pathname === '/robots.txt' ? '' : 'ok');
};
