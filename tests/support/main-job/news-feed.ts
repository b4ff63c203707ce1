import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import type { NewsFeed } from './news.ts';

/** The feed of a newsroom at `origin`, in its own format. */
export function renderNewsFeed(feed: NewsFeed, origin: string): string {
  if (feed.format === 'atom') return renderAtom(feed, origin);
  if (feed.format === 'json') return JSON.stringify(renderJson(feed, origin));
  return renderRss(feed, origin);
}

function renderRss(feed: NewsFeed, origin: string): string {
  return generateRssFeed({
    title: feed.title,
    link: origin + '/',
    description: `News from ${feed.title}`,
    items: feed.items.map((item) => ({
      title: item.title,
      link: origin + item.path,
      guid: { value: origin + item.path, isPermaLink: true },
      pubDate: item.published,
      description: item.summary,
    })),
  });
}

function renderAtom(feed: NewsFeed, origin: string): string {
  return generateAtomFeed({
    id: origin + '/',
    title: { value: feed.title },
    updated: feed.items[0]?.published ?? new Date(0),
    links: [{ href: origin + '/', rel: 'alternate' }],
    entries: feed.items.map((item) => ({
      id: origin + item.path,
      title: { value: item.title },
      links: [{ href: origin + item.path, rel: 'alternate' }],
      published: item.published,
      updated: item.published,
      summary: { value: item.summary },
    })),
  });
}

function renderJson(feed: NewsFeed, origin: string): unknown {
  return generateJsonFeed({
    title: feed.title,
    home_page_url: origin + '/',
    items: feed.items.map((item) => ({
      id: origin + item.path,
      url: origin + item.path,
      title: item.title,
      date_published: item.published,
      summary: item.summary,
      content_text: item.summary,
    })),
  });
}
