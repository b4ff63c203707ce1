import FeedParser from 'feedparser';
import type { RawFeed, RawItem } from './raw-feed.ts';
import { absoluteLink } from './web-address.ts';

/** Where a feed begins that has warnings of a program or blank lines in front of it. */
const FEED_START = /<\?xml\b|<(?:\w+:)?(?:rss|feed|rdf|channel)\b/i;
/** The lenient parser is slow (about 8 µs an entity), so a damaged feed is read in part. */
const MAX_LENGTH = 1024 * 1024;
/** The commonest fault of all: a bare ampersand, mostly in an address. Those inside CDATA are as they should be. */
const CDATA_OR_BARE_AMPERSAND = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|&(?!(?:[a-z][a-z\d]{1,31}|#\d{1,7}|#x[\da-f]{1,6});)/gi;
/** Elements that may hold a date, in order of preference. */
const DATE_ELEMENTS = ['rss:pubdate', 'dc:date', 'atom:published', 'atom:issued', 'atom:created', 'atom:updated', 'atom:modified'];

/**
 * Reads what a strict parser refuses: cut off, ill-formed, with unknown entities or stray characters. What stands before
 * the fault is kept. Returns null if there is no feed in it.
 */
export function readLenientFeed(text: string, url: string, maxItems: number): RawFeed | null {
  const start = text.search(FEED_START);
  if (start < 0) return null;
  const parser = new FeedParser({ feedurl: url, addmeta: false, resume_saxerror: true });
  const failures: Error[] = [];
  // It parses as it is written to, so all items can be read when `write` returns.
  parser.on('error', (error) => failures.push(error));
  try {
    parser.write(mend(text.slice(start, start + MAX_LENGTH)));
  } catch (error) {
    failures.push(error instanceof Error ? error : new Error(String(error)));
  }
  const items: RawItem[] = [];
  for (let item = parser.read(); item !== null && items.length < maxItems; item = parser.read()) items.push(readItem(item));
  const meta = parser.meta as FeedParser.Meta | undefined;
  if (items.length === 0 && (failures.length > 0 || !meta?.['#type'])) return null;
  return { title: meta?.title ?? null, siteUrl: meta?.link ?? null, base: null, items };
}

function mend(text: string): string {
  const escaped = text.replace(CDATA_OR_BARE_AMPERSAND, (match) => (match === '&' ? '&amp;' : match));
  // Some programs bind the elements of RSS to a prefix, of which the parser knows nothing.
  const prefix = /<(\w+):rss\b/.exec(escaped.slice(0, 2_000))?.[1];
  return prefix === undefined ? escaped : escaped.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1');
}

function readItem(item: FeedParser.Item): RawItem {
  return {
    id: item.guid ?? null,
    links: [item.origlink, item.link, absoluteLink(item.guid)],
    base: null,
    title: item.title ?? null,
    isTitleLiteral: false,
    summary: item.summary ?? item.description ?? null,
    content: item.description !== item.summary ? (item.description ?? null) : null,
    author: item.author ?? null,
    dates: DATE_ELEMENTS.map((name) => elementText(item[name])),
  };
}

function elementText(element: unknown): string | null {
  const value = Array.isArray(element) ? element[0] : element;
  return typeof value === 'object' && value !== null && '#' in value && typeof value['#'] === 'string' ? value['#'] : null;
}
