import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { parseFeed, type ParsedFeed } from '#lib/collect/feed.ts';
import { AppError } from '#lib/errors.ts';

const URL_OF_FEED = 'https://news.example/feeds/all.xml';
const parse = (text: string, contentType: string | null = null): ParsedFeed => parseFeed(new TextEncoder().encode(text), contentType, URL_OF_FEED);
const rss = (item: string, channel = ''): string => `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>News</title><link>https://news.example/</link>${channel}${item}</channel></rss>`;

/** Null for a refusal by name; any other fault is the test's. */
function readOrRefuse(bytes: Uint8Array): ParsedFeed | null {
  try {
    return parseFeed(bytes, null, URL_OF_FEED);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

describe('formats', () => {
  test('RSS 2.0', () => {
    expect(parse(rss('<item><title>Acme &amp;amp; Co buys &lt;b&gt;Widget&lt;/b&gt;</title><link>https://news.example/1</link><guid isPermaLink="false">n-1</guid><pubDate>Mon, 06 May 2024 07:08:09 +0200</pubDate><dc:creator>Jo Doe</dc:creator><description>&lt;p&gt;Short &amp;amp; sweet&lt;/p&gt;</description><content:encoded><![CDATA[<p>All of it</p>]]></content:encoded></item>'))).toEqual({
      title: 'News',
      siteUrl: 'https://news.example/',
      items: [{ id: 'n-1', url: 'https://news.example/1', title: 'Acme & Co buys Widget', summary: 'Short & sweet', contentHtml: '<p>All of it</p>', author: 'Jo Doe', published: '2024-05-06T05:08:09.000Z' }],
    });
  });

  test('Atom with xml:base at every level', () => {
    const feed = parse(`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title type="html">Blog &amp;amp; more</title><link href="./"/><link rel="self" href="all.xml"/>
      <entry xml:base="2024/"><id>tag:news.example,2024:1</id><title type="text">Why 1 &lt; 2 &amp; &lt;b&gt;</title><link rel="edit" href="edit"/><link rel="enclosure" href="a.mp3"/><link href="one"/><updated>2024-05-06T07:08:09Z</updated><author><name>Jo</name></author><summary>Sum</summary></entry></feed>`);
    expect(feed).toMatchObject({ title: 'Blog & more', siteUrl: 'https://news.example/blog/' });
    expect(feed.items).toEqual([{ id: 'tag:news.example,2024:1', url: 'https://news.example/blog/2024/one', title: 'Why 1 < 2 & <b>', summary: 'Sum', contentHtml: null, author: 'Jo', published: '2024-05-06T07:08:09.000Z' }]);
  });

  test('RDF', () => {
    const feed = parse('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>R</title><link>https://news.example/</link></channel><item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><dc:date>2024-05-06</dc:date></item></rdf:RDF>');
    expect(feed.items).toMatchObject([{ id: 'https://news.example/1', url: 'https://news.example/1', title: 'One', published: '2024-05-06' }]);
  });

  test.each(['"https://jsonfeed.org/version/1.1"', '"1.1"', '1'])('JSON Feed of version %s', (version) => {
    const feed = parse(`{"version": ${version}, "title": "J", "home_page_url": "https://news.example", "items": [{"id": 7, "url": "/a", "title": "A & B", "content_text": "Text", "date_published": "2024-05-06T07:08:09+02:00"}]}`, 'application/json');
    expect(feed.items).toMatchObject([{ id: '7', url: 'https://news.example/a', title: 'A & B', summary: 'Text', published: '2024-05-06T05:08:09.000Z' }]);
  });
});

describe('addresses of items', () => {
  test.each([
    ['relative', '<link>/a b?x=1&amp;y=2</link>', 'https://news.example/a%20b?x=1&y=2'],
    ['a permalink instead', '<guid>https://news.example/p</guid>', 'https://news.example/p'],
    ['an id that is none', '<guid isPermaLink="false">https://news.example/p</guid>', null],
    ['an id that is a word', '<guid>abc</guid>', null],
    ['a script', '<link>javascript:alert(1)</link>', null],
    ['a file', '<link>file:///etc/passwd</link><guid>https://news.example/p</guid>', 'https://news.example/p'],
    ['none', '<title>x</title>', null],
  ])('%s', (_, item, url) => expect(parse(rss(`<item><title>t</title>${item}</item>`)).items[0]?.url).toBe(url));
});

describe('broken feeds are read as far as they can be', () => {
  const items = '<item><title>One</title><link>https://news.example/1</link></item><item><title>Two</title><link>https://news.example/2</link></item>';
  test.each<[string, string, number]>([
    ['cut off', rss(items).slice(0, -40), 1],
    ['a bare ampersand', rss(items.replace('/1<', '/1?a=b&c=d<')), 2],
    ['an unknown entity', rss(items.replace('One', 'One &nbsp; &bogus; more')), 2],
    ['warnings in front', `<br />\n<b>Warning</b>: something in /var/www\n${rss(items)}`, 2],
    ['blank lines in front', `\n\n  ${rss(items)}`, 2],
    ['control characters', rss(items.replace('One', 'O\u0001\u0000ne')), 2],
    ['an unclosed tag', rss(items.replace('</title>', '')), 1],
    ['a prefix for everything', rss(items).replace(/<(\/?)(\w+)/g, '<$1r:$2').replace('<r:rss', '<r:rss xmlns:r="http://backend.userland.com/rss2"').replace('<?r:xml', '<?xml'), 2],
    ['items outside the channel', '<rss><channel><title>t</title></channel>' + items + '</rss>', 2],
    ['upper case', rss(items).replaceAll('item>', 'ITEM>'), 2],
    ['no declaration', rss(items).replace(/^<\?xml[^>]*>/, ''), 2],
  ])('%s', (_, text, count) => expect(parse(text).items.length).toBeGreaterThanOrEqual(count));
});

describe('what is no feed is refused, by name', () => {
  test.each([['', 'empty_body'], ['  \n\0', 'empty_body'], ['<!doctype html><html><title>Hi</title></html>', 'not_a_feed'], ['{"a": 1}', 'not_a_feed'], ['{', 'not_a_feed'], ['hello', 'not_a_feed'], ['<opml version="2.0"><body/></opml>', 'not_a_feed'], ['%PDF-1.4', 'not_a_feed'], ['null', 'not_a_feed']])('%j: %s', (text, code) => {
    expect(() => parse(text)).toThrow(expect.objectContaining({ code }) as Error);
  });
});

describe('letters', () => {
  const text = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>Привет, Müller €</title></channel></rss>`;
  test.each<[string, Buffer, string | null]>([
    ['UTF-8 with a mark', Buffer.from('\uFEFF' + text('utf-8')), null],
    ['UTF-16 little end first', iconv.encode(text('utf-16'), 'utf-16le', { addBOM: true }), null],
    ['UTF-16 big end first', iconv.encode(text('utf-16'), 'utf-16be', { addBOM: true }), null],
    ['UTF-8 that says it is Latin', Buffer.from(text('iso-8859-1')), null],
    ['UTF-8 that the server calls Latin', Buffer.from(text('utf-8')), 'text/xml; charset=iso-8859-1'],
  ])('%s', (_, bytes, contentType) => expect(parseFeed(bytes, contentType, URL_OF_FEED).title).toBe('Привет, Müller €'));

  test.each([['windows-1251', 'Привет'], ['koi8-r', 'Привет'], ['windows-1252', 'Müller €'], ['shift_jis', '日本語'], ['euc-kr', '한국어'], ['gb2312', '中文']])('%s by its declaration or its header', (encoding, word) => {
    const declared = `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>${word}</title></channel></rss>`;
    expect(parseFeed(iconv.encode(declared, encoding), null, URL_OF_FEED).title).toBe(word);
    const bare = `<rss><channel><title>${word}</title></channel></rss>`;
    expect(parseFeed(iconv.encode(bare, encoding), `text/xml; charset="${encoding}"`, URL_OF_FEED).title).toBe(word);
  });
});

describe('hostile XML', () => {
  test.each<[string, string]>([
    ['a billion laughs', `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY ${String.fromCharCode(98 + i)} "${`&${String.fromCharCode(97 + i)};`.repeat(10)}">`).join('')}]><rss><channel><title>&u;</title></channel></rss>`],
    ['a file', '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>'],
    ['a million levels', `<rss><channel>${'<a>'.repeat(1_000_000)}`],
    ['a million attributes', `<rss><channel ${'a="b" '.repeat(1_000_000)}>`],
    ['a million ampersands', `<rss><channel><item><title>${'&'.repeat(100_000)}`],
    ['twenty thousand items', rss('<item><title>x</title><link>https://news.example/x</link></item>'.repeat(20_000))],
    ['the name of the prototype', '<rss><channel><title>t</title><item><__proto__><polluted>1</polluted></__proto__><constructor>x</constructor></item></channel></rss>'],
    ['a million references', `<rss><channel><title>${'&#65;'.repeat(200_000)}</title></channel></rss>`],
  ])('%s', (_, text) => {
    const { title, items } = readOrRefuse(new TextEncoder().encode(text)) ?? { title: null, items: [] };
    expect(title ?? '').not.toContain('root:');
    expect((title ?? '').length).toBeLessThanOrEqual(500);
    expect(items.length).toBeLessThanOrEqual(2_000);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

const corpus = resolve('..', 'shared', 'data', 'feeds');
describe.skipIf(!existsSync(corpus))('the public collections of feeds (skipped where they are not at hand)', () => {
  test('none of them makes the reader fall over, and nine in ten of the ill-formed are read', async () => {
    const entries = (await readdir(corpus, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && /\.(?:xml|json)$/.test(entry.name));
    expect(entries.length).toBeGreaterThan(5_000);
    const illFormed = { read: 0, refused: 0 };
    // A quarter of them, and all that are broken: `evaluate feeds` reads the rest.
    for (const entry of entries.filter(({ parentPath }, i) => i % 4 === 0 || parentPath.includes('illformed'))) {
      const path = join(entry.parentPath, entry.name);
      const isRead = readOrRefuse(await readFile(path)) !== null;
      if (path.includes('illformed')) illFormed[isRead ? 'read' : 'refused']++;
    }
    expect(illFormed.read / (illFormed.read + illFormed.refused)).toBeGreaterThan(0.9);
  }, 60_000);
});

test('a date far ahead is not believed, and the next one is taken', () => {
  const item = '<item><title>A</title><link>https://news.example/1</link><pubDate>Tue, 01 Jan 2030 00:00:00 GMT</pubDate><dc:date>2026-11-22T10:00:00Z</dc:date></item>';
  const published = (text: string): (string | null)[] => parseFeed(new TextEncoder().encode(text), null, URL_OF_FEED, new Date('2026-11-23T12:00:00Z')).items.map((entry) => entry.published);
  expect(published(rss(item))).toEqual(['2026-11-22T10:00:00.000Z']);
  expect(published(rss(item.replace(/<dc:date>.*?<\/dc:date>/, '')))).toEqual([null]);
});

describe('dates', () => {
  const READ_AT = new Date('2026-11-23T12:00:00Z');
  const published = (...dates: string[]): (string | null)[] => {
    const text = rss(dates.map((date, index) => `<item><title>A</title><link>https://news.example/${index}</link><pubDate>${date}</pubDate></item>`).join(''));
    return parseFeed(new TextEncoder().encode(text), null, URL_OF_FEED, READ_AT).items.map((entry) => entry.published);
  };

  test.each(['Wed, 30 Nov -0001 00:00:00 +0000', '0001-01-01T00:00:00Z', 'Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00+01:00', '1899-12-30 12:00:00'])('%s stands for none', (date) => {
    expect(published(date)).toEqual([null]);
  });

  test('numeric ones are read in the order that the feed’s others show', () => {
    expect(published('05/06/2026', '31/05/2026 10:00')).toEqual(['2026-06-05', '2026-05-31T10:00:00.000Z']);
    expect(published('05/06/2026', '05/31/2026')).toEqual(['2026-05-06', '2026-05-31']);
  });

  test('numeric ones that nothing tells the order of are believed where there is one reading', () => {
    expect(published('05/06/2026', '5-6-2026', '06/06/2026', '12/10/2026', 'Fri, 05.06.2026')).toEqual([null, null, '2026-06-06', '2026-10-12', '2026-06-05']);
    const damaged = '<rss><channel><title>A</title><item><title>B</title><link>https://news.example/1</link><pubDate>05/06/2026</pubDate></item><item><title>C &nope; D';
    expect(parseFeed(new TextEncoder().encode(damaged), null, URL_OF_FEED, READ_AT).items[0]?.published).toBeNull();
  });

  test.each(['v2.2024.05.06', 'Build of 31.05.2026', '10:00 31.05.2026'])('%s does not begin with one', (date) => {
    expect(published(date)).toEqual([null]);
  });
});

test.each([['05/31/2026', '2026-05-31'], ['31.05.2026 14:20', '2026-05-31T14:20:00.000Z'], ['1780236000', '2026-05-31T14:00:00.000Z'], ['1780236000000', '2026-05-31T14:00:00.000Z'], ['soon', null]])(
  'reads the date %j as pages write it', (date, published) => {
    const text = rss(`<item><title>A</title><link>https://news.example/1</link><pubDate>${date}</pubDate></item>`);
    expect(parseFeed(new TextEncoder().encode(text), null, URL_OF_FEED, new Date('2026-11-23T12:00:00Z')).items[0]?.published).toBe(published);
  },
);

test.each([
  ['<title mode="base64"> QWNtZSAmYW1wOyBDbw== </title>', 'Acme & Co'],
  ['<title type="application/octet-stream">QWNtZSBidXlzIDxiPkJldGE8L2I+</title>', 'Acme buys Beta'],
])('reads a title in base64: %s', (title, expected) => {
  expect(parse(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${title}<id>urn:1</id></entry></feed>`).items[0]?.title).toBe(expected);
});
