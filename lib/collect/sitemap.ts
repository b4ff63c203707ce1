import { promisify } from 'node:util';
import { constants, gunzip } from 'node:zlib';
import { decodeBytes } from '#lib/clean/decode.ts';
import { believableDate } from '#lib/clean/metadata/believable-date.ts';
import { AppError, toAppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { MAX_ITEMS, MAX_TITLE_LENGTH } from './feed.ts';
import { parseFeedDate } from './feed-date.ts';
import { collapseSpace, truncate } from './plain-text.ts';
import { resolveLink } from './web-address.ts';
import { readXml } from './xml-reader.ts';

export interface SitemapEntry {
  url: string;
  /** An exact time as full ISO 8601 in UTC, or a bare day as YYYY-MM-DD. */
  lastModified: string | null;
  /** Title and date of the news extension. */
  title: string | null;
  published: string | null;
}

interface NamedSitemap {
  url: string;
  lastModified: string | null;
}

export interface SitemapUrls {
  entries: SitemapEntry[];
  /** Older entries than these, which are more than is taken of a list. */
  beyondLimit: number;
}

export type Sitemap = ({ kind: 'urls' } & SitemapUrls) | { kind: 'index'; sitemaps: NamedSitemap[] };

/** An index may name further indexes; nobody nests deeper in earnest. */
const MAX_DEPTH = 2;
/** Sitemaps read at one poll: the ones that changed last. */
const MAX_SITEMAPS = 10;
/** Named sitemaps that are passed on: some may have been read already. */
const MAX_NAMED = 3 * MAX_SITEMAPS;
const MAX_ENTRIES = 50_000;
const MAX_UNPACKED_BYTES = 20 * 1024 * 1024;

/**
 * Reads a sitemap, a sitemap index or a list of addresses, packed or not, broken ones as far as they can be read. Of long ones
 * the newest part, so that what comes out of the thread that reads it stays small.
 * @param now dates more than two days after it, or before 1990, are not believed
 * @throws AppError empty_body, not_a_feed, too_large, decode_failed
 */
export async function parseSitemap(bytes: Uint8Array, contentType: string | null, url: string, now: Date = new Date()): Promise<Sitemap> {
  const text = decodeBytes(await unpack(bytes), contentType?.includes('gzip') ? null : contentType).text.trim();
  if (text === '') throw new AppError('empty_body', 'The sitemap is empty.');
  const entries: SitemapEntry[] = [];
  const sitemaps: NamedSitemap[] = [];
  let beyondLimit = 0;
  let fields: Record<string, string> = {};
  readXml(text, {
    close(element, path) {
      const parent = path.at(-2) ?? '';
      if (parent === 'url' || parent === 'sitemap' || parent === 'news') fields[parent === 'news' ? `news:${element.name}` : element.name] ??= element.text.trim();
      if (element.name !== 'url' && element.name !== 'sitemap') return;
      const target = resolveLink(fields['loc'], [url]);
      const lastModified = parseFeedDate(fields['lastmod']);
      if (target && element.name === 'sitemap') sitemaps.push({ url: target, lastModified });
      if (target && element.name === 'url' && entries.length >= MAX_ENTRIES) beyondLimit++;
      else if (target && element.name === 'url') {
        entries.push({ url: target, lastModified, title: truncate(collapseSpace(fields['news:title'] ?? ''), MAX_TITLE_LENGTH) || null, published: parseFeedDate(fields['news:publication_date']) });
      }
      fields = {};
    },
  });
  if (sitemaps.length > 0 && entries.length === 0) return { kind: 'index', sitemaps: uniqueByUrl(sitemaps).sort(newestFirst).slice(0, MAX_NAMED) };
  if (entries.length > 0 || /<(?:\w+:)?(?:urlset|sitemapindex)\b/i.test(text.slice(0, 5_000))) return { kind: 'urls', ...newestOf(entries, beyondLimit, now) };
  const lines = plainList(text);
  if (lines.length === 0) throw new AppError('not_a_feed', 'This address holds no sitemap that Karhuno can read.');
  return { kind: 'urls', ...newestOf(lines, 0, now) };
}

/**
 * Reads a sitemap and, if it is an index, the sitemaps in it that changed last. Each is read once, so that an index that
 * contains itself ends. A sitemap that fails is left out as long as another one can be read.
 * @param fetchSitemap gets one of the named sitemaps
 */
export async function collectSitemapEntries(root: Sitemap, rootUrl: string, fetchSitemap: (url: string) => Promise<Sitemap>): Promise<SitemapUrls> {
  const seen = new Set([rootUrl]);
  const entries: SitemapEntry[] = [];
  let beyondLimit = 0;
  let firstError: AppError | null = null;
  let readCount = 0;
  let level: Sitemap[] = [root];
  for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
    for (const sitemap of level) {
      if (sitemap.kind !== 'urls') continue;
      entries.push(...sitemap.entries);
      beyondLimit += sitemap.beyondLimit;
    }
    const named = level.flatMap((sitemap) => (sitemap.kind === 'index' ? sitemap.sitemaps : [])).filter(({ url }) => !seen.has(url) && seen.add(url));
    const chosen = depth < MAX_DEPTH ? named.sort(newestFirst).slice(0, MAX_SITEMAPS - readCount) : [];
    const results = await Promise.allSettled(chosen.map(({ url }) => fetchSitemap(url)));
    level = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    readCount += chosen.length;
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) firstError ??= toAppError(failed.reason);
    if (firstError?.code === 'cancelled') throw firstError;
  }
  if (entries.length === 0 && firstError) throw firstError;
  return { entries, beyondLimit };
}

/** Entries as items, newest first. Dates that cannot be are not believed. */
export function sitemapItems({ entries, beyondLimit }: SitemapUrls, now: Date): { items: ListedItem[]; beyondLimit: number } {
  const newest = newestOf(entries, beyondLimit, now);
  // A new modification date is a new state of the page, so it is part of what names the item.
  const items = newest.entries.map((entry) => ({ url: entry.url, id: entry.lastModified, title: entry.title, summary: null, contentHtml: null, author: null, published: believableDate(entry.published, now) }));
  return { items, beyondLimit: newest.beyondLimit };
}

/** Each address once, newest first, as many as are taken of a list. */
function newestOf(entries: readonly SitemapEntry[], beyondLimit: number, now: Date): SitemapUrls {
  const dated = uniqueByUrl(entries).map((entry) => ({ entry, date: believableDate(entry.published, now) ?? believableDate(entry.lastModified, now) ?? '' }));
  dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return { entries: dated.slice(0, MAX_ITEMS).map(({ entry }) => entry), beyondLimit: beyondLimit + Math.max(0, dated.length - MAX_ITEMS) };
}

function uniqueByUrl<T extends { url: string }>(entries: readonly T[]): T[] {
  return [...new Map(entries.map((entry) => [entry.url, entry])).values()];
}

function newestFirst(a: NamedSitemap, b: NamedSitemap): number {
  return (b.lastModified ?? '').localeCompare(a.lastModified ?? '') || Number(/news/i.test(b.url)) - Number(/news/i.test(a.url));
}

function plainList(text: string): SitemapEntry[] {
  return text.split(/\s+/).slice(0, MAX_ENTRIES).filter((line) => /^https?:\/\//i.test(line)).flatMap((line) => {
    const url = resolveLink(line, []);
    return url && !line.includes('<') ? [{ url, lastModified: null, title: null, published: null }] : [];
  });
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    // A file that was cut off gives what it holds.
    return await promisify(gunzip)(bytes, { maxOutputLength: MAX_UNPACKED_BYTES, finishFlush: constants.Z_SYNC_FLUSH });
  } catch (cause) {
    const isTooLarge = cause instanceof RangeError;
    throw isTooLarge
      ? new AppError('too_large', `The sitemap is larger than ${MAX_UNPACKED_BYTES / 1024 / 1024} MiB once unpacked.`, { cause })
      : new AppError('decode_failed', 'The packed sitemap is damaged and cannot be unpacked.', { cause });
  }
}
