import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collectSitemapEntries, parseSitemap, sitemapItems, type Sitemap, type SitemapEntry } from '#lib/collect/sitemap.ts';
import { AppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';

const URL_OF_SITEMAP = 'https://news.example/sitemap.xml';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const parse = (text: string): Promise<Sitemap> => parseSitemap(bytes(text), 'text/xml', URL_OF_SITEMAP);
const urls = (...inner: string[]): string => `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${inner.map((entry) => `<url>${entry}</url>`).join('')}</urlset>`;
const index = (...names: string[]): string => `<sitemapindex>${names.map((name) => `<sitemap><loc>https://news.example/${name}</loc></sitemap>`).join('')}</sitemapindex>`;

describe('reading', () => {
  test('addresses, dates and the news extension; pictures beside them are not taken for pages', async () => {
    const text = urls(
      '<loc> https://news.example/a?x=1&amp;y=2 </loc><lastmod>2024-05-06</lastmod><image:image><image:loc>https://news.example/a.jpg</image:loc><image:title>Picture</image:title></image:image>',
      '<loc>/b</loc><news:news><news:publication><news:name>News</news:name></news:publication><news:publication_date>2024-05-07T07:08:09+02:00</news:publication_date><news:title>Acme &amp; Co</news:title></news:news>',
      '<loc>javascript:alert(1)</loc>',
    );
    expect(await parse(text)).toEqual({
      kind: 'urls',
      entries: [
        { url: 'https://news.example/b', lastModified: null, title: 'Acme & Co', published: '2024-05-07T05:08:09.000Z' },
        { url: 'https://news.example/a?x=1&y=2', lastModified: '2024-05-06', title: null, published: null },
      ],
      beyondLimit: 0,
    });
  });

  test('packed, also where it was cut off', async () => {
    const packed = gzipSync(urls(...Array.from({ length: 2_000 }, (_, i) => `<loc>https://news.example/${i}-${Math.sin(i)}</loc>`)));
    const whole = await parseSitemap(packed, 'application/gzip', URL_OF_SITEMAP);
    const half = await parseSitemap(packed.subarray(0, packed.length / 2), null, URL_OF_SITEMAP);
    expect(whole.kind === 'urls' && whole.entries).toHaveLength(2_000);
    expect(half.kind === 'urls' && half.entries.length).toBeGreaterThan(100);
  });

  test.each<[string, string, number]>([
    ['cut off', urls('<loc>https://news.example/1</loc>', '<loc>https://news.example/2</loc>').slice(0, -30), 1],
    ['without a namespace', '<urlset><url><loc>https://news.example/1</loc></url></urlset>', 1],
    ['with a prefix', '<sm:urlset xmlns:sm="x"><sm:url><sm:loc>https://news.example/1</sm:loc></sm:url></sm:urlset>', 1],
    ['a bare ampersand', urls('<loc>https://news.example/1?a=1&b=2</loc>'), 1],
    ['a list of lines', 'https://news.example/1\r\nhttps://news.example/2\n', 2],
    ['empty', urls(), 0],
  ])('%s', async (_, text, count) => expect(await parse(text)).toMatchObject({ kind: 'urls', entries: { length: count } }));

  test.each([['', 'empty_body'], ['<html><a href="https://news.example/">x</a></html>', 'not_a_feed'], ['hello', 'not_a_feed']])('%j: %s', async (text, code) => {
    await expect(parse(text)).rejects.toMatchObject({ code });
  });

  test('of sixty thousand addresses the newest are passed on, and the others counted', async () => {
    const entries = Array.from({ length: 60_000 }, (_, i) => `<loc>/${i}</loc><lastmod>${new Date(Date.UTC(2020, 0, 1, 0, i)).toISOString()}</lastmod>`);
    const sitemap = await parse(urls(...entries));
    expect(sitemap).toMatchObject({ kind: 'urls', entries: { length: 2_000 }, beyondLimit: 58_000 });
    expect(sitemap.kind === 'urls' && sitemap.entries[0]?.url).toBe('https://news.example/49999');
  });

  test('of sixty thousand sitemaps the newest are passed on, each once', async () => {
    const names = Array.from({ length: 60_000 }, (_, i) => `${i % 40}.xml`);
    const sitemap = await parse(index(...names));
    expect(sitemap).toMatchObject({ kind: 'index', sitemaps: { length: 30 } });
  });

  test('a bomb ends early', async () => {
    await expect(parseSitemap(gzipSync(Buffer.alloc(64 * 1024 * 1024)), null, URL_OF_SITEMAP)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('the newest come first, each once', () => {
    const entry = (url: string, published: string | null, lastModified: string | null): SitemapEntry => ({ url, published, lastModified, title: null });
    const itemsOf = (...entries: SitemapEntry[]): ListedItem[] => sitemapItems({ entries, beyondLimit: 0 }, new Date('2024-06-01')).items;
    expect(itemsOf(entry('old', null, '2023-01-01'), entry('none', null, null), entry('new', '2024-01-01', null), entry('old', null, '2023-01-01')).map(({ url }) => url)).toEqual(['new', 'old', 'none']);
    // A date that lies ahead is not believed, but it still tells one state of the page from another.
    expect(itemsOf(entry('old', null, '2023-01-01'), entry('ahead', '2099-01-01', '2099-01-01'))).toMatchObject([{ url: 'old' }, { url: 'ahead', published: null, id: '2099-01-01' }]);
  });
});

describe('an index', () => {
  async function collect(files: Record<string, string>): Promise<{ urls: string[]; read: string[] }> {
    const read: string[] = [];
    const { entries } = await collectSitemapEntries(await parse(files['sitemap.xml'] ?? ''), URL_OF_SITEMAP, async (url) => {
      const name = url.slice('https://news.example/'.length);
      read.push(name);
      const text = files[name];
      if (text === undefined) throw new AppError('http_error', 'not there');
      return parse(text);
    });
    return { urls: entries.map((entry) => entry.url), read };
  }

  test('leads to its sitemaps', async () => {
    expect((await collect({ 'sitemap.xml': index('1.xml', '2.xml'), '1.xml': urls('<loc>/a</loc>'), '2.xml': urls('<loc>/b</loc>') })).urls).toEqual(['https://news.example/a', 'https://news.example/b']);
  });

  test('that contains itself, and others that contain each other, end', async () => {
    const { read } = await collect({ 'sitemap.xml': index('sitemap.xml', '1.xml'), '1.xml': index('2.xml', '1.xml', 'sitemap.xml'), '2.xml': index('3.xml') });
    expect(read).toEqual(['1.xml', '2.xml']);
  });

  test('of a thousand sitemaps is read in part, the newest', async () => {
    const entries = Array.from({ length: 1_000 }, (_, i) => `<sitemap><loc>/${i}.xml</loc><lastmod>${new Date(Date.UTC(2020, 0, i)).toISOString()}</lastmod></sitemap>`);
    const { read } = await collect({ 'sitemap.xml': `<sitemapindex>${entries.join('')}</sitemapindex>`, '999.xml': urls('<loc>/a</loc>') });
    expect(read).toHaveLength(10);
    expect(read[0]).toBe('999.xml');
  });

  test('with a broken sitemap gives the others; with none that can be read it fails', async () => {
    expect((await collect({ 'sitemap.xml': index('1.xml', 'gone.xml'), '1.xml': urls('<loc>/a</loc>') })).urls).toEqual(['https://news.example/a']);
    await expect(collect({ 'sitemap.xml': index('gone.xml') })).rejects.toMatchObject({ code: 'http_error' });
  });
});
