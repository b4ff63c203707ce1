import { describe, expect, it } from 'vitest';
import { readPage } from '#lib/clean/read-page.ts';

const TITLE = 'Harrow Foods names a new head of finance';
const BRIEF = '<p>Harrow Foods said on Monday that Pia Thorsund will lead its finances.</p>';
const LINKS = ['Brillon Steel to cut 300 jobs at its oldest plant', 'Orvex and Cresta Bank have pitched a possible merger', 'Lumenta opens a second factory in the north', 'Regulators look into the sale of Hadley Coaches'];
const list = LINKS.map((title, index) => `<li><a href="/${index}">${title}</a></li>`).join('');
const cards = LINKS.map((title, index) => `<div class="card"><a href="/${index}">${title}</a><p>What this means for its shareholders.</p></div>`).join('');

function read(body: string): string {
  const html = `<html><head><title>${TITLE}</title><meta property="og:type" content="article"></head><body>
    <header><a href="/">The Courier</a><nav><a href="/news">News</a> <a href="/business">Business</a></nav></header>${body}<footer><p>All rights reserved.</p></footer></body></html>`;
  return readPage(html, 'https://courier.example/harrow', new Date('2026-05-04T00:00:00Z')).text;
}

const article = (inside: string): string => `<article><h1>${TITLE}</h1><div class="article-body">${inside}</div></article>`;

describe('a short article among other stories', () => {
  it.each<[where: string, body: string]>([
    ['a box named related', `${article(BRIEF)}<aside class="related"><h2>Read next</h2><ul>${list}</ul></aside>`],
    ['an aside without a name', `${article(BRIEF)}<aside><ul>${list}</ul></aside>`],
    ['a box known by its heading', `${article(BRIEF)}<div class="x1"><h3>More from us</h3><ul>${list}</ul></div>`],
    ['a bare list outside the article', `${article(BRIEF)}<div class="x1"><ul>${list}</ul></div>`],
    ['cards with summaries', `${article(BRIEF)}<section class="recommended">${cards}</section>`],
    ['a box inside the article', article(`${BRIEF}<div class="related-posts"><ul>${list}</ul></div>`)],
    ['a page without an article element', `<main><h1>${TITLE}</h1>${BRIEF}<aside class="trending"><ul>${list}</ul></aside></main>`],
    ['a newsletter', `${article(BRIEF)}<section class="newsletter"><h2>Newsletter</h2><p>Get our stories by e-mail.</p></section>`],
  ])('%s', (_, body) => {
    expect(read(body)).toBe('Harrow Foods said on Monday that Pia Thorsund will lead its finances.');
  });

  it('keeps the links that the article itself lists', () => {
    const text = read(article(`${BRIEF}<p>These of its reports are open to everybody who asks:</p><ul>${list}</ul>`));
    for (const title of LINKS) expect(text).toContain(title);
  });
});
