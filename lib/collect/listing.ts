import type { ListedItem, SourceKind } from '#lib/model/source.ts';
import type { PoliteFetch, Validators } from '#lib/net/polite-fetch.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { ReadListing } from './read-listing.ts';

export interface CollectSource {
  id: string;
  kind: SourceKind;
  url: string;
  /** Of the source's kind; checked where it is read. */
  options: unknown;
}

/** What a source has to offer at one poll. */
export interface SourceListing {
  /** Newest first as far as dates tell, else in the source's own order. */
  items: ListedItem[];
  /** The server said that nothing changed since the last poll; `items` is empty then. */
  notModified: boolean;
  title: string | null;
  siteUrl: string | null;
  /** Where permanent redirects lead: the address that the source should have. */
  movedTo: string | null;
  /** The fetch behind the listing, without secrets in its addresses; null if nothing was fetched. */
  answer: SafeFetchAnswer | null;
}

/** A paid search that is about to be made, reserved at its full price. */
export interface SearchCharge {
  /** `unknown`: it was sent and nobody can tell whether it was billed. */
  settle(outcome: 'spent' | 'free' | 'unknown'): Promise<void>;
}

export interface XmlstockAccess {
  user: string;
  key: string;
  /** `https://xmlstock.com`, or a server that speaks the same. */
  baseUrl: string;
  /** Reserves the price of one request. @throws AppError budget_exceeded or price_unknown */
  charge(call: { sourceId: string; engine: 'google' | 'yandex' }): Promise<SearchCharge>;
}

export interface CollectDeps {
  http: PoliteFetch;
  read: ReadListing;
  /** What the last good answer of an address said of its version; null if there was none. */
  validatorsOf(url: string): Promise<Validators | null>;
  now(): Date;
  /** Null where no key is set. */
  xmlstock: XmlstockAccess | null;
  /** How often a sample source was polled before, and when the sample was loaded. */
  sampleHistory(sourceId: string): Promise<{ polls: number; loadedAt: Date }>;
}
