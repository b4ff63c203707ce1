import { createHash } from 'node:crypto';
import { bodyKindOf, isPdf } from '#lib/clean/body-kind.ts';
import { decodeBytes } from '#lib/clean/decode.ts';
import { AppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { MAX_TITLE_LENGTH } from './feed.ts';
import { parseMarkup } from './parse-markup.ts';
import { collapseSpace, truncate } from './plain-text.ts';
import { resolveLink } from './web-address.ts';

/** What the head of a page says, as far as collecting needs it. */
export interface PageHead {
  title: string | null;
  /** Feeds that the page names, absolute. */
  feeds: { url: string; title: string | null }[];
  /** Links to other pages whose address or text speaks of a feed, absolute. */
  feedLinks: string[];
}

const FEED_TYPE = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|x-rss|x-atom)\b/i;
/** WordPress offers its programming interface under the same relation. */
const NO_FEED = /\/wp-json\/|oembed/i;
const FEED_WORD = /\b(?:rss|atom|feeds?)\b|\.(?:rss|atom)\b/i;
const TEXT_TYPE = /^(?:text\/|application\/(?:xhtml\+xml|xml))/i;

/**
 * A page that is watched for changes is its own only item; its id is its content, so that any change is a new state.
 * @throws AppError empty_body, unsupported_type
 */
export function listPage(bytes: Uint8Array, contentType: string | null, url: string): { item: ListedItem; title: string | null } {
  requirePage(bytes, contentType);
  const { title } = readPageHead(bytes, contentType, url);
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  return { title, item: { url, id, title, summary: null, contentHtml: null, author: null, published: null } };
}

/**
 * Lets through what can be read as a page. Files are told by their bytes too, as servers mislabel them.
 * @throws AppError empty_body, unsupported_type
 */
export function requirePage(bytes: Uint8Array, contentType: string | null): void {
  if (bytes.length === 0) throw new AppError('empty_body', 'The page is empty. Open the address in a browser to see whether it still exists.');
  if (isPdf({ bytes, contentType })) throw new AppError('unsupported_type', 'The address holds a PDF, which Karhuno does not read. Watch the page that links to it instead.');
  if (contentType && !TEXT_TYPE.test(contentType.trim())) {
    throw new AppError('unsupported_type', `The address holds ${contentType.split(';')[0]?.trim().slice(0, 60)}, which is no page, feed or sitemap. Watch the page that links to it instead.`);
  }
  if (bodyKindOf({ bytes, contentType }) === 'unsupported') {
    throw new AppError('unsupported_type', 'The address holds a file that is no text, whatever the server calls it. Watch the page that links to it instead.');
  }
}

/** Finds the title and the feeds of a page. Never throws; a page that is no HTML has neither. */
export function readPageHead(bytes: Uint8Array, contentType: string | null, url: string): PageHead {
  const feeds: PageHead['feeds'] = [];
  const feedLinks: string[] = [];
  let title = '';
  let base = url;
  let isInTitle = false;
  let anchor: { href: string; text: string } | null = null;
  parseMarkup(decodeBytes(bytes, contentType).text, {
    onopentag(name, attributes) {
      if (name === 'title') isInTitle = title === '';
      if (name === 'base') base = resolveLink(attributes['href'], [url]) ?? base;
      if (name === 'link' && isFeedLink(attributes)) {
        const feed = resolveLink(attributes['href'], [base]);
        if (feed) feeds.push({ url: feed, title: attributes['title']?.trim() || null });
      }
      if (name === 'a' && attributes['href']) anchor = { href: attributes['href'], text: '' };
    },
    ontext(text) {
      if (isInTitle && title.length < 2 * MAX_TITLE_LENGTH) title += text;
      if (anchor && anchor.text.length < 100) anchor.text += text;
    },
    onclosetag(name) {
      if (name === 'title') isInTitle = false;
      if (name !== 'a' || !anchor) return;
      const target = FEED_WORD.test(anchor.text) || FEED_WORD.test(anchor.href) ? resolveLink(anchor.href, [base]) : null;
      if (target && feedLinks.length < 50) feedLinks.push(target);
      anchor = null;
    },
  }, {});
  return { title: truncate(collapseSpace(title), MAX_TITLE_LENGTH) || null, feeds: uniqueByUrl(feeds), feedLinks: [...new Set(feedLinks)] };
}

function isFeedLink({ rel = '', type = '', href = '' }: Record<string, string | undefined>): boolean {
  const relations = rel.toLowerCase().split(/\s+/);
  if (NO_FEED.test(href)) return false;
  return relations.includes('feed') || (relations.includes('alternate') && (FEED_TYPE.test(type.trim()) || (/^application\/(?:json|xml)\b/i.test(type.trim()) && FEED_WORD.test(href))));
}

function uniqueByUrl<T extends { url: string }>(entries: T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.url, entry])).values()];
}
