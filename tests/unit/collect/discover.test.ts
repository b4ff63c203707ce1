import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { discoverSources } from '#lib/collect/discover.ts';
import type { CollectDeps } from '#lib/collect/listing.ts';
import { withinTime } from '#lib/collect/within-time.ts';
import { AppError } from '#lib/errors.ts';
import { createCollectDeps } from '#tests/support/http/collect-deps.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';

const rss = (title: string, count = 7): string => `<rss version="2.0"><channel><title>${title}</title>${Array.from({ length: count }, (_, i) => `<item><title>${title} ${i}</title><link>/${title}/${i}</link><pubDate>0${i + 1} May 2024 00:00:00 GMT</pubDate></item>`).join('')}</channel></rss>`;
const page = (head: string, body = ''): string => `<!doctype html><html><head><title>Site</title>${head}</head><body>${body}</body></html>`;
const link = (href: string, type = 'application/rss+xml', rel = 'alternate'): string => `<link rel="${rel}" type="${type}" href="${href}">`;

let files: Record<string, string | Buffer>;
let server: TestServer;
let deps: CollectDeps;

beforeEach(async () => {
  files = {};
  server = await startHttpServer((request, response) => {
    const file = files[request.url ?? ''];
    if (file === undefined) return void response.writeHead(404).end('not found');
    if (typeof file === 'string' && file.startsWith('redirect ')) return void response.writeHead(301, { location: file.slice(9) }).end();
    response.end(file);
  });
  deps = createCollectDeps();
});
afterEach(async () => {
  await deps.http.close();
  await server.close();
});

const discover = (input: string): ReturnType<typeof discoverSources> => discoverSources(input, deps, new AbortController().signal);
const found = async (input: string): Promise<string[]> => (await discover(input)).map(({ kind, url }) => `${kind} ${new URL(url).pathname}`);

test('an address that is a feed is the only candidate, with its newest five items', async () => {
  files['/f'] = rss('News');
  const candidates = await discover(server.url('/f'));
  expect(candidates).toHaveLength(1);
  expect(candidates[0]).toMatchObject({ kind: 'feed', url: server.url('/f'), title: 'News', itemCount: 7, existing: null });
  expect(candidates[0]?.preview.map(({ title }) => title)).toEqual(['News 6', 'News 5', 'News 4', 'News 3', 'News 2']);
});

describe('a page', () => {
  test.each<[string, string, string[]]>([
    ['names its feed', page(link('/f')), ['feed /f', 'page /']],
    ['names it by a relative address and a base', page('<base href="/x/">' + link('../f')), ['feed /f', 'page /']],
    ['names two', page(link('/f') + link('/atom', 'application/atom+xml')), ['feed /f', 'feed /atom', 'page /']],
    ['names the same twice', page(link('/f') + link('/f#x')), ['feed /f', 'page /']],
    ['names it in capitals', page('<LINK REL="ALTERNATE" TYPE="Application/RSS+XML" HREF="/f">'), ['feed /f', 'page /']],
    ['names a feed that is none', page(link('/missing')), ['page /']],
    ['names the interface of WordPress', page(link('/wp-json/wp/v2/pages/1', 'application/json')), ['page /']],
    ['names a JSON feed', page(link('/j', 'application/feed+json')), ['feed /j', 'page /']],
    ['only links to it', page('', '<a href="/f">RSS</a>'), ['feed /f', 'page /']],
    ['has none', page(''), ['page /']],
  ])('that %s', async (_, html, expected) => {
    Object.assign(files, { '/': html, '/f': rss('News'), '/j': '{"version":"https://jsonfeed.org/version/1","title":"J","items":[]}' });
    files['/atom'] = '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>x</title><link href="/a"/></entry></feed>';
    expect(await found(server.url('/'))).toEqual(expected);
  });

  test.each([['/feed', '/'], ['/rss.xml', '/'], ['/feed.json', '/'], ['/blog/feed', '/blog/about']])('with a feed at %s is found from %s', async (path, start) => {
    files[start] = page('');
    files[path] = path.endsWith('json') ? '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[]}' : rss('News');
    expect(await found(server.url(start))).toEqual([`feed ${path}`, `page ${start}`]);
  });

  test('of a section offers the section\'s feed before the site\'s', async () => {
    const own = (title: string, site: string): string => rss(title).replace('<channel>', `<channel><link>${server.url(site)}</link>`);
    Object.assign(files, { '/blog/': page(link('/feed') + link('/comments/feed') + link('/blog/feed')), '/feed': own('Site', '/'), '/comments/feed': own('Comments', '/'), '/blog/feed': own('Blog', '/blog/') });
    expect(await found(server.url('/blog/'))).toEqual(['feed /blog/feed', 'feed /feed', 'feed /comments/feed', 'page /blog/']);
    files['/'] = files['/blog/']!;
    expect(await found(server.url('/'))).toEqual(['feed /feed', 'feed /comments/feed', 'feed /blog/feed', 'page /']);
    Object.assign(files, { '/news': page(link('/all.xml') + link('/news.xml')), '/all.xml': own('All', '/'), '/news.xml': own('News', '/news') });
    expect(await found(server.url('/news'))).toEqual(['feed /news.xml', 'feed /all.xml', 'page /news']);
  });

  test('two formats of one feed are one candidate', async () => {
    Object.assign(files, { '/': page(link('/a') + link('/b')), '/a': rss('News'), '/b': rss('News') });
    expect(await found(server.url('/'))).toEqual(['feed /a', 'page /']);
  });

  test('without a feed offers its sitemap', async () => {
    Object.assign(files, { '/': page(''), '/robots.txt': `Sitemap: ${server.url('/maps/news.xml.gz')}`, '/maps/news.xml.gz': gzipSync(`<urlset><url><loc>${server.url('/1')}</loc></url></urlset>`) });
    expect(await found(server.url('/'))).toEqual(['sitemap /maps/news.xml.gz', 'page /']);
  });

  test('that names a hundred feeds gives ten candidates at most', async () => {
    files['/'] = page(Array.from({ length: 100 }, (_, i) => link(`/f${i}`)).join(''));
    for (let i = 0; i < 100; i++) files[`/f${i}`] = rss(`Feed${i}`, 1);
    expect((await found(server.url('/'))).length).toBeLessThanOrEqual(10);
  });
});

test('a sitemap address is a sitemap', async () => {
  files['/s.xml'] = `<sitemapindex><sitemap><loc>${server.url('/a.xml')}</loc></sitemap></sitemapindex>`;
  expect(await discover(server.url('/s.xml'))).toMatchObject([{ kind: 'sitemap', sitemapCount: 1, itemCount: 0 }]);
});

describe('what people type', () => {
  test.each(['HOST/f', '  HOST/f \n', 'feed://HOST/f', 'feed:http://HOST/f', 'http://HOST/f', '//HOST/f', 'HTTP://HOST/f'])('%j', async (typed) => {
    files['/f'] = rss('News');
    expect(await found(typed.replace('HOST', `127.0.0.1:${server.port}`))).toEqual(['feed /f']);
  });

  test.each([['', 'url_invalid'], ['hello world', 'url_invalid'], ['news', 'url_invalid'], ['mailto:a@b.example', 'url_invalid'], ['javascript:alert(1)', 'url_invalid'], ['file:///etc/passwd', 'url_invalid'], ['ftp://a.example', 'url_invalid'], ['http://10.0.0.1/', 'address_blocked'], ['10.0.0.1', 'address_blocked'], ['[::1]', 'address_blocked']])('%j is %s', async (typed, code) => {
    await expect(discover(typed)).rejects.toMatchObject({ code });
  });

  test.each([['%PDF-1.7 ...', 'holds a PDF'], ['', 'is empty']])('a page of %j says why it cannot be watched', async (body, why) => {
    files['/report'] = body;
    await expect(discover(server.url('/report'))).rejects.toMatchObject({ message: expect.stringContaining(why) });
  });

  test('a page that is gone says so', async () => {
    await expect(discover(server.url('/gone'))).rejects.toMatchObject({ code: 'http_error', detail: { status: 404 }, message: 'There is no page at this address. Check it for typing errors.' });
  });
});

describe('a site without a home page', () => {
  test.each<[string, Record<string, string>, string[]]>([
    ['names its sitemap in robots.txt', { '/robots.txt': 'Sitemap: ORIGIN/maps/a.xml', '/maps/a.xml': '<urlset><url><loc>ORIGIN/1</loc></url></urlset>' }, ['sitemap /maps/a.xml']],
    ['has a feed where feeds are', { '/rss.xml': rss('News') }, ['feed /rss.xml']],
  ])('%s', async (_, served, expected) => {
    for (const [path, text] of Object.entries(served)) files[path] = text.replaceAll('ORIGIN', new URL(server.url('/')).origin);
    expect(await found(server.url('/'))).toEqual(expected);
  });

  test('and without anything else has no page at this address', async () => {
    await expect(discover(server.url('/'))).rejects.toMatchObject({ code: 'http_error', detail: { status: 404 } });
  });
});

test('a host that asked for a pause says at once for how long, the first time and the next', async () => {
  let asked = 0;
  const busy = await startHttpServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    asked++;
    response.writeHead(429, { 'retry-after': '600' }).end();
  });
  const message = expect.stringMatching(/^This host asked Karhuno to wait; it may be asked again in (9|10) minutes\.$/);
  await expect(discover(busy.url('/feed'))).rejects.toMatchObject({ code: 'http_error', message });
  await expect(discover(busy.url('/feed'))).rejects.toMatchObject({ code: 'throttled', message });
  expect(asked).toBe(1);
  await busy.close();
});

test('nor is its robots.txt waited for meanwhile, when it is asked in another way', async () => {
  const busy = await startHttpServer((request, response) => void (request.url === '/robots.txt' ? response.writeHead(404).end() : response.writeHead(429, { 'retry-after': '45' }).end()));
  await expect(discover(busy.url('/feed'))).rejects.toMatchObject({ code: 'http_error' });
  const startedAt = performance.now();
  await expect(discover(busy.url('/feed').replace('http:', 'https:'))).rejects.toMatchObject({ code: 'throttled', message: expect.stringMatching(/wait; it may be asked again in 4\d seconds\.$/) });
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  await busy.close();
});

test('a host that answers so for its robots.txt says for how long too', async () => {
  const busy = await startHttpServer((_, response) => void response.writeHead(429, { 'retry-after': '1200' }).end());
  await expect(discover(busy.url('/feed'))).rejects.toMatchObject({ message: 'This host asked Karhuno to wait; it may be asked again in 20 minutes.' });
  await busy.close();
});

test.each([
  ['backing_off', 'throttled', /^This host asked Karhuno to wait; it may be asked again in (39|40) seconds\.$/],
  ['ready', 'timeout', /did not answer within 20 s/],
] as const)('an address that has not got its turn in time because its host is %s', async (state, code, message) => {
  vi.useFakeTimers();
  const waiting: Pick<CollectDeps['http'], 'get' | 'snapshot'> = {
    get: (_, { signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new AppError('cancelled', 'Any words.')))),
    snapshot: () => [{ host: 'slow.example', queued: 1, inFlight: 0, requestsPerSecond: 1, crawlDelayMs: 0, nextAtMs: 0, state, untilMs: Date.now() + 40_000, errorStatus: null }],
  };
  const refused = discoverSources('slow.example/feed', { ...deps, http: { ...deps.http, ...waiting } }, new AbortController().signal).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  expect(await refused).toMatchObject({ code, message: expect.stringMatching(message) });
});

test('a site with a fault of its own is to be tried later', async () => {
  const broken = await startHttpServer((request, response) => void response.writeHead(request.url === '/robots.txt' ? 404 : 500).end());
  await expect(discover(broken.url('/feed'))).rejects.toMatchObject({ code: 'http_error', message: expect.stringMatching(/status 500.*Try again later\.$/) });
  await broken.close();
});

test('a permanent redirect gives the new address, a temporary chain the old one', async () => {
  Object.assign(files, { '/old': 'redirect /new', '/new': rss('News') });
  expect(await found(server.url('/old'))).toEqual(['feed /new']);
});

test('a feed on a private address is not looked at', async () => {
  files['/'] = page(link('http://10.0.0.1/feed') + link('http://169.254.169.254/latest'));
  expect(await found(server.url('/'))).toEqual(['page /']);
});

test('an address that does not get its turn is given up, in words that say why', async () => {
  const never = withinTime(20, new AbortController().signal, () => new AppError('timeout', 'Too late.'), (limited) => new Promise((_, reject) => {
    limited.addEventListener('abort', () => reject(new AppError('cancelled', 'Any words.')));
  }));
  await expect(never).rejects.toMatchObject({ code: 'timeout', message: 'Too late.' });
  const stopped = new AbortController();
  const cancelled = withinTime(60_000, stopped.signal, () => new AppError('timeout', 'Too late.'), async (limited) => {
    stopped.abort();
    limited.throwIfAborted();
  });
  await expect(cancelled).rejects.toThrow(stopped.signal.reason as Error);
});
