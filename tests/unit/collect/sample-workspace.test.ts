import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { findArticle, readEdition } from '#lib/collect/sample/edition.ts';
import { NEWSROOMS } from '#lib/collect/sample/newsrooms.ts';
import { SAMPLE_SOURCES, listNewsroom, sampleItem } from '#lib/collect/sample/sample-workspace.ts';
import { SIGNAL_TYPE_KEYS } from '#lib/model/signal-type.ts';

const NOW = new Date('2031-03-12T10:20:30.000Z');
const articles = NEWSROOMS.flatMap((newsroom) => newsroom.articles.map((article) => ({ newsroom, article })));
const reprints = articles.filter(({ article }) => article.reprint);

function decode(raw: { bytes: Uint8Array; contentType: string | null } | null): string {
  if (!raw) throw new Error('There is no such item');
  return new TextDecoder(/charset=([\w-]+)/.exec(raw.contentType ?? '')?.[1]).decode(raw.bytes);
}

function listedLinks(newsroom: string, poll: number): string[] {
  const { format, feed } = parseFeed(decode(listNewsroom(newsroom, poll, NOW)));
  if (format === 'rss') return (feed.items ?? []).map((item) => item.link ?? '');
  if (format === 'atom') return (feed.entries ?? []).map((entry) => entry.links?.[0]?.href ?? '');
  throw new Error(`Unexpected format ${format}`);
}

describe('the newsrooms', () => {
  test('are twelve, under reserved names, with about sixty articles', () => {
    expect(SAMPLE_SOURCES).toHaveLength(12);
    expect(SAMPLE_SOURCES.filter(({ url }) => !new URL(url).hostname.endsWith('.example'))).toEqual([]);
    expect(articles.length).toBeGreaterThanOrEqual(60);
  });

  test('have no address twice', () => {
    const urls = articles.map(({ newsroom, article }) => newsroom.siteUrl + article.path);
    expect(new Set(urls).size).toBe(urls.length);
    expect(new Set(SAMPLE_SOURCES.map(({ url }) => url)).size).toBe(SAMPLE_SOURCES.length);
  });

  test.each(SIGNAL_TYPE_KEYS)('tell of %s at least twice, and of other things too', (type) => {
    const telling = articles.filter(({ article }) => article.expected.some((signal) => signal.type === type));
    expect(telling.length).toBeGreaterThanOrEqual(2);
    expect(articles.filter(({ article }) => article.expected.length === 0).length).toBeGreaterThanOrEqual(15);
  });

  test.each(reprints.map(({ article }) => [article.path, article] as const))('%s reprints an earlier story with the same signals', (_, article) => {
    const original = findArticle(article.reprint!.newsroom, article.reprint!.path);
    expect(original?.body).toBeTruthy();
    expect(original!.ageHours).toBeGreaterThan(article.ageHours);
    expect(original!.expected).toEqual(article.expected);
  });

  test('name each expected company in the text', () => {
    const missing = NEWSROOMS.flatMap((newsroom) => readEdition(newsroom, 1, NOW)).flatMap(({ source, title, blocks }) =>
      source.expected.filter(({ company }) => !`${title} ${blocks.join(' ')}`.includes(company)).map(({ company }) => `${source.path}: ${company}`));
    expect(missing).toEqual([]);
  });

  test('change what their edits say they change', () => {
    const edited = articles.filter(({ article }) => article.edit);
    expect(edited.length).toBeGreaterThanOrEqual(2);
    for (const { article } of edited) {
      for (const { from } of article.edit!.changes) expect(article.body).toContain(from);
    }
  });
});

describe.each(SAMPLE_SOURCES)('$name', ({ newsroom, url }) => {
  test('lists items that it also serves, newest first', () => {
    for (const poll of [0, 1]) {
      const raw = listNewsroom(newsroom, poll, NOW);
      expect(raw.url).toBe(url);
      const links = listedLinks(newsroom, poll);
      expect(links.length).toBeGreaterThanOrEqual(4);
      for (const link of links) expect(decode(sampleItem(link, poll, NOW))).toContain('</html>');
    }
  });

  test('says the same at every later poll, and dates nothing after the loading of the sample', () => {
    expect(listNewsroom(newsroom, 5, NOW)).toEqual(listNewsroom(newsroom, 1, NOW));
    const published = readEdition(NEWSROOMS.find(({ key }) => key === newsroom)!, 1, NOW).map((article) => article.published.getTime());
    expect(Math.max(...published)).toBeLessThanOrEqual(NOW.getTime());
    expect([...published].sort((a, b) => b - a)).toEqual(published);
  });
});

describe('a second poll', () => {
  test('brings later articles', () => {
    const early = SAMPLE_SOURCES.flatMap(({ newsroom }) => listedLinks(newsroom, 0));
    const late = SAMPLE_SOURCES.flatMap(({ newsroom }) => listedLinks(newsroom, 1));
    const added = late.filter((link) => !early.includes(link));
    expect(added.length).toBeGreaterThanOrEqual(2);
    for (const link of added) expect(sampleItem(link, 0, NOW)).toBeNull();
  });

  test('corrects an amount', () => {
    const url = 'https://www.northgate-ledger.example/industry/ferrocline-ostervik-wire-offer';
    expect(decode(sampleItem(url, 0, NOW))).toContain('<p>Ferrocline Steel has agreed to buy Östervik Wire, a family-owned maker of steel rope and armoured cable, for €310m');
    expect(decode(sampleItem(url, 1, NOW))).toContain('armoured cable, for €301m in cash');
  });
});

describe('pages', () => {
  test('of an old publishing system come as Latin-1', () => {
    const raw = sampleItem('https://www.tarnvalleypost.example/leisure/4475-what-is-on', 0, NOW);
    expect(raw?.contentType).toBe('text/html; charset=iso-8859-1');
    expect(decode(raw)).toContain('What&#8217;s on');
    expect(decode(raw)).toContain('<li>Slide evening on the high moors in winter, parish hall, 20:00</li>');
  });

  test('ignore tracking parameters, and are missing where nothing was published', () => {
    const base = 'https://seedbed.example/posts/pedalwick-tarn-mutual';
    expect(listedLinks('seedbed', 0).filter((link) => link.startsWith(base))).toHaveLength(2);
    expect(sampleItem(`${base}?utm_source=letter`, 0, NOW)).toEqual(sampleItem(base, 0, NOW));
    expect(sampleItem('https://seedbed.example/posts/nothing', 0, NOW)).toBeNull();
    expect(sampleItem('https://elsewhere.example/', 0, NOW)).toBeNull();
  });

  test('fill in days counted from the original’s publication', () => {
    const original = decode(sampleItem('https://newswire.meridian.example/desk/transport/marrowgate-lines-raises-outlook', 0, NOW));
    const reprint = decode(sampleItem('https://quayandcargo.example/shipping/marrowgate-raises-outlook', 0, NOW));
    const sentence = /raised its outlook for the full year on \w+day/;
    expect(original).toMatch(sentence);
    expect(sentence.exec(reprint)?.[0]).toBe(sentence.exec(original)?.[0]);
    for (const { newsroom, article } of articles) expect(decode(sampleItem(newsroom.siteUrl + article.path, 1, NOW))).not.toMatch(/\{(weekday|date)/);
  });

  test('of an unknown newsroom are refused in words', () => {
    expect(() => listNewsroom('gone', 0, NOW)).toThrow(/no longer ships/);
  });
});
