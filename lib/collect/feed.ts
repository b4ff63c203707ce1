import { decodeBytes } from '#lib/clean/decode.ts';
import { believableDate } from '#lib/clean/metadata/believable-date.ts';
import { listsDayFirst } from '#lib/clean/metadata/day-order.ts';
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

const WEEKDAY = /^\s*\p{L}+\.?,\s*/u;
/** Numeric dates that are written with the day first here and with the month first there; points stand behind days only. */
const UNORDERED = /^\s*\d{1,2}[/-]/;

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
 * @param now dates more than two days after it, or before 1990, are not believed
 * @throws AppError empty_body, not_a_feed
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, url: string, now: Date = new Date()): ParsedFeed {
  const text = decodeBytes(bytes, contentType).text.replace(/^[\s\uFEFF\0]+/, '');
  if (text === '') throw new AppError('empty_body', 'The server sent nothing. Open the address in a browser to see whether the feed still exists.');
  const raw = readFeed(decodeBase64Text(text), url);
  const items = raw.items.slice(0, MAX_ITEMS);
  const dayFirst = listsDayFirst(items.flatMap(({ dates }) => dates.map((date) => date ?? '')));
  return {
    title: emptyToNull(truncate(toPlainText(raw.title ?? ''), MAX_TITLE_LENGTH)),
    siteUrl: resolveLink(raw.siteUrl, [url, raw.base]),
    items: items.map((item) => ({ ...readItem(item, [url, raw.base, item.base]), published: firstDate(item.dates, dayFirst, now) })),
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

function readItem(raw: RawItem, bases: (string | null)[]): Omit<FeedItem, 'published'> {
  const summary = emptyToNull(truncate(toPlainText(raw.summary ?? ''), MAX_SUMMARY_LENGTH));
  return {
    id: emptyToNull(collapseSpace(raw.id ?? '')),
    url: firstLink(raw.links, bases),
    title: emptyToNull(truncate(raw.isTitleLiteral ? collapseSpace(raw.title ?? '') : toPlainText(raw.title ?? ''), MAX_TITLE_LENGTH)),
    summary: summary ?? emptyToNull(truncate(toPlainText(raw.content ?? ''), MAX_SUMMARY_LENGTH)),
    contentHtml: fullText(raw),
    author: emptyToNull(truncate(toPlainText(raw.author ?? ''), MAX_TITLE_LENGTH)),
  };
}

function firstLink(links: RawItem['links'], bases: (string | null)[]): string | null {
  for (const link of links) {
    const url = resolveLink(link, bases);
    if (url) return url;
  }
  return null;
}

function firstDate(dates: RawItem['dates'], dayFirst: boolean | null, now: Date): string | null {
  for (const date of dates) {
    const iso = believableDate(parseFeedDate(date) ?? dateOfPages(date ?? '', dayFirst, now), now);
    if (iso !== null) return iso;
  }
  return null;
}

/**
 * What has no form that feeds use is read as pages write dates, such as 31.05.2026. One that could be read both ways is believed
 * only where other dates of the feed tell its order.
 */
function dateOfPages(date: string, dayFirst: boolean | null, now: Date): string | null {
  const text = date.replace(WEEKDAY, '');
  const readAs = (order: boolean): string | null => parseDate(text, { now, language: null, dayFirst: order, atStart: true })?.iso ?? null;
  const read = readAs(dayFirst ?? true);
  return dayFirst === null && UNORDERED.test(text) && read !== readAs(false) ? null : read;
}

function fullText({ content, summary }: RawItem): string | null {
  const html = content?.trim() ? content : (summary?.length ?? 0) >= FULL_TEXT_LENGTH && hasHtml(summary ?? '') ? summary : null;
  return html === null ? null : html.slice(0, MAX_CONTENT_LENGTH);
}

function emptyToNull(text: string): string | null {
  return text === '' ? null : text;
}
