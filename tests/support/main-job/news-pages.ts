import type { NewsFeed, NewsItem } from './news.ts';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** A front page that names its feed, for discovery to find. */
export function renderFrontPage(feed: NewsFeed, feedPath: string): string {
  const type = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' }[feed.format ?? 'rss'];
  const links = feed.items.slice(0, 30).map((item) => `<li><a href="${escapeHtml(item.path)}">${escapeHtml(item.title)}</a></li>`);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(feed.title)}</title>
<link rel="alternate" type="${type}" title="${escapeHtml(feed.title)}" href="${feedPath}"></head>
<body><h1>${escapeHtml(feed.title)}</h1><ul>${links.join('\n')}</ul></body></html>`;
}

/** An article between what newspapers put around one: menu, cookie notice, related stories, newsletter, footer. */
export function renderArticlePage(feed: NewsFeed, item: NewsItem, origin: string): string {
  const title = escapeHtml(item.title);
  const site = escapeHtml(feed.title);
  const start = Math.max(0, feed.items.indexOf(item));
  const related = [...feed.items.slice(start + 1), ...feed.items.slice(0, start)].slice(0, 4);
  const paragraphs = (item.paragraphs ?? [item.summary]).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  return `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title} - ${site}</title>
<meta name="description" content="${escapeHtml(item.summary)}">
<meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="${site}">
<meta property="article:published_time" content="${item.published.toISOString()}">
<link rel="canonical" href="${escapeHtml(origin + item.path)}"></head>
<body>
<div class="cookie-banner" role="dialog"><p>We use cookies to improve your experience.</p><button>Accept</button><button>Settings</button></div>
<header><a href="/">${site}</a><nav><ul><li><a href="/news">News</a></li><li><a href="/business">Business</a></li><li><a href="/technology">Technology</a></li><li><a href="/account/login">Sign in</a></li></ul></nav></header>
<main><article><h1>${title}</h1>
<p class="byline"><time datetime="${item.published.toISOString()}">${item.published.toUTCString()}</time></p>
<div class="article-body">
${paragraphs.join('\n')}
</div></article>
<aside class="related"><h2>Read next</h2><ul>${related.map((other) => `<li><a href="${escapeHtml(other.path)}">${escapeHtml(other.title)}</a></li>`).join('')}</ul></aside>
<section class="newsletter"><h2>Newsletter</h2><p>Get our stories by e-mail.</p><form><input type="email"><button>Subscribe</button></form></section></main>
<footer><nav><a href="/about">About</a> <a href="/privacy">Privacy</a> <a href="/terms">Terms</a></nav><p>All rights reserved.</p></footer>
</body></html>`;
}
