import type { LeftOut, ListedItem, SourceKind } from '#lib/model/source.ts';
import type { FailedAttempt, KnownLimits, PoliteFetch, Validators } from '#lib/net/polite-fetch.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { ReadListing } from './read-listing.ts';
import type { SearchOpening, SearchQuestion } from './search-turn.ts';

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
  /** Entries that cannot be items, by reason. */
  leftOut: LeftOut;
  /** Until then the list stays as it is, says its server; null if it says nothing of the kind. */
  freshUntil: Date | null;
  /** The server said that nothing changed since the last poll; `items` is empty then. */
  notModified: boolean;
  title: string | null;
  siteUrl: string | null;
  /** Where permanent redirects lead: the address that the source should have. */
  movedTo: string | null;
  /** The fetch behind the listing, without secrets in its addresses; null if nothing was fetched. */
  answer: SafeFetchAnswer | null;
}

/** An account with XMLStock, and the memory of what was asked. */
export interface XmlstockAccess {
  user: string;
  key: string;
  /** `https://xmlstock.com`, or a server that speaks the same. */
  baseUrl: string;
  /** What the account's plan allows. */
  limits: KnownLimits;
  /** Ask for answers that are prepared and fetched later, which some plans make cheaper. */
  delayed: boolean;
  /** Waits while somebody else asks the same. */
  open(question: SearchQuestion, signal: AbortSignal): Promise<SearchOpening>;
}

export interface CollectDeps {
  http: PoliteFetch;
  read: ReadListing;
  /** What the last good answer of an address said of its version; null if there was none. */
  validatorsOf(url: string): Promise<Validators | null>;
  now(): Date;
  random(): number;
  /** Told of each search that failed and is tried again; fetches tell it themselves. */
  onFailedAttempt(failed: FailedAttempt): void;
  /** Resolves after `ms`. @throws the signal's reason as soon as it is aborted */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Null where no key is set. */
  xmlstock: XmlstockAccess | null;
  /** How often a sample source was polled before, and when the sample was loaded. */
  sampleHistory(sourceId: string): Promise<{ polls: number; loadedAt: Date }>;
}
