import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanDocument, readDocument } from '#lib/clean/clean-document.ts';
import { AppError } from '#lib/errors.ts';
import type { CleanDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';

const now = new Date('2026-11-23T12:00:00Z');
const url = 'https://news.example/2026/11/acme';

const PARAGRAPHS = [
  'Acme Corporation said on Monday that it has agreed to buy Beta Robotics for $1.5 billion in cash, the largest deal in the history of the company.',
  'The purchase gives Acme a foothold in warehouse automation, a market that grew by a fifth last year, according to people familiar with the matter.',
  '“We have admired the team for a long time,” said Jane Miller, the chief executive of Acme, in a call with reporters after the announcement.',
  'Shares of Acme rose 3% in early trading. The deal is expected to close in the first quarter, subject to approval by regulators in three countries.',
];

function article(options: { head?: string; before?: string; after?: string; paragraphs?: string[] } = {}): string {
  const { head = '', before = '', after = '', paragraphs = PARAGRAPHS } = options;
  return `<!doctype html><html lang="en"><head><title>Acme buys Beta Robotics | News Example</title>${head}</head><body>
    <header><nav><ul><li><a href="/">Home</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><article><h1>Acme buys Beta Robotics</h1>${before}${paragraphs.map((text) => `<p>${text}</p>`).join('')}${after}</article></main>
    <aside class="related"><h3>Related stories</h3><ul><li><a href="/a">Gamma opens a plant in Ohio</a></li><li><a href="/b">Delta names a new chief</a></li></ul></aside>
    <footer><p>© 2026 News Example. All rights reserved.</p><a href="/privacy">Privacy policy</a></footer>
    <div class="cookie-banner"><p>We use cookies to improve your experience.</p><button>Accept all</button></div></body></html>`;
}

function clean(body: string | Uint8Array, options: { contentType?: string | null; hint?: ListedItem | null; url?: string } = {}): CleanDocument {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  return cleanDocument({ bytes, contentType: options.contentType === undefined ? 'text/html; charset=utf-8' : options.contentType, url: options.url ?? url }, options.hint ?? null, now);
}

function listed(item: Partial<ListedItem>): ListedItem {
  return { url, id: null, title: null, summary: null, contentHtml: null, author: null, published: null, ...item };
}

describe('main text', () => {
  it('keeps the story and leaves out what stands around it', () => {
    const { text, title, drop } = clean(article());
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
    for (const frame of ['Home', 'Related stories', 'Gamma opens', 'All rights reserved', 'cookies', 'Accept all']) expect(text).not.toContain(frame);
    expect(title).toBe('Acme buys Beta Robotics');
    expect(drop).toBeNull();
  });

  it('sets paragraphs apart by a blank line and keeps lists, tables and code readable', () => {
    const { text } = clean(article({
      after: `<h2>The terms of the deal</h2><ul><li>Acme pays $1.2 billion at closing, in cash.</li><li>A further $300 million depends on sales in 2027.</li></ul>
        <p>The companies published these figures for the last three years, in millions of dollars, with the announcement:</p>
        <table><tr><th>Year</th><th>Revenue</th></tr><tr><td>2024</td><td>410</td></tr><tr><td>2025</td><td>498</td></tr></table>`,
    }));
    expect(text).toContain(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`);
    expect(text).toContain('Acme pays $1.2 billion at closing, in cash.\nA further $300 million depends on sales in 2027.');
    expect(text).toContain('Year | Revenue\n2024 | 410\n2025 | 498');
  });

  it('keeps the posts of a forum', () => {
    const posts = ['How do I calibrate the arm of the R2 after the update? It drifts by two degrees on every run since yesterday.', 'Run the homing routine twice, then set the offset in the service menu. That fixed the drift on both of mine.', 'Thanks, that worked. The second homing run is what the manual forgets to mention.'];
    const { text } = clean(`<html><head><title>Arm drifts after update - Robot Forum</title></head><body class="forum"><div class="nav"><a href="/">Forum</a> <a href="/new">New posts</a></div>
      <h1>Arm drifts after update</h1>${posts.map((post, index) => `<article class="message post"><div class="message-user"><a href="/u/${index}">user${index}</a></div><div class="message-body post-body"><div class="bbWrapper">${post}</div></div><div class="message-footer"><a href="#">Reply</a></div></article>`).join('')}
      <footer><a href="/terms">Terms and rules</a></footer></body></html>`);
    for (const post of posts) expect(text).toContain(post);
  });

  it('reads what a script-driven page states for machines', () => {
    const body = PARAGRAPHS.join(' ');
    const { text, drop } = clean(`<html><head><title>Acme buys Beta</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Acme buys Beta', articleBody: body })}</script></head><body><div id="root"></div></body></html>`);
    expect(text).toBe(body);
    expect(drop).toBeNull();
  });

  it('has no control, invisible or lone characters', () => {
    const { text } = clean(article({ paragraphs: [...PARAGRAPHS, 'The plant\u200B in Ohio\u00AD\u202E stays open, a spokesman said, and no jobs are to be cut there before 2028.&#0;&#x1F;'] }));
    expect(text).toContain('The plant in Ohio stays open');
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u00AD\u200B\u202E]/);
  });
});

describe('what stands around a short story', () => {
  const story = 'Acme Corporation has agreed to buy Beta Robotics for $1.5 billion in cash, it said on Monday.';

  it.each([
    ['a section’s name and the headline', '<p>INDUSTRY</p><h1>Acme buys Beta Robotics</h1>', ''],
    ['a bare date', '<h1>Acme buys Beta Robotics</h1><p>Sun, 08 Mar 2026 02:32:00 GMT</p>', ''],
    ['who wrote it', '<h1>Acme buys Beta Robotics</h1><p>Posted by Ann Lee in <a href="/tag/deals">Deals</a> · 4 min read</p>', ''],
    ['buttons to share it', '<h1>Acme buys Beta Robotics</h1><div><button>Share</button><button>Save</button><button>Print</button></div>', ''],
    ['other stories with their summaries', '<h1>Acme buys Beta Robotics</h1>', '<section><h3>More on this</h3><ul><li><a href="/a">Gamma opens a plant in Ohio</a><p>The maker of pumps takes on 120 people in the spring.</p></li></ul></section>'],
    ['a letter to subscribe to', '<h1>Acme buys Beta Robotics</h1>', '<div class="newsletter"><p>The five stories that matter, in your inbox at seven, every day of the week.</p></div>'],
  ])('leaves out %s', (_, before, after) => {
    const { text, title } = clean(`<html lang="en"><head><title>Acme buys Beta Robotics | News Example</title><meta property="og:type" content="article"></head><body><main><article>${before}<p>${story}</p><p>${PARAGRAPHS[1]}</p></article>${after}</main></body></html>`);
    expect(text).toBe(`${story}\n\n${PARAGRAPHS[1]}`);
    expect(title).toBe('Acme buys Beta Robotics');
  });

  it('keeps a paragraph that speaks of dates and sharing', () => {
    const paragraphs = ['On 8 March 2026 the board will decide whether to share profits with the staff of all four plants.', ...PARAGRAPHS];
    expect(clean(article({ paragraphs })).text).toContain(paragraphs[0]);
  });
});

describe('particulars', () => {
  it('reads title, author, site, language, dates and canonical address', () => {
    const head = `<meta property="og:title" content="Acme buys Beta Robotics"><meta property="og:site_name" content="News Example"><meta name="author" content="Ann Lee">
      <meta property="article:published_time" content="2026-11-22T23:30:00-05:00"><meta property="article:modified_time" content="2026-11-23T08:00:00Z"><link rel="canonical" href="/2026/11/acme-buys-beta">`;
    expect(clean(article({ head }))).toMatchObject({
      title: 'Acme buys Beta Robotics', author: 'Ann Lee', siteName: 'News Example', language: 'en', published: '2026-11-23T04:30:00.000Z', modified: '2026-11-23T08:00:00.000Z',
      canonicalUrl: 'https://news.example/2026/11/acme-buys-beta',
    });
  });

  it.each([
    ['JSON-LD', { head: '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2026-11-20T10:00:00+03:00"}]}</script>' }, '2026-11-20T07:00:00.000Z'],
    ['JSON-LD with a comma too many', { head: '<script type="application/ld+json">/*<![CDATA[*/{"@type":"Article","datePublished":"2026-11-20",}/*]]>*/</script>' }, '2026-11-20'],
    ['microdata', { before: '<span itemprop="datePublished" content="2026-11-19">last week</span>' }, '2026-11-19'],
    ['a time tag', { before: '<time datetime="2026-11-18T09:00Z">18 Nov</time>' }, '2026-11-18T09:00:00.000Z'],
    ['a byline', { before: '<div class="byline">By Ann Lee, November 17, 2026</div>' }, '2026-11-17'],
    ['the innermost of nested bylines', { before: '<div class="dateline-box"><span class="topic">Business</span><span class="dateline">NOVEMBER 14, 2026</span><span class="dateline updated">Updated: NOVEMBER 20, 2026</span></div>' }, '2026-11-14'],
    ['data of a script, kept in an attribute', { after: '<div data-props="{&quot;datePublished&quot;:&quot;2026-11-13T09:00:00Z&quot;}"></div>' }, '2026-11-13T09:00:00.000Z'],
    ['what an author of documentation states', { head: '<meta name="ms.date" content="2026-11-12">', after: '<p>Last updated on 2026-11-20</p>' }, '2026-11-12'],
    ['the line of a thread, not in the clock above it', { before: '<div><time datetime="2026-11-20T12:16:19Z">now</time></div><p>Started by Ann Lee, November 12, 2026, 11:23:55 AM</p>' }, '2026-11-12T11:23:55.000Z'],
    ['the first post, which was edited later', { before: '<span class="post_date">2026-11-11, 09:14 PM <span>(This post was last modified: 2026-11-20, 03:27 AM by Ann)</span></span>', after: '<p class="post_date">2026-11-12, 02:31 AM</p><p class="post_date">2026-11-13, 05:31 PM</p>' }, '2026-11-11T21:14:00.000Z'],
    ['a line that names the month alone, as its first day', { after: '<div><b>Last Updated: </b>June 2026</div>' }, '2026-06-01'],
    ['a line beside the headline', { before: '<div><span>Ann Lee</span><div>16 November 2026</div></div>' }, '2026-11-16'],
  ])('finds the date in %s', (_, options, published) => {
    expect(clean(article(options)).published).toBe(published);
  });

  it('believes the date by the headline before those of a list of other pages', () => {
    const others = ['2026-11-20', '2026-11-19', '2026-11-18'].map((day) => `<div class="card"><time datetime="${day}">${day}</time></div>`).join('');
    const page = article({ before: '<p>16 November 2026</p>' }).replace('<main>', `<div class="top">${others}</div><main>`);
    expect(clean(page, { url: 'https://news.example/acme' }).published).toBe('2026-11-16');
  });

  it('reads numeric dates in the order of the page, else of its country', () => {
    const before = '<div class="byline">03/11/2026</div>';
    expect(clean(article({ before })).published).toBe('2026-03-11');
    expect(clean(article({ before, after: '<p>Comment of 21/11/2026</p>' })).published).toBe('2026-11-03');
    expect(clean(article({ before }), { url: 'https://news.example.co.uk/acme' }).published).toBe('2026-11-03');
    expect(clean(article({ before }), { url: 'https://news.example/2026/november/03/acme' }).published).toBe('2026-11-03');
  });

  it('believes an earlier date that the page calls the one of publication', () => {
    const head = '<script type="application/ld+json">{"@type":"Article","datePublished":"2026-11-20T10:00:00Z"}</script>';
    expect(clean(article({ head, after: '<div>Published August 13, 2026</div>' })).published).toBe('2026-08-13');
    expect(clean(article({ head, after: '<div>Published August 13, 2026, updated today</div>' })).published).toBe('2026-11-20T10:00:00.000Z');
  });

  it.each<readonly [string, string | null]>([
    ['<div class="byline">Written by: Ann Lee | November 17, 2026</div>', 'Ann Lee'],
    ['<div class="byline">ByAnn Lee-June 12, 2026</div>', 'Ann Lee'],
    ['<div class="author-box"><span class="author-name">Ann Lee</span><span>Senior Editor</span></div>', 'Ann Lee'],
    ['<div class="author">Ann Lee Updated June 12, 2026</div>', 'Ann Lee'],
    ['<meta name="author" content="Lee &amp;amp; Sons">', 'Lee & Sons'],
    ['<div class="author">June 12, 2026</div>', null],
    ['<div class="author">The author</div>', null],
    ['<div class="author">Ann Lee<br><b>,70</b> gold badges</div>', 'Ann Lee'],
    ['<div class="byline"><i>November 18, 2025</i><i>Ann Lee</i></div>', 'Ann Lee'],
    ['<div class="byline">By Sam<br>Tue, 14 Apr 2026</div>', 'Sam'],
    ['<meta name="author" content="April">', 'April'],
    ...['Tue, 14 Apr 2026 10:00', 'By Wed', 'Thursday, June 11', 'April 2026', 'Вторник, 14 апреля 2026', 'Dienstag, 14.04.2026', 'mardi 14 avril 2026', 'martes, 14 de abril de 2026'].map((line) => [`<div class="byline">${line}</div>`, null] as const),
    ['<div class="byline">April May Lee, Tue, 14 Apr 2026</div>', 'April May Lee'],
  ])('reads the author from %s', (before, author) => {
    expect(clean(article({ before })).author).toBe(author);
  });

  it('does not believe a feed that speaks of the future', () => {
    expect(clean(article(), { url: 'https://news.example/acme', hint: listed({ published: '2030-01-01' }) }).published).toBeNull();
    expect(clean(article(), { url: 'https://news.example/acme', hint: listed({ published: '2026-11-24' }) }).published).toBe('2026-11-24');
  });

  it('does not take a brief full of names for another language', () => {
    const brief = 'Brintex Systems names Maria Lindqvist as chief executive.';
    expect(clean(`<html lang="en"><body><article><h1>Brintex Systems names a chief</h1><p>${brief}</p></article></body></html>`).language).toBe('en');
    expect(clean(`<html><body><article><h1>Brintex Systems names a chief</h1><p>${brief}</p></article></body></html>`).language).not.toBe('tlh');
  });

  it('takes the day from the address where the stamp is of the same night in another zone', () => {
    const raw = { bytes: Buffer.from(article({ head: '<meta property="article:published_time" content="2026-11-16T02:41:00+00:00">' })), contentType: 'text/html', url: 'https://news.example/2026/11/15/acme' };
    expect(readDocument(raw, null, now)).toMatchObject({ publishedDay: '2026-11-15', document: { published: '2026-11-16T02:41:00.000Z' } });
  });

  it('knows English before a list of names', () => {
    const text = 'Know how your insurers rank, what they write and which of them can pay more. Guides By Ramon Bering Contents State Farm Group Progressive Group United Services Automobile Association (USAA) Group Berkshire Hathaway Group Liberty Mutual Group Allstate Insurance Group Travelers Group Chubb Ltd Group Farmers Insurance Group American Family Insurance Group';
    expect(clean(`<html><body><article><h1>How your insurers rank</h1><p>${text}</p></article></body></html>`).language).toBe('en');
  });

  it('knows plain English whatever the page declares, and other languages beside English words', () => {
    expect(clean(article().replace('lang="en"', 'lang="cs"')).language).toBe('en');
    const german = ['Der Konzern teilte am Montag mit, dass er den Hersteller für 1,5 Milliarden Euro übernimmt, die größte Übernahme seiner Geschichte.', 'The Robot Company heißt das Unternehmen, das seit 2011 Arme für Lager baut und 400 Leute beschäftigt.'];
    expect(clean(article({ paragraphs: german })).language).toBe('de');
  });

  it('keeps the instant, on the day that the page shows in its own zone', () => {
    const day = (stamp: string, shown: string, modified = ''): string | null => {
      const head = `<meta property="article:published_time" content="${stamp}"><meta property="article:modified_time" content="${modified}">`;
      return readDocument({ bytes: Buffer.from(article({ head, before: `<p>${shown}</p>` })), contentType: 'text/html', url: 'https://news.example/acme' }, null, now).publishedDay;
    };
    expect(day('2026-11-16T02:41:00Z', 'November 15, 2026')).toBe('2026-11-15');
    expect(day('2026-11-16T22:41:00Z', '17 November 2026')).toBe('2026-11-17');
    expect(day('2026-11-16T22:41:00Z', '17 November 2026', '2026-11-17T08:00:00Z')).toBe('2026-11-16');
  });

  it('takes the day that the page shows where the machine’s has no time', () => {
    const page = article({ head: '<meta property="article:published_time" content="2026-11-19T00:00:00Z">', before: '<p>18 November 2026</p>' });
    expect(readDocument({ bytes: Buffer.from(page), contentType: 'text/html', url: 'https://news.example/acme' }, null, now)).toMatchObject({ publishedDay: '2026-11-18', document: { published: '2026-11-18' } });
  });

  it('believes what an article says of its own beginnings', () => {
    const head = '<meta property="article:published_time" content="2026-05-12T02:00:00Z">';
    expect(clean(article({ head, after: '<p>This article was originally published on 26 Sep 2024 at 4:12pm but has been brought up to date since.</p>' })).published).toBe('2024-09-26T16:12:00.000Z');
  });

  it.each(['<post created-timestamp="2026-11-13T09:00:00Z"></post>', '<div data-published-at="2026-11-13T09:00:00Z"></div>'])('finds the date in an attribute that a page defines itself: %s', (after) => {
    expect(clean(article({ after }), { url: 'https://news.example/acme' }).published).toBe('2026-11-13T09:00:00.000Z');
  });

  it('reads lines within the boxes of page builders', () => {
    const head = '<meta property="article:published_time" content="2026-05-12T02:00:00Z">';
    expect(clean(article({ head, before: '<div class="elementor-widget elementor-widget-post-info"><div class="elementor-widget-container"><p>On 8 Oct 2024</p></div></div>' })).published).toBe('2024-10-08');
  });

  it('finds the date in the address, and none where there is none', () => {
    expect(clean(article(), { url: 'https://news.example/2026/11/15/acme' }).published).toBe('2026-11-15');
    for (const path of ['acme', '2024/list/5']) expect(clean(article(), { url: `https://news.example/${path}` }).published).toBeNull();
  });

  it('believes the date beside the headline where the stamp is of a later move', () => {
    const head = '<meta property="article:published_time" content="2026-05-12T02:00:00Z">';
    expect(clean(article({ head, before: '<p>August 25, 2024</p>' })).published).toBe('2024-08-25');
    expect(clean(article({ head, before: '<p>Updated August 25, 2024</p>' })).published).toBe('2026-05-12T02:00:00.000Z');
  });

  it.each([
    'Quarter ended March 31, 2024', 'Photo: Reuters, 12 March 2015', 'Founded: 3 March 1998', 'Effective January 1, 2020', 'As of December 31, 2023', 'Born 12 May 1995 in Leeds', '© 1 January 2020 Acme', 'Copyright 1 January 2020 Acme',
  ])('does not take the date of something else for its own: %s', (line) => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-20T10:00:00Z"}</script>';
    expect(clean(article({ head, before: `<p>${line}</p>` })).published).toBe('2026-11-20T10:00:00.000Z');
    expect(clean(article({ before: `<p>${line}</p>` }), { url: 'https://news.example/acme' }).published).toBeNull();
  });

  it('does not take the dates of other posts and of comments for its own', () => {
    const head = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-11-20T10:00:00Z"}</script>';
    const boxes = ['<section class="related"><p>Posted on March 3, 2019</p></section>', '<div class="comments"><p>Posted on March 3, 2019</p></div>', '<div><p>Posted on March 3, 2019</p><p>Posted on May 5, 2020</p></div>'];
    for (const after of boxes) expect(clean(article({ head, after })).published).toBe('2026-11-20T10:00:00.000Z');
  });

  it.each([
    ['Atualizado em 5 de maio de 2026', 'Publicado em 1 de maio de 2026'], ['Aggiornato il 5 maggio 2026', 'Pubblicato il 1 maggio 2026'], ['Bijgewerkt op 5 mei 2026', 'Gepubliceerd op 1 mei 2026'], ['更新：2026年5月5日', '公開：2026年5月1日'],
  ])('tells an update from the publication: %s', (updated, published) => {
    expect(clean(article({ before: `<p>${updated}</p><p>${published}</p>` }), { url: 'https://news.example/acme' }).published).toBe('2026-05-01');
  });

  it.each(['2099-01-01', '1970-01-01', 'soon'])('does not believe the date %s', (date) => {
    expect(clean(article({ head: `<meta property="article:published_time" content="${date}">` }), { url: 'https://news.example/acme' }).published).toBeNull();
  });

  it.each([
    ['what window and sharing title agree on where a page that is no article has a slogan for a heading', '<title>Cloud hosting plans - News Example</title><meta property="og:title" content="Cloud hosting plans">', '<h1>Your fastest path to cloud production</h1>', 'Cloud hosting plans'],
    ['the heading where the same page is an article', '<title>Seven plans for hosting in the cloud | News Example</title><meta property="og:title" content="Seven plans for hosting in the cloud | News Example"><meta property="og:type" content="article">', '<h1>Top seven cloud hosting plans</h1>', 'Top seven cloud hosting plans'],
    ['window and sharing title where it is none', '<title>Seven plans for hosting in the cloud | News Example</title><meta property="og:title" content="Seven plans for hosting in the cloud | News Example">', '<h1>Top seven cloud hosting plans</h1>', 'Seven plans for hosting in the cloud'],
    ['the window where the only heading is a logo that leads to the front page', '<title>Beta opens plant - Business - Letters</title>', '<h1><a href="/">Letters of Finland</a></h1>', 'Beta opens plant'],
    ['the window where the heading is a paragraph', '<title>Walnut chair | Desks and chairs</title>', `<h1>${'Sale of the chair that adjusts to your back. '.repeat(8)}</h1>`, 'Walnut chair'],
    ['a list without how many entries it has', '<title>Trail shoes: all models | Runners</title>', '<h1>Trail shoes (158 items)</h1>', 'Trail shoes'],
    ['the window up to where it names the host', '<title>Atomic Deals: Lee, Ann: 9780735211292: News.example: Books</title>', '', 'Atomic Deals: Lee, Ann: 9780735211292'],
    ['the heading without the site', '<title>Beta opens plant - News Example</title>', '<h1>Beta opens plant</h1>', 'Beta opens plant'],
    ['the shared title where the heading is the logo', '<title>Beta opens plant</title><meta property="og:title" content="Beta opens plant"><meta property="og:site_name" content="News Example">', '<h1 class="logo">News Example</h1>', 'Beta opens plant'],
    ['the lesser heading that the window’s title begins with, where the great one names the site', '<title>Beta opens plant — The Works Handbook</title>', '<h1>The Works Handbook</h1><h2>Beta opens plant</h2>', 'Beta opens plant'],
    ['the words of a thread’s heading', '<title>Thread: Beta opens plant</title>', '<h1>Thread: Beta opens plant</h1>', 'Beta opens plant'],
    ['a heading’s words without its buttons', '<title>docs</title>', '<h1>Beta opens plant <button>Copy path</button></h1>', 'Beta opens plant'],
    ['the lines of a heading, kept apart', '<title>docs</title>', '<h1><div>Beta opens</div><div>plant</div></h1>', 'Beta opens plant'],
    ['a heading without the name of the site', '<title>Beta opens plant – Newsly</title><meta property="og:site_name" content="Newsly">', '<h1>Beta opens plant – Newsly</h1>', 'Beta opens plant'],
    ['a heading with a quotation at its end', '<title>Суд арестовал активы «Роснефти»</title>', '<h1>Суд арестовал активы «Роснефти»</h1>', 'Суд арестовал активы «Роснефти»'],
    ['a heading with a quotation at its end, without the site', '<title>Суд арестовал активы «Роснефти» - Ведомости</title>', '<h1>Суд арестовал активы «Роснефти»</h1>', 'Суд арестовал активы «Роснефти»'],
    ['a window’s title with quotations', '<title>«Газпром» купил завод «Альфа» - Ведомости</title><meta property="og:site_name" content="Ведомости">', '', '«Газпром» купил завод «Альфа»'],
    ['a quotation set apart with spaces', '<title>Total lance « Horizon »</title>', '<h1>Total lance « Horizon »</h1>', 'Total lance « Horizon »'],
    ['a window’s title before the sign that sets off the site', '<title>Beta opens plant » Newsly</title><meta property="og:site_name" content="Newsly">', '', 'Beta opens plant'],
    ['a heading with another name that the host is made of', '<title>Compare Ford / News</title>', '<h1>Compare Ford / News</h1>', 'Compare Ford / News'],
    ['a heading with two names', '<title>Announcing Microsoft · News</title>', '<h1>Announcing Microsoft · News</h1>', 'Announcing Microsoft · News'],
    ['a name with a point in its middle', '<title>Coca·Cola opens plant</title>', '<h1>Coca·Cola opens plant</h1>', 'Coca·Cola opens plant'],
    ['entities that were escaped twice', '<title>Smith &amp;amp; Sons buys Beta</title>', '', 'Smith & Sons buys Beta'],
    ['the headline that machines and readers are told alike', '<title>Beta factory: five facts</title><meta property="og:title" content="Beta factory: five facts"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Beta opens its first plant abroad"}</script>', '<h1>Beta opens its first plant abroad</h1>', 'Beta opens its first plant abroad'],
    ['the headline behind the label of a thread', '<title>Tips - Beta opens its first plant abroad | Forum</title><script type="application/ld+json">{"@type":"DiscussionForumPosting","headline":"Beta opens its first plant abroad"}</script>', '<h1><span>Tips</span> Beta opens its first plant abroad</h1>', 'Beta opens its first plant abroad'],
    ['the heading where the window’s title is cut off', '<title>Beta opens its first plant abroad after years of…</title><meta property="og:title" content="Beta opens its first plant abroad after years of…">', '<h1>Beta opens its first plant abroad after years of talks with the unions</h1>', 'Beta opens its first plant abroad after years of talks with the unions'],
    ['a heading without the sign that links to it', '<title>docs</title>', '<h1>Quick start<a href="#quick">¶</a></h1>', 'Quick start'],
    ['the spelling of the window for a heading in capitals', '<title>Beta opens plant - News Example</title>', '<h1>BETA OPENS PLANT</h1>', 'Beta opens plant'],
    ['what stands beside the name of all first pages', '<title>Home | Beta Robotics</title><meta property="og:title" content="Home">', '', 'Beta Robotics'],
  ])('takes %s for the title', (_, head, heading, title) => {
    expect(clean(`<html><head>${head}</head><body>${heading}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`).title).toBe(title);
  });

  it.each([['ru', 'Компания объявила о покупке завода в Казани. Сделка будет закрыта до конца года, сообщил директор предприятия журналистам во вторник.'], ['de', 'Das Unternehmen kündigte am Montag den Kauf einer Fabrik an. Der Abschluss wird noch in diesem Jahr erwartet, sagte der Vorstand.'], ['ja', '株式会社は新しい工場を建設すると発表した。生産は来年の春に始まる予定です。社長は記者会見で詳細を説明した。']])('tells that a text is %s whatever the page declares', (language, text) => {
    expect(clean(`<html lang="en"><body><article><h1>${text.slice(0, 20)}</h1><p>${text}</p></article></body></html>`).language).toBe(language);
  });
});

describe('what the feed said', () => {
  const content = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');

  it.each([
    ['<title>Beta Robotics – Arms for every plant</title>', 'Beta Robotics – Arms for every plant'],
    ['<title>Arms for every plant | Beta Robotics</title><meta property="og:site_name" content="Beta Robotics">', 'Arms for every plant'],
    ['<title>Home - The Beta Blog</title>', 'The Beta Blog'],
    ['<title>Beta</title>', 'Beta'],
    ['<title>| Beta</title>', 'Beta'],
    ['<title> - Beta</title>', 'Beta'],
    ['<title>Home</title>', 'Move more. Break less.'],
    ['', 'Move more. Break less.'],
  ])('names a front page by its window, not by its slogan: %s', (head, title) => {
    const html = `<html><head>${head}</head><body><h1>Move more. Break less.</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    expect(clean(html, { url: 'https://www.beta.example/' }).title).toBe(title);
  });

  it('takes no page with a query for a front page, but for one that says where readers came from', () => {
    const html = `<html><head><title>News of Beta</title></head><body><h1>Beta opens plant</h1>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    expect(clean(html, { url: 'https://www.beta.example/?article=55' }).title).toBe('Beta opens plant');
    expect(clean(html, { url: 'https://www.beta.example/?utm_source=x&srsltid=AfmBOoq' }).title).toBe('News of Beta');
  });

  it('takes no headline for the site by its initials', () => {
    for (const heading of ['<h1>Big Money Wins</h1>', '']) {
      const html = `<html><head><title>Big Money Wins - Sport Daily</title></head><body>${heading}${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
      expect(clean(html, { url: 'https://bmw.example/x/1' }).title).toBe('Big Money Wins');
    }
  });

  it('knows a site by the initials that its host is made of', () => {
    const html = `<html><head><title>Electrical - Overview | Occupational Safety and Health Administration</title></head><body><p class="logo">Occupational Safety and Health Administration</p>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</body></html>`;
    expect(clean(html, { url: 'https://www.osha.gov/electrical' }).title).toBe('Electrical');
  });

  it('takes the place of an error page, with the feed’s title', () => {
    const document = clean('<html><head><title>Just a moment...</title></head><body><p>Checking your browser before accessing news.example.</p></body></html>', { hint: listed({ title: 'Acme buys Beta', contentHtml: content, published: '2026-11-20' }) });
    expect(document).toMatchObject({ title: 'Acme buys Beta', text: PARAGRAPHS.join('\n\n'), published: '2026-11-20', drop: null });
  });

  it('takes the place of a page that shows a part only', () => {
    expect(clean(article({ paragraphs: PARAGRAPHS.slice(0, 1) }), { hint: listed({ contentHtml: content }) }).text).toBe(PARAGRAPHS.join('\n\n'));
  });

  it.each([
    ['an error page', '<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Sorry, this page does not exist.</p></body></html>', 'error_page'],
    ['nothing', '<html><body></body></html>', 'no_text'],
  ])('leaves the reason to a page that shows %s, where the feed tells too little to go on with', (_, page, drop) => {
    expect(clean(page, { hint: listed({ title: 'Acme buys Beta', summary: 'In short.' }) }).drop).toBe(drop);
  });

  it('does not replace a good page, and fills in what it lacks', () => {
    const document = clean(article(), { hint: listed({ title: 'Other title', summary: 'A short summary.', author: 'Ann Lee', published: '2026-11-20' }), url: 'https://news.example/acme' });
    expect(document.text).toContain(PARAGRAPHS[3]);
    expect(document).toMatchObject({ title: 'Acme buys Beta Robotics', author: 'Ann Lee', published: '2026-11-20' });
  });

  it('is enough where the link leads to a file', () => {
    expect(clean('%PDF-1.7 …', { contentType: 'application/pdf', hint: listed({ title: 'Acme buys Beta', summary: PARAGRAPHS[0] }) })).toMatchObject({ text: PARAGRAPHS[0], drop: null });
  });
});

describe('why a page goes no further', () => {
  it.each([
    ['no_text', '<html><head><title>Gallery of the week</title></head><body><img src="a.jpg"></body></html>'],
    ['no_text', ''],
    ['too_short', '<html><head><title>Acme</title></head><body><article><h1>Acme</h1><p>The new plant opens soon, Acme said.</p></article></body></html>'],
    ['error_page', '<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>The page you are looking for could not be found. Go back to the home page or use the search.</p></body></html>'],
    ['error_page', '<html><head><title>Just a moment...</title></head><body><p>Verify you are human by completing the action below.</p></body></html>'],
    ['paywall', `<html><head><title>Acme buys Beta</title></head><body><article><h1>Acme buys Beta</h1><p>${PARAGRAPHS[0]}</p><p>Subscribe to continue reading this article.</p></article></body></html>`],
  ])('%s', (reason, html) => {
    expect(clean(html).drop).toBe(reason);
  });

  it('a brief of one sentence under a headline goes on', () => {
    expect(clean('<html><head><title>Acme names finance chief</title></head><body><article><h1>Acme names finance chief</h1><p>Acme appointed Jane Miller as chief financial officer from January 1.</p></article></body></html>').drop).toBeNull();
  });

  it('a story about a 404 page or a paywall goes on', () => {
    expect(clean(article({ paragraphs: [...PARAGRAPHS, 'Readers who followed the link saw a 404 error for an hour on Monday, the company admitted.'] })).drop).toBeNull();
  });
});

/** Bytes as chance gives them, the same each time. */
const CHANCE = Array.from({ length: 3_000 }, (_, index) => String.fromCharCode(createHash('sha256').update(String(index)).digest()[0]!)).join('');

describe('bodies that are not HTML', () => {
  it('plain text is taken as it is', () => {
    expect(clean(`${PARAGRAPHS[0]}\r\n\r\n${PARAGRAPHS[1]}\r\n`, { contentType: 'text/plain' }).text).toBe(`${PARAGRAPHS[0]}\n\n${PARAGRAPHS[1]}`);
  });

  it.each([
    ['application/pdf', '%PDF-1.7'], ['text/html', '%PDF-1.7'], ['application/json', '{"a":1}'], ['image/png', '\u0089PNG'], ['application/octet-stream', 'PK\u0003\u0004'], [null, 'PK\u0003\u0004'],
    ['text/html', ' \r\n%PDF-1.7'], ['text/plain', `SQLite format 3${'\0'.repeat(100)}`], ['text/plain', `notes.txt${'\0'.repeat(91)}0000644`], ['text/plain', 'ID3\u0003\0 text'], ['text/html', 'GIF89a\u0001\0'],
    ['text/html; charset=utf-8', CHANCE], ['text/plain', CHANCE], [null, CHANCE], ['text/html', `<p>${CHANCE}`],
  ])('%s beginning with %j is refused', (contentType, body) => {
    expect(() => clean(Buffer.from(body, 'latin1'), { contentType })).toThrow(expect.objectContaining({ code: 'unsupported_type' }));
  });
});

describe('texts that are like files', () => {
  it.each(['ID3 is a way to write the title of a song into its file.', 'RIFF raff', 'OggS', 'GIF89a and other formats', 'PK fire'])('%s', (text) => {
    expect(clean(text, { contentType: 'text/plain' }).text).toBe(text);
  });

  it.each(['\u000B', '\b'])('with %j between their words', (sign) => {
    expect(clean(`Acme${sign} buys${sign} Beta`, { contentType: 'text/plain' }).text).toContain('buys');
  });

  it.each(['utf-16', 'utf-16le', 'unicode', 'ucs-2', 'iso-10646-ucs-2', 'csunicode', 'unicodefeff', 'unicodefffe'])('in %s', (label) => {
    const text = Array.from({ length: 200 }, (_, index) => String.fromCharCode(0x0100 * (1 + (index % 7)) + 0x41)).join('');
    const bytes = Buffer.from(text, 'utf16le');
    expect(clean(label === 'unicodefffe' ? bytes.swap16() : bytes, { contentType: `text/plain; charset="${label}"` }).text).not.toBe('');
  });
});

describe('bad input', () => {
  it.each([
    ['deep', '<div>'.repeat(20_000)], ['unclosed', '<b><i><u><a>word '.repeat(5_000)], ['rows', '<tr><td>cell '.repeat(30_000)], ['frames', '<frameset><frame src="x"></frameset>'],
    ['an image in the text', `<p>x</p><img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`], ['a script in a drawing', '<svg><script>alert(1)</script></svg>'.repeat(1_000)],
    ['one endless line', `<p>${'word '.repeat(200_000)}</p>`], ['broken JSON-LD', '<script type="application/ld+json">{"@type":</script>'], ['nested JSON-LD', `<script type="application/ld+json">${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}</script>`],
    ['many blocks', '<p>A sentence of some words, again.</p>'.repeat(30_000)], ['null bytes', '<p>\u0000word\u0000</p>'.repeat(1_000)],
    // Each is read in well under a second; where the time grew with the square of the size, it would be minutes.
    ['blanks within a line of code', `<pre>a${' '.repeat(400_000)}b</pre>`], ['empty lines within code', `<pre>a${'\n'.repeat(400_000)}b</pre>`],
    ['bars within a line', `<p>a${'|'.repeat(400_000)}b</p>`], ['blanks behind JSON-LD', `<script type="application/ld+json">{"a":1}-->${' '.repeat(400_000)}b</script>`],
    ...['div class="author"', 'div class="date"', 'div itemprop="datePublished"', 'div itemprop="author"', 'time'].map((tag) => [`nested <${tag}> around the page`, `${`<${tag}>`.repeat(300)}${'<i>word</i> of<p>'.repeat(100_000)}`]),
    ...['<p>published 3 May 2024</p>', '<time>x1</time>', '<i class=date>x1</i>'].map((line) => [`many ${line} below long names`, `${`<div class="${'y'.repeat(4_000)}">`.repeat(250)}${line.repeat(10_000)}`]),
  ])('%s ends in a document', (_, html) => {
    expect(typeof clean(html).text).toBe('string');
  }, 60_000);

  it('plain text with blanks within a line ends in a document', () => {
    expect(clean(`a${' '.repeat(400_000)}b  \nc`, { contentType: 'text/plain' }).text).toBe(`a${' '.repeat(400_000)}b\nc`);
  }, 60_000);

  it('throws nothing but its own errors, whatever it is given', () => {
    const piece = fc.oneof(
      fc.constantFrom('<html>', '<body>', '<article>', '<h1>', '</h1>', '<p class="', '">', '</p>', '<table><tr><td>', '<time datetime="', '2026-13-45', '<script type="application/ld+json">', '{"@type":"Article","author":[{}],"datePublished":', '}</script>', '<meta property="og:title" content="', '<link rel=canonical href="', 'http://[', '&#xD800;', '&#0;'),
      fc.string(),
    );
    const hint = fc.option(fc.record({ url: fc.webUrl(), id: fc.option(fc.string()), title: fc.option(fc.string()), summary: fc.option(fc.string()), contentHtml: fc.option(fc.string()), author: fc.option(fc.string()), published: fc.constant(null) }));
    const contentType = fc.constantFrom('text/html', 'text/plain', 'application/xhtml+xml', '', null, 'text/html; charset=x', 'application/xml');
    fc.assert(fc.property(fc.array(piece, { maxLength: 30 }), contentType, hint, fc.string(), (pieces, type, item, address) => {
      try {
        const document = cleanDocument({ bytes: Buffer.from(pieces.join('')), contentType: type, url: address }, item, now);
        expect(document.text.isWellFormed() && document.title.isWellFormed()).toBe(true);
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
      }
    }), { numRuns: 300 });
  }, 60_000);
});
