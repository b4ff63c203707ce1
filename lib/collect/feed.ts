import { decodeBytes } from '#lib/clean/decode.ts';
import { believableDate } from '#lib/clean/metadata/believable-date.ts';
import { parseDate } from '#lib/clean/metadata/parse-date.ts';
import { AppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { decodeBase64Text } from './decode-base64-text.ts';
import { parseFeedDate } from './feed-date.ts';
import { parseMarkup } from './parse-markup.ts';
import { collapseSpace, hasHtml, toPlainText, truncate } from './plain-text.ts';
import type { RawFeed, RawItem } from './raw-feed.ts';
import { readLenientFeed } from './read-lenient-feed.ts';
import { readStrictFeed } from './read-strict-feed.ts';
import { resolveLink } from './web-address.ts';

export const MAX_ITEMS = 2_000;
export const MAX_TITLE_LENGTH = 500;
export const MAX_SUMMARY_LENGTH = 2_000;
const MAX_CONTENT_LENGTH = 200_000;
/** A description at least this long is the article rather than a teaser. */
const FULL_TEXT_LENGTH = 1_000;

/** An entry of a feed; those without a page of their own have no address. */
export type FeedItem = Omit<ListedItem, 'url'> & { url: string | null };

export interface ParsedFeed {
  title: string | null;
  siteUrl: string | null;
  items: FeedItem[];
}

/**
 * Reads RSS, Atom, RDF or JSON Feed, broken ones as far as they can be read.
 * @param url where it came from; relative links count from there or from `xml:base`
 * @param now dates more than two days after it are not believed
 * @throws AppError empty_body, not_a_feed
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, url: string, now: Date = new Date()): ParsedFeed {
  const text = decodeBytes(bytes, contentType).text.replace(/^[\s\uFEFF\0]+/, '');
  if (text === '') throw new AppError('empty_body', 'The server sent nothing. Open the address in a browser to see whether the feed still exists.');
  const raw = readFeed(decodeBase64Text(text), url);
  return {
    title: emptyToNull(truncate(toPlainText(raw.title ?? ''), MAX_TITLE_LENGTH)),
    siteUrl: resolveLink(raw.siteUrl, [url, raw.base]),
    items: raw.items.slice(0, MAX_ITEMS).map((item) => readItem(item, [url, raw.base, item.base], now)),
  };
}

function readFeed(text: string, url: string): RawFeed {
  if (!parseMarkup(text, {}, { xmlMode: true })) {
    throw isPage(text) ? notAFeed(text) : new AppError('parse_failed', 'The feed is nested so deeply, or has so many attributes, that Karhuno does not read it; it is probably damaged.');
  }
  let strict: RawFeed | null = null;
  try {
    strict = readStrictFeed(text, MAX_ITEMS);
  } catch {
    // Broken or no feed at all: the lenient reader finds out which.
  }
  if (strict && (strict.items.length > 0 || !/<(?:\w+:)?(?:item|entry)\b/i.test(text))) return strict;
  const lenient = readLenientFeed(text, url, MAX_ITEMS) ?? strict;
  if (!lenient) throw notAFeed(text);
  return lenient;
}

function isPage(text: string): boolean {
  return /<html\b|<!doctype html/i.test(text.slice(0, 2_000));
}

function notAFeed(text: string): AppError {
  return new AppError('not_a_feed', isPage(text) ? 'This address shows a web page, not a feed.' : 'What the server sent is not a feed that Karhuno can read (RSS, Atom or JSON Feed).');
}

function readItem(raw: RawItem, bases: (string | null)[], now: Date): FeedItem {
  const summary = emptyToNull(truncate(toPlainText(raw.summary ?? ''), MAX_SUMMARY_LENGTH));
  return {
    id: emptyToNull(collapseSpace(raw.id ?? '')),
    url: firstLink(raw.links, bases),
    title: emptyToNull(truncate(raw.isTitleLiteral ? collapseSpace(raw.title ?? '') : toPlainText(raw.title ?? ''), MAX_TITLE_LENGTH)),
    summary: summary ?? emptyToNull(truncate(toPlainText(raw.content ?? ''), MAX_SUMMARY_LENGTH)),
    contentHtml: fullText(raw),
    author: emptyToNull(truncate(toPlainText(raw.author ?? ''), MAX_TITLE_LENGTH)),
    published: firstDate(raw.dates, now),
  };
}

function firstLink(links: RawItem['links'], bases: (string | null)[]): string | null {
  for (const link of links) {
    const url = resolveLink(link, bases);
    if (url) return url;
  }
  return null;
}

/** What has no form that feeds use is read as pages write dates: 05/31/2026, or seconds since 1970. */
function firstDate(dates: RawItem['dates'], now: Date): string | null {
  for (const date of dates) {
    const iso = believableDate(parseFeedDate(date), now) ?? parseDate(date ?? '', { now, language: null })?.iso;
    if (iso) return iso;
  }
  return null;
}

function fullText({ content, summary }: RawItem): string | null {
  const html = content?.trim() ? content : (summary?.length ?? 0) >= FULL_TEXT_LENGTH && hasHtml(summary ?? '') ? summary : null;
  return html === null ? null : html.slice(0, MAX_CONTENT_LENGTH);
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
