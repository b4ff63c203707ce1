import { parseFeed, type AtomFeed, type JsonFeed, type RdfFeed, type RssFeed } from 'feedsmith';
import type { RawFeed, RawItem } from './raw-feed.ts';
import { absoluteLink } from './web-address.ts';

type AtomLinks = readonly { href?: string; rel?: string; type?: string }[] | undefined;

/** Reads a well-formed RSS, Atom, RDF or JSON feed with feedsmith. Throws where the feed is broken. */
export function readStrictFeed(text: string, maxItems: number): RawFeed {
  const parsed = parseFeed(withJsonVersion(text), { maxItems });
  switch (parsed.format) {
    case 'rss':
      return readRss(parsed.feed as RssFeed.Feed<string>);
    case 'atom':
      return readAtom(parsed.feed as AtomFeed.Feed<string>);
    case 'rdf':
      return readRdf(parsed.feed as RdfFeed.Feed<string>);
    case 'json':
      return readJson(parsed.feed as JsonFeed.Feed<string>);
  }
}

/** Some JSON feeds give the bare number of the format's version instead of its address. */
function withJsonVersion(text: string): string {
  if (!text.startsWith('{')) return text;
  const json: unknown = JSON.parse(text);
  if (typeof json !== 'object' || json === null || !('version' in json) || !('items' in json)) return text;
  const isNumbered = /^1(?:\.[01])?$/.test(String(json.version)) && Array.isArray(json.items);
  return isNumbered ? JSON.stringify({ ...json, version: 'https://jsonfeed.org/version/1.1' }) : text;
}

function readRss(feed: RssFeed.Feed<string>): RawFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0] ?? null,
    siteUrl: feed.link ?? alternateLink(feed.atom?.links),
    base: feed.xml?.base ?? null,
    items: (feed.items ?? []).map((item): RawItem => ({
      id: item.guid?.value ?? item.atom?.id ?? item.dc?.identifiers?.[0] ?? null,
      links: [item.link, alternateLink(item.atom?.links), item.guid?.isPermaLink === false ? null : absoluteLink(item.guid?.value)],
      base: item.xml?.base ?? null,
      title: item.title ?? item.dc?.titles?.[0] ?? item.atom?.title?.value ?? item.media?.title?.value ?? null,
      isTitleLiteral: false,
      summary: item.description ?? item.atom?.summary?.value ?? item.dc?.descriptions?.[0] ?? item.itunes?.summary ?? item.media?.description?.value ?? null,
      content: item.content?.encoded ?? item.atom?.content?.value ?? null,
      author: item.authors?.[0]?.name ?? item.dc?.creators?.[0] ?? item.itunes?.author ?? item.authors?.[0]?.email ?? null,
      dates: [item.pubDate, item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0], item.atom?.published, item.atom?.updated, item.dcterms?.modified?.[0]],
    })),
  };
}

function readRdf(feed: RdfFeed.Feed<string>): RawFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0] ?? null,
    siteUrl: feed.link ?? null,
    base: feed.xml?.base ?? null,
    items: (feed.items ?? []).map((item): RawItem => ({
      id: item.rdf?.about ?? item.dc?.identifiers?.[0] ?? null,
      links: [item.link, alternateLink(item.atom?.links), absoluteLink(item.rdf?.about)],
      base: item.xml?.base ?? null,
      title: item.title ?? item.dc?.titles?.[0] ?? null,
      isTitleLiteral: false,
      summary: item.description ?? item.dc?.descriptions?.[0] ?? null,
      content: item.content?.encoded ?? null,
      author: item.dc?.creators?.[0] ?? null,
      dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.dcterms?.created?.[0], item.dcterms?.modified?.[0]],
    })),
  };
}

function readAtom(feed: AtomFeed.Feed<string>): RawFeed {
  return {
    title: feed.title?.value ?? null,
    siteUrl: alternateLink(feed.links),
    base: feed.xml?.base ?? null,
    items: (feed.entries ?? []).map((entry): RawItem => ({
      id: entry.id ?? null,
      links: [alternateLink(entry.links), entry.content?.src, absoluteLink(entry.id)],
      base: entry.xml?.base ?? null,
      title: entry.title?.value ?? entry.dc?.titles?.[0] ?? entry.media?.title?.value ?? null,
      isTitleLiteral: entry.title?.type === 'text',
      summary: entry.summary?.value ?? entry.media?.description?.value ?? entry.media?.groups?.[0]?.description?.value ?? null,
      content: entry.content?.value ?? null,
      author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0] ?? feed.authors?.[0]?.name ?? null,
      dates: [entry.published, entry.dcterms?.issued?.[0], entry.dc?.dates?.[0], entry.updated],
    })),
  };
}

function readJson(feed: JsonFeed.Feed<string>): RawFeed {
  return {
    title: feed.title ?? null,
    siteUrl: feed.home_page_url ?? null,
    base: null,
    items: (feed.items ?? []).map((item): RawItem => ({
      id: item.id ?? null,
      links: [item.url, item.external_url, absoluteLink(item.id)],
      base: null,
      title: item.title ?? null,
      isTitleLiteral: true,
      summary: item.summary ?? (item.content_html ? null : (item.content_text ?? null)),
      content: item.content_html ?? null,
      author: item.authors?.[0]?.name ?? feed.authors?.[0]?.name ?? null,
      dates: [item.date_published, item.date_modified],
    })),
  };
}

/** The page that an entry stands for: not itself, its editing address or a file beside it. */
function alternateLink(links: AtomLinks): string | null {
  const pages = (links ?? []).filter(({ href, rel }) => href && (rel ?? 'alternate').toLowerCase() === 'alternate');
  const html = pages.find(({ type }) => type === undefined || type.includes('html'));
  return (html ?? pages[0])?.href ?? null;
}
