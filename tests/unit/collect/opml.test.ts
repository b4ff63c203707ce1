import { describe, expect, test } from 'vitest';
import { parseOpml } from '#lib/collect/opml.ts';
import { writeOpml } from '#lib/http/write-opml.ts';

const opml = (body: string): string => `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;
const outline = (url: string, rest = ''): string => `<outline type="rss" text="T" xmlUrl="${url}" ${rest}/>`;

test('folders, titles and addresses are read', () => {
  const entries = parseOpml(opml(`<outline text="Tech"><outline text="Deep">${outline('https://a.example/feed?x=1&amp;y=2', 'title="A &amp; B" htmlUrl="https://a.example/"')}</outline></outline>${outline('https://b.example/feed')}`));
  expect(entries).toEqual([
    { title: 'A & B', url: 'https://a.example/feed?x=1&y=2', siteUrl: 'https://a.example/', folder: 'Tech / Deep', state: 'new', reason: null },
    { title: 'T', url: 'https://b.example/feed', siteUrl: null, folder: null, state: 'new', reason: null },
  ]);
});

test.each([
  ['https://a.example/feed', 'new'], ['http://127.0.0.1/feed', 'blocked'], ['http://localhost/feed', 'blocked'], ['http://[::1]/', 'blocked'], ['http://a.example:8080/feed', 'blocked'],
  ['file:///etc/passwd', 'invalid'], ['javascript:alert(1)', 'invalid'], ['not an address', 'invalid'], ['https://user:pass@a.example/', 'invalid'],
])('%s is %s', (url, state) => {
  const [entry] = parseOpml(opml(outline(url)));
  expect(entry?.state).toBe(state);
  expect(entry?.reason === null).toBe(state === 'new');
});

test('what the file names twice is told', () => {
  expect(parseOpml(opml(outline('https://a.example/feed') + outline('https://a.example/feed'))).map(({ state }) => state)).toEqual(['new', 'duplicate']);
});

test.each([
  ['https://b.example', 'https://b.example/'], ['https://b.example/', 'https://b.example'], ['HTTPS://A.example:443/feed', 'https://a.example/feed'], ['https://a.example/feed#top', 'https://a.example/feed'],
])('%s and %s are one feed', (one, other) => {
  const entries = parseOpml(opml(outline(one) + outline(other)));
  expect(entries.map(({ state }) => state)).toEqual(['new', 'duplicate']);
  expect(entries[0]?.url).toBe(new URL(one.replace('#top', '')).href);
  expect(entries[1]?.url).toBe(entries[0]?.url);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', ''])('a site at %j is not kept', (site) => {
  expect(parseOpml(opml(outline('https://a.example/feed', `htmlUrl="${site}"`)))[0]?.siteUrl).toBeNull();
});

test('half a character in a title is replaced', () => {
  expect(parseOpml(opml('<outline type="rss" text="A\ud800" xmlUrl="https://a.example/feed"/>'))[0]?.title).toBe('A\ufffd');
});

test('an allowed network is not blocked', () => {
  expect(parseOpml(opml(outline('http://127.0.0.1:8080/feed')), ['127.0.0.0/8'])[0]?.state).toBe('new');
});

describe('bad files', () => {
  test.each([['cut off', opml(outline('https://a.example/feed')).slice(0, -10)], ['bare ampersands', opml(outline('https://a.example/feed?a=1&b=2'))], ['lower case', opml('<outline text="t" xmlurl="https://a.example/feed"/>')]])('%s are read', (_, text) => {
    expect(parseOpml(text)).toHaveLength(1);
  });

  test.each([['', 'empty'], ['<html></html>', 'a page'], [opml('<outline text="folder"/>'), 'only folders'], ['{"a":1}', 'JSON']])('%j (%s) is refused, by name', (text) => {
    expect(() => parseOpml(text)).toThrow(expect.objectContaining({ code: 'parse_failed' }) as Error);
  });

  test('a hundred thousand levels and lines end', () => {
    expect(parseOpml(`<opml><body>${'<outline text="x">'.repeat(100_000)}</body></opml>`.replace('<outline text="x">', outline('https://a.example/feed')))).toHaveLength(1);
    expect(parseOpml(opml(Array.from({ length: 6_000 }, (_, i) => outline(`https://a.example/${i}`)).join('')))).toHaveLength(5_000);
  });
});

test('what is written is read again', () => {
  const sources = [
    { title: 'A & "B" <c>', url: 'https://a.example/feed?x=1&y=2', siteUrl: 'https://a.example/', folder: 'Tech & more' },
    { title: 'Plain', url: 'https://b.example/feed', siteUrl: null, folder: null },
  ];
  const text = writeOpml(sources, new Date(Date.UTC(2024, 4, 6)));
  expect(parseOpml(text).map(({ title, url, siteUrl, folder }) => ({ title, url, siteUrl, folder }))).toEqual(sources);
});
