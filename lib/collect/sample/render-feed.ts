import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import type { PublishedArticle } from './edition.ts';
import type { SampleNewsroom } from './newsroom.ts';
import { renderBlocks } from './render-blocks.ts';

/** A newsroom's feed as XML, in the format and detail that it publishes. */
export function renderFeed(newsroom: SampleNewsroom, articles: readonly PublishedArticle[]): string {
  const entries = articles.flatMap(toEntries);
  return newsroom.feed.format === 'rss' ? renderRss(newsroom, entries) : renderAtom(newsroom, entries);
}

interface FeedEntry {
  article: PublishedArticle;
  link: string;
}

function toEntries(article: PublishedArticle): FeedEntry[] {
  const queries = article.source.listedWith ?? [''];
  return queries.map((query) => ({ article, link: article.url + query }));
}

function renderRss(newsroom: SampleNewsroom, entries: readonly FeedEntry[]): string {
  const { detail } = newsroom.feed;
  return generateRssFeed({
    title: newsroom.name,
    link: newsroom.siteUrl,
    description: newsroom.tagline,
    language: newsroom.language,
    items: entries.map(({ article, link }) => ({
      title: article.title,
      link,
      guid: { value: link, isPermaLink: true },
      pubDate: article.published,
      categories: [{ name: article.source.section }],
      ...(detail !== 'title' && article.summary && { description: article.summary }),
      ...(detail === 'full' && { content: { encoded: renderBlocks(article) } }),
      ...(article.source.author && { dc: { creators: [article.source.author] } }),
    })),
  });
}

function renderAtom(newsroom: SampleNewsroom, entries: readonly FeedEntry[]): string {
  const { detail } = newsroom.feed;
  const updated = new Date(Math.max(...entries.map(({ article }) => article.modified.getTime())));
  return generateAtomFeed({
    id: newsroom.siteUrl + '/',
    title: { value: newsroom.name },
    subtitle: { value: newsroom.tagline },
    updated,
    links: [
      { href: newsroom.siteUrl + '/', rel: 'alternate', type: 'text/html' },
      { href: newsroom.siteUrl + newsroom.feedPath, rel: 'self', type: 'application/atom+xml' },
    ],
    entries: entries.map(({ article, link }) => ({
      id: link,
      title: { value: article.title },
      links: [{ href: link, rel: 'alternate', type: 'text/html' }],
      published: article.published,
      updated: article.modified,
      authors: [{ name: article.source.author ?? newsroom.name }],
      ...(detail !== 'title' && article.summary && { summary: { value: article.summary } }),
      ...(detail === 'full' && { content: { value: renderBlocks(article), type: 'html' } }),
    })),
  });
}
