import { z } from 'zod';
import { SEARCH_ENGINES } from './search-engine.ts';
import { Text, cleanText } from './text.ts';

export const SourceKind = z.enum(['feed', 'page', 'sitemap', 'xmlstock', 'sample']);
export type SourceKind = z.infer<typeof SourceKind>;

/** A search whose results are the source's items. XMLStock serves Google's and Yandex's results as XML. */
export const XmlstockOptions = z.object({
  engine: z.enum(SEARCH_ENGINES),
  query: Text.trim().min(1).max(400),
});
export type XmlstockOptions = z.infer<typeof XmlstockOptions>;

/** Which of the sample newsrooms that ship with Karhuno serves the source. */
export const SampleOptions = z.object({ newsroom: z.string().min(1) });
export type SampleOptions = z.infer<typeof SampleOptions>;

/** Identity of a search source: the same query on the same engine is one source. */
export function xmlstockSourceUrl({ engine, query }: XmlstockOptions): string {
  return `xmlstock:${engine}?query=${encodeURIComponent(cleanText(query).toLowerCase().replace(/\s+/g, ' '))}`;
}

export const Priority = z.int().min(0).max(100);
/** A source is polled at most every 5 minutes and at least once a week. */
export const PollIntervalSeconds = z.int().min(300).max(604_800);

/** One entry of a source's list: a feed item, a sitemap address, a search result, or the page itself. */
export const ListedItem = z.object({
  url: z.string(),
  /** The feed's own id for the item; null where it has none. */
  id: z.string().nullable(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
  /** Full text that the feed itself carries, as HTML; null if it only links to it. */
  contentHtml: z.string().nullable(),
  author: z.string().nullable(),
  /** An exact time as full ISO 8601 in UTC; a day without a time as YYYY-MM-DD. */
  published: z.string().nullable(),
});
export type ListedItem = z.infer<typeof ListedItem>;

/** Entries of a list that cannot be items, by reason. */
export const LeftOut = z.object({
  /** They lead nowhere. */
  withoutAddress: z.int().default(0),
  /** Longer than what can be fetched and stored. */
  addressTooLong: z.int().default(0),
  /** The list is longer than what is read of one. */
  beyondLimit: z.int().default(0),
});
export type LeftOut = z.infer<typeof LeftOut>;
export const NONE_LEFT_OUT: LeftOut = { withoutAddress: 0, addressTooLong: 0, beyondLimit: 0 };

/** What discovery found at an address: something that can be added as a source. */
export const SourceCandidate = z.object({
  kind: SourceKind.exclude(['xmlstock', 'sample']),
  /** Canonical address, the source's identity. */
  url: z.string(),
  title: z.string(),
  siteUrl: z.string().nullable(),
  /** The newest items, at most 5. */
  preview: z.array(z.object({ title: z.string(), url: z.string(), published: z.string().nullable() })),
  itemCount: z.int(),
  /** Sitemaps in a sitemap of sitemaps, which lists no items itself; null for any other list. */
  sitemapCount: z.int().nullable().default(null),
  /** Id of the source that already watches this address, if any; `deleted` ones come back with their history. */
  existing: z.object({ sourceId: z.string(), name: z.string(), deleted: z.boolean() }).nullable(),
});
export type SourceCandidate = z.infer<typeof SourceCandidate>;

/** A line of an OPML file, judged before anything is added. */
export const OpmlEntry = z.object({
  title: z.string(),
  url: z.string(),
  siteUrl: z.string().nullable(),
  folder: z.string().nullable(),
  state: z.enum(['new', 'duplicate', 'invalid', 'blocked']),
  /** Why it cannot be added, in words; null for `new`. */
  reason: z.string().nullable(),
});
export type OpmlEntry = z.infer<typeof OpmlEntry>;

export const DiscoveryResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('url'), candidates: z.array(SourceCandidate) }),
  z.object({ kind: z.literal('opml'), entries: z.array(OpmlEntry) }),
]);
export type DiscoveryResult = z.infer<typeof DiscoveryResult>;
