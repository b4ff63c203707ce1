import { describe, expect, it } from 'vitest';
import { readPage } from '#lib/clean/read-page.ts';

const now = new Date('2026-11-23T12:00:00Z');
const TEXT = '<p>Acme said on Monday that it will close its plant in the north of England by the end of the year, and union leaders asked for talks.</p>';

function read(around: string, url = 'https://news.example/acme-plant') {
  const { published, author, title } = readPage(`<html><head><title>Acme to close a plant</title></head><body><h1>Acme to close a plant</h1>${TEXT}${around}</body></html>`, url, now);
  return { day: published?.day ?? null, author, title };
}

function story(headline: string, address: string, day: string, author: string): string {
  return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${headline}","mainEntityOfPage":{"@id":"${address}"},"datePublished":"${day}","author":{"name":"${author}"}}</script>`;
}

describe('dates and authors of other pages', () => {
  it.each(['<aside class="related">', '<div class="comments">', '<div id="sidebar">'])('are not the page’s own within %s', (box) => {
    const byline = '<article itemscope><span itemprop="datePublished" content="2026-05-01"></span><time datetime="2026-05-01">1 May 2026</time> <span class="byline author">Ann Lee</span></article>';
    const told = '<article itemscope><meta itemprop="datePublished" content="2026-05-01"><meta itemprop="author" content="Ann Lee"></article>';
    expect(read(`${box}${told}</div></aside>`)).toMatchObject({ day: null, author: null });
    expect(read(told)).toMatchObject({ day: '2026-05-01', author: 'Ann Lee' });
    expect(read(`${box}${byline}</div></aside>`)).toMatchObject({ day: null, author: null });
    expect(read(byline)).toMatchObject({ day: '2026-05-01', author: 'Ann Lee' });
  });

  it.each([
    ['the head of a page with comments', (marks: string) => `<html class="comments-enabled"><head><title>Acme to close a plant</title>${marks}</head><body>${TEXT}</body></html>`],
    ['a box that holds the headline', (marks: string) => `<title>Acme to close a plant | News</title><body><div class="widget Blog">${marks}<h2>Acme to close a plant</h2>${TEXT}</div></body>`],
    ['a wrapper that holds all headings', (marks: string) => `<title>News</title><body><div class="page-with-widgets"><div>${marks}<h2>Acme</h2>${TEXT}<h2>Its plants</h2></div></div></body>`],
  ])('are told from the page’s own in %s', (_, page) => {
    const { published, author } = readPage(page('<meta itemprop="datePublished" content="2026-05-01"><meta itemprop="Author" content="Ann Lee">'), 'https://news.example/acme-plant', now);
    expect([published?.day, author]).toEqual(['2026-05-01', 'Ann Lee']);
  });

  it('authors are what readers see, but in a meta', () => {
    expect(read('<span itemprop="author" content="u-1931">Ann Lee</span>').author).toBe('Ann Lee');
    expect(read('<span itemprop="Author">Ann Lee</span>').author).toBe('Ann Lee');
  });

  it.each(['uploadDate', 'date', 'pubdate'])('a meta may call its date %s', (name) => {
    expect(read(`<meta itemprop="${name}" content="2026-05-01">`).day).toBe('2026-05-01');
    expect(read(`<meta itemprop="${name}" content="2026-05-01"><meta itemprop="datePublished" content="2026-04-01">`).day).toBe('2026-04-01');
  });

  it('count in a thread, where the first post’s is meant', () => {
    expect(read('<div class="comment"><time datetime="2026-05-01">1 May 2026</time></div>', 'https://news.example/forum/acme-plant').day).toBe('2026-05-01');
  });

  it('of several stories told to machines the page’s own counts, by address or headline', () => {
    const other = story('Gamma opens a plant in Ohio', 'https://news.example/gamma', '2026-04-01', 'Bo Hill');
    const own = { day: '2026-05-01', author: 'Ann Lee', title: 'Acme to close a plant' };
    expect(read(other + story('Plant of Acme closes', 'https://www.news.example/acme-plant/', '2026-05-01', 'Ann Lee'))).toEqual(own);
    expect(read(other + story('Acme to close a plant', '', '2026-05-01', 'Ann Lee'))).toEqual(own);
  });

  it.each([
    '<p>Updated 6 May 2026 | Published 5 May 2026</p>', '<p class="date">Updated: 6 May 2026, Published: 5 May 2026</p>', '<p>Published 5 May 2026 | Updated 6 May 2026</p>',
    '<p>Updated <time datetime="2026-05-06">6 May</time> | Published <time datetime="2026-05-05">5 May</time></p>',
  ])('tells publication from change within one line: %s', (line) => {
    expect(read(line).day).toBe('2026-05-05');
  });
});
