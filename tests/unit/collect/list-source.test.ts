import type { RequestListener } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchItem } from '#lib/collect/fetch-item.ts';
import { itemHash } from '#lib/collect/item-hash.ts';
import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource } from '#lib/collect/listing.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { MAX_ADDRESS_LENGTH } from '#lib/model/text.ts';
import { createCollectDeps } from '#tests/support/http/collect-deps.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';

const RSS = '<rss version="2.0"><channel><title>News</title><item><title>One</title><link>/1</link></item><item><title>No page</title></item><item><title>One again</title><link>/1</link></item></channel></rss>';

let respond: RequestListener;
let server: TestServer;
let deps: CollectDeps;
const signal = new AbortController().signal;

beforeEach(async () => {
  respond = (_, response) => void response.end();
  server = await startHttpServer((request, response) => (request.url === '/robots.txt' ? void response.end() : respond(request, response)));
  deps = createCollectDeps();
});
afterEach(async () => {
  await deps.http.close();
  await server.close();
});

const sourceOf = (kind: CollectSource['kind'], path = '/'): CollectSource => ({ id: 's', kind, url: server.url(path), options: {} });
const itemOf = (path: string): ListedItem => ({ url: server.url(path), id: null, title: null, summary: null, contentHtml: null, author: null, published: null });

describe('a feed', () => {
  test('lists its items with a page, each once, and what the answer was', async () => {
    respond = (_, response) => void response.writeHead(200, { etag: '"v1"', 'content-type': 'application/rss+xml' }).end(RSS);
    const listing = await listSource(sourceOf('feed'), deps, signal);
    expect(listing).toMatchObject({ title: 'News', notModified: false, movedTo: null, items: [{ url: server.url('/1'), title: 'One' }], answer: { status: 200, headers: { etag: '"v1"' } } });
  });

  test('counts what leads nowhere and what is too long to be kept', async () => {
    const long = `/${'x'.repeat(MAX_ADDRESS_LENGTH)}`;
    respond = (_, response) => void response.end(RSS.replace('</channel>', `<item><title>Long</title><link>${long}</link></item></channel>`));
    const { items, leftOut } = await listSource(sourceOf('feed'), deps, signal);
    expect(items).toHaveLength(1);
    expect(leftOut).toEqual({ withoutAddress: 1, addressTooLong: 1, beyondLimit: 0 });
  });

  test.each([
    ['RSS', (count: number): string => `<rss version="2.0"><channel><title>T</title>${Array.from({ length: count }, (_, i) => `<item><title>${i}</title><link>/${i}</link></item>`).join('')}</channel></rss>`],
    ['Atom', (count: number): string => `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>${Array.from({ length: count }, (_, i) => `<entry><title>${i}</title><link href="/${i}"/></entry>`).join('')}</feed>`],
    ['damaged RSS', (count: number): string => `<rss version="2.0"><channel><title>T</title>${Array.from({ length: count }, (_, i) => `<item><title>${i}</b></title><link>/${i}</link></item>`).join('')}`],
    ['JSON', (count: number): string => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: Array.from({ length: count }, (_, i) => ({ id: String(i), url: `https://a.example/${i}`, content_text: '-' })) })],
  ])('of %s counts what follows behind the last entry that is read', async (_, feedOf) => {
    for (const [count, beyondLimit] of [[2_000, 0], [2_345, 345]] as const) {
      respond = (_request, response) => void response.end(feedOf(count));
      const { items, leftOut } = await listSource(sourceOf('feed'), deps, signal);
      expect([items.length, leftOut]).toEqual([2_000, { withoutAddress: 0, addressTooLong: 0, beyondLimit }]);
    }
  });

  test.each<[Record<string, string>, number | null]>([
    [{ 'cache-control': 'max-age=600' }, 600_000], [{ 'cache-control': 'max-age=99999' }, 6 * 3_600_000], [{ 'cache-control': 'no-store, max-age=600' }, null], [{}, null],
  ])('served with %j is fresh for %s ms', async (headers, freshMs) => {
    const now = new Date('2026-05-06T12:00:00Z');
    respond = (_, response) => void response.writeHead(200, headers).end(RSS);
    const { freshUntil } = await listSource(sourceOf('feed'), { ...deps, now: () => now }, signal);
    expect(freshUntil).toEqual(freshMs === null ? null : new Date(now.getTime() + freshMs));
  });

  test('taken from the cache is fresh for what is left of its time', async () => {
    respond = (_, response) => void response.writeHead(200, { 'cache-control': 'max-age=600' }).end(RSS);
    const first = await listSource(sourceOf('feed'), deps, signal);
    const later = await listSource(sourceOf('feed'), { ...deps, now: () => new Date(Date.now() + 300_000) }, signal);
    expect(later.answer).toMatchObject({ fromCache: true, durationMs: 0 });
    expect(Math.abs(later.freshUntil!.getTime() - first.freshUntil!.getTime())).toBeLessThan(5_000);
  });

  test('that asks to be left alone says until when', async () => {
    respond = (_, response) => void response.writeHead(404, { 'retry-after': '7200' }).end();
    await expect(listSource(sourceOf('feed'), { ...deps, now: () => new Date('2026-05-06T12:00:00Z') }, signal)).rejects.toMatchObject({ detail: { until: '2026-05-06T14:00:00.000Z' } });
  });

  test('that did not change lists nothing', async () => {
    respond = (request, response) => void response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 200).end(RSS);
    const listing = await listSource(sourceOf('feed'), { ...deps, validatorsOf: async (url) => ({ etag: '"v1"', lastModified: null, finalUrl: url }) }, signal);
    expect(listing).toMatchObject({ notModified: true, items: [] });
  });

  test('that moved for good says where to', async () => {
    respond = (request, response) => void (request.url === '/new' ? response.end(RSS) : response.writeHead(301, { location: '/new' }).end());
    expect((await listSource(sourceOf('feed', '/old'), deps, signal)).movedTo).toBe(server.url('/new'));
  });

  test.each([[404, 'http_error'], [410, 'http_error'], [403, 'http_error'], [500, 'http_error'], [429, 'http_error']])('that answers %i fails as %s with the status', async (status, code) => {
    respond = (_, response) => void response.writeHead(status).end('<html>error</html>');
    await expect(listSource(sourceOf('feed'), deps, signal)).rejects.toMatchObject({ code, detail: { status } });
  });

  test('that turned into an error page with status 200 is refused', async () => {
    respond = (_, response) => void response.end('<!doctype html><title>Sorry</title>');
    await expect(listSource(sourceOf('feed'), deps, signal)).rejects.toMatchObject({ code: 'not_a_feed' });
  });
});

describe('a page', () => {
  test('is its own only item, whose hash changes with its content', async () => {
    let body = '<title>Press</title><p>One';
    respond = (_, response) => void response.setHeader('content-type', 'text/html').end(body);
    const hashes: string[] = [];
    for (body of ['<title>Press</title><p>One', '<title>Press</title><p>One', '<title>Press</title><p>Two']) {
      const { items } = await listSource(sourceOf('page', '/press'), deps, signal);
      expect(items).toMatchObject([{ url: server.url('/press'), title: 'Press' }]);
      hashes.push(...items.map(itemHash));
    }
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[2]).not.toBe(hashes[0]);
  });

  test.each([['application/pdf', 'x', 'unsupported_type'], ['text/html', '\n%PDF-1.7', 'unsupported_type'], ['text/html', '\u0001\u0002\u0003 by chance', 'unsupported_type'], ['text/html', '', 'empty_body']])('of %s %j is %s', async (type, body, code) => {
    respond = (_, response) => void response.setHeader('content-type', type).end(body);
    await expect(listSource(sourceOf('page'), deps, signal)).rejects.toMatchObject({ code });
  });
});

test('a sitemap index is followed, and its own validators are not kept', async () => {
  respond = (request, response) => {
    response.setHeader('etag', '"i"');
    if (request.url === '/sitemap.xml') return void response.end(`<sitemapindex><sitemap><loc>${server.url('/a.xml')}</loc></sitemap></sitemapindex>`);
    response.end(`<urlset><url><loc>${server.url('/1')}</loc><lastmod>2024-05-06</lastmod></url></urlset>`);
  };
  const listing = await listSource(sourceOf('sitemap', '/sitemap.xml'), deps, signal);
  expect(listing.items).toMatchObject([{ url: server.url('/1') }]);
  expect(listing.answer?.headers).not.toHaveProperty('etag');
  const plain = await listSource(sourceOf('sitemap', '/a.xml'), deps, signal);
  expect(plain.answer?.headers).toHaveProperty('etag');
});

describe('an item', () => {
  test('is fetched as it is', async () => {
    respond = (_, response) => void response.setHeader('content-type', 'text/html; charset=koi8-r').end(Buffer.from([0xf0, 0xd2]));
    const { raw, notModified } = await fetchItem(sourceOf('feed'), itemOf('/1'), deps, signal);
    expect({ ...raw, bytes: [...raw.bytes], notModified }).toEqual({ bytes: [0xf0, 0xd2], contentType: 'text/html; charset=koi8-r', url: server.url('/1'), notModified: false });
  });

  test('that did not change is told apart', async () => {
    respond = (request, response) => void response.writeHead(request.headers['if-none-match'] ? 304 : 200).end('x');
    const known = { ...deps, validatorsOf: async (url: string) => ({ etag: '"v"', lastModified: null, finalUrl: url }) };
    expect(await fetchItem(sourceOf('feed'), itemOf('/1'), known, signal)).toMatchObject({ notModified: true });
    // The listing of a page fetched it a moment ago: the same again must come with its bytes.
    expect(await fetchItem(sourceOf('page'), itemOf('/1'), known, signal)).toMatchObject({ notModified: false, raw: { bytes: { length: 1 } } });
  });

  test.each([['application/pdf', 200, 'unsupported_type'], ['image/png', 200, 'unsupported_type'], ['text/html', 404, 'http_error'], ['text/html', 503, 'http_error']])('of %s with %i is %s', async (type, status, code) => {
    respond = (_, response) => void response.writeHead(status, { 'content-type': type }).end('x');
    await expect(fetchItem(sourceOf('feed'), itemOf('/1'), deps, signal)).rejects.toMatchObject({ code });
  });

  test('on a private address is refused, wherever its feed lies', async () => {
    await expect(fetchItem(sourceOf('feed'), { ...itemOf('/1'), url: 'http://169.254.169.254/latest/' }, deps, signal)).rejects.toMatchObject({ code: 'address_blocked' });
  });
});
