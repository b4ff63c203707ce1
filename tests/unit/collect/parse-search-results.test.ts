import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSearchResults, type SearchAnswer } from '#lib/collect/parse-search-results.ts';
import { parseSearchDate } from '#lib/collect/search-date.ts';

const NOW = new Date(Date.UTC(2026, 4, 6, 12));
const answer = (response: string): string => `<?xml version="1.0" encoding="utf-8"?><yandexsearch version="1.0"><request><query>q</query></request><response date="20260506T120000">${response}</response></yandexsearch>`;
const results = (...docs: string[]): string => answer(`<results><grouping>${docs.map((doc) => `<group>${doc}</group>`).join('')}</grouping></results>`);
const read = (text: string): SearchAnswer => parseSearchResults(text, NOW);
const itemsOf = (text: string): unknown => {
  const parsed = read(text);
  return parsed.kind === 'results' ? parsed.items : parsed;
};

test('results with marked words, passages and dates', () => {
  const doc = '<doccount>3</doccount><doc id="1">\n<url>\n https://a.example/1?x=1&amp;y=2\n</url><title>\n Error\n <hlword>\n java\n </hlword>\n here</title><headline>Head</headline><modtime>20260505T184449</modtime><passages><passage>One <hlword>two</hlword></passage><passage>three</passage></passages><saved-copy-url>https://cache.example/</saved-copy-url></doc>';
  expect(itemsOf(results(doc))).toEqual([{ url: 'https://a.example/1?x=1&y=2', id: null, title: 'Error java here', summary: 'Head … One two … three', contentHtml: null, author: null, published: '2026-05-05T18:44:49.000Z' }]);
});

test.each<[string, string, unknown]>([
  ['an address as an attribute', '<doc url="https://a.example/1"><title>t</title></doc>', [{ url: 'https://a.example/1', title: 't' }]],
  ['marks inside CDATA', '<doc><url>https://a.example/1</url><title><![CDATA[<hlword>Big</hlword> &amp; small]]></title></doc>', [{ title: 'Big & small' }]],
  ['a date in words', '<doc><url>https://a.example/1</url><pubDate>2 дня назад</pubDate></doc>', [{ published: '2026-05-04', title: null }]],
  ['pictures', '<contenttype>images</contenttype><doc><url>https://a.example/1</url></doc>', []],
  ['news', '<contenttype>news</contenttype><doc><url>https://a.example/1</url></doc>', [{ url: 'https://a.example/1' }]],
  ['an address that is none', '<doc><url>javascript:alert(1)</url></doc>', []],
  ['the same address twice', '<doc><url>https://a.example/1</url></doc><doc><url>https://a.example/1</url></doc>', [{ url: 'https://a.example/1' }]],
])('%s', (_, group, expected) => expect(itemsOf(results(group))).toMatchObject(expected as object));

describe('errors inside an answer', () => {
  test.each([
    [15, 'results'], [20, 'retry'], [24, 'retry'], [500, 'retry'], [55, 'throttled'], [101, 'throttled'], [110, 'throttled'], [111, 'throttled'], [115, 'throttled'],
    [202, 'waiting'], [203, 'waiting'], [204, 'waiting'],
    [31, 'search_bad_key'], [42, 'search_bad_key'], [45, 'search_bad_key'], [200, 'search_no_money'], [2, 'search_failed'], [9999, 'search_failed'],
  ])('%i means %s', (code, meaning) => {
    const parsed = read(answer(`<error code="${code}">Some words</error>`));
    expect(parsed.kind === 'error' ? parsed.error.code : parsed.kind).toBe(meaning);
  });

  test.each([['<response><req_id>ab-12</req_id></response>', 'ab-12'], ['<req_id> 77 </req_id>', '77']])('%s is an order', (inside, requestId) => {
    expect(read(`<yandexsearch>${inside}</yandexsearch>`)).toEqual({ kind: 'ordered', requestId });
  });

  test('the id that Yandex gives to each answer is no order', () => {
    expect(read(answer('<reqid>1348828873568466-XML</reqid><error code="15">Nothing</error>')).kind).toBe('results');
    expect(read(answer('<reqid>1348828873568466-XML</reqid><results></results>')).kind).toBe('results');
  });

  test('a wait of many seconds is kept to, within reason', () => {
    expect(read(answer('<error code="203">Повторите запрос через 12 сек</error>'))).toEqual({ kind: 'waiting', afterMs: 12_000 });
    expect(read(answer('<error code="203">9999</error>'))).toEqual({ kind: 'waiting', afterMs: 60_000 });
    expect(read(answer('<error code="202">Not ready</error>'))).toEqual({ kind: 'waiting', afterMs: null });
  });

  test('nothing found is an empty list', () => expect(itemsOf(answer('<error code="15">Nothing</error>'))).toEqual([]));

  test('what breaks off anywhere is unreadable, as paid results must not be taken for none', () => {
    const found = '<group><doc><url>https://a.example/1</url><title><![CDATA[One > two]]></title></doc></group>';
    for (const whole of [answer('<error code="200">No money</error>'), results(found, '<!-- two -->', found), '<y:yandexsearch xmlns:y="y"><y:req_id>r-1</y:req_id></y:yandexsearch>']) {
      expect(read(`${whole}\n<!-- 12 ms -->`).kind).not.toBe('unreadable');
      for (let length = 0; length < whole.length; length++) expect([length, read(whole.slice(0, length)).kind]).toEqual([length, 'unreadable']);
    }
  });

  test.each([['WAIT', 'waiting'], ['ERROR Bad request id', 'lost'], ['ERROR', 'unreadable'], ['', 'unreadable'], ['<html>Bad gateway</html>', 'unreadable'], ['{"error": 1}', 'unreadable']])('%j is %s', (text, kind) => expect(read(text).kind).toBe(kind));
});

test.each([
  ['3 hours ago', '2026-05-06T09:00:00.000Z'], ['1 day ago', '2026-05-05'], ['an hour ago', '2026-05-06T11:00:00.000Z'], ['20 мин. назад', '2026-05-06T11:40:00.000Z'], ['час назад', '2026-05-06T11:00:00.000Z'],
  ['вчера', '2026-05-05'], ['29 авг. 2018 г.', '2018-08-29'], ['Aug 29, 2018', '2018-08-29'], ['20191220T184449', '2019-12-20T18:44:49.000Z'], ['long ago', null], ['', null],
])('the date %j is %s', (text, iso) => expect(parseSearchDate(text, NOW)).toBe(iso));

test('a date that lies ahead is not believed', () => {
  expect(itemsOf(results('<doc><url>https://a.example/1</url><pubDate>6 May 2031</pubDate><modtime>20260505T120000</modtime></doc>'))).toMatchObject([{ published: '2026-05-05T12:00:00.000Z' }]);
  expect(itemsOf(results('<doc><url>https://a.example/1</url><modtime>20310505T120000</modtime></doc>'))).toMatchObject([{ published: null }]);
});

const samples = resolve('..', 'shared', 'data', 'serp');
describe.skipIf(!existsSync(samples))('recorded answers (skipped where they are not at hand)', () => {
  const load = (name: string): SearchAnswer => read(readFileSync(resolve(samples, name), 'utf8'));

  test('of two resellers and an overloaded server', () => {
    expect(load('jivesearch-jimi-hendrix-2018.xml')).toMatchObject({ kind: 'results', items: [{ url: 'https://en.wikipedia.org/wiki/Jimi_Hendrix', title: 'Jimi Hendrix - Wikipedia' }, { url: 'http://www.jimihendrix.com/', summary: expect.stringContaining('SIGN UP FOR THE Jimi Hendrix Newsletter.') }] });
    expect(load('yandex-2020-java-page10-excerpt.xml')).toMatchObject({ kind: 'results', items: [{ title: 'Error java installer что делать - Вэб-шпаргалка для интернет...', published: '2019-12-20T18:44:49.000Z' }, { url: 'https://www.geeksforgeeks.org/system-out-println-in-java/' }] });
    expect(load('yandex-error-110.xml')).toMatchObject({ kind: 'throttled' });
  });
});
