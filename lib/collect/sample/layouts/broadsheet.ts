import { escapeHtml } from '../escape-html.ts';
import type { PageContent } from '../page-content.ts';

/** A newspaper's page: dates in JSON-LD, a wide menu, share buttons and a list of related stories. */
export function renderBroadsheet({ newsroom, article, language, bodyHtml, dialogHtml, related }: PageContent): string {
  const title = escapeHtml(article.title);
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: article.published.toISOString(),
    dateModified: article.modified.toISOString(),
    author: article.source.author ? [{ '@type': 'Person', name: article.source.author }] : [],
    publisher: { '@type': 'Organization', name: newsroom.name },
    mainEntityOfPage: article.url,
  };
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="${newsroom.charset}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} | ${escapeHtml(newsroom.name)}</title>
<meta name="description" content="${escapeHtml(article.summary)}">
<meta property="og:title" content="${title}">
<meta property="og:site_name" content="${escapeHtml(newsroom.name)}">
<meta property="og:type" content="article">
<link rel="canonical" href="${article.url}">
<script type="application/ld+json">${JSON.stringify(facts).replaceAll('<', '\\u003c')}</script>
<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ page: 'article' });</script>
<style>body{font-family:Georgia,serif}.cookie-banner{position:fixed;bottom:0}</style>
</head>
<body>
${dialogHtml}
<header class="masthead"><a href="/" class="logo">${escapeHtml(newsroom.name)}</a><p>${escapeHtml(newsroom.tagline)}</p>
<nav aria-label="Sections"><ul>${newsroom.sections.map((section) => `<li><a href="/${section.toLowerCase()}">${escapeHtml(section)}</a></li>`).join('')}</ul></nav>
<form action="/search"><input name="q" placeholder="Search"><button>Search</button></form>
<ul class="account"><li><a href="/subscribe">Subscribe</a></li><li><a href="/login">Sign in</a></li><li><a href="/e-paper">Today’s paper</a></li></ul></header>
<div class="ticker"><span>Latest</span> ${related.slice(0, 3).map((other) => `<a href="${other.url}">${escapeHtml(other.title)}</a>`).join(' • ')}</div>
<main>
<ol class="breadcrumbs"><li><a href="/">Home</a></li><li><a href="/${article.source.section.toLowerCase()}">${escapeHtml(article.source.section)}</a></li></ol>
<article>
<h1>${title}</h1>
<p class="standfirst">${escapeHtml(article.summary)}</p>
<div class="byline">${article.source.author ? `By <a rel="author" href="/staff">${escapeHtml(article.source.author)}</a>` : 'Staff reporter'} <time datetime="${article.published.toISOString()}">${article.published.toUTCString()}</time></div>
<div class="share"><button>Share</button><button>Save</button><button>Print</button><a href="#comments">Comments (14)</a></div>
<figure><img src="/img/lead.jpg" alt=""><figcaption>Photograph: ${escapeHtml(newsroom.name)} archive</figcaption></figure>
<div class="article-body" itemprop="articleBody">
${bodyHtml}
</div>
</article>
<aside class="newsletter"><h3>The morning letter</h3><p>The five stories that matter, in your inbox at seven.</p><form><input type="email" placeholder="Your e-mail"><button>Sign up</button></form></aside>
<section class="related"><h3>More on this</h3><ul>${related.map((other) => `<li><a href="${other.url}">${escapeHtml(other.title)}</a><p>${escapeHtml(other.summary)}</p></li>`).join('\n')}</ul></section>
</main>
<footer><nav><a href="/about">About us</a> <a href="/contact">Contact</a> <a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a> <a href="/advertise">Advertise</a></nav>
<p>© ${escapeHtml(newsroom.name)}. All rights reserved. Reproduction only with written permission.</p></footer>
</body>
</html>
`;
}
