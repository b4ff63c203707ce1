import { cleanTexts } from '#lib/model/text.ts';
import { countEntries } from './count-entries.ts';
import { MAX_ITEMS, parseFeed, type ParsedFeed } from './feed.ts';
import { listPage, readPageHead, type PageHead } from './page.ts';
import { parseSitemap, type Sitemap } from './sitemap.ts';

/** A feed as far as it is read. */
export interface ListedFeed extends ParsedFeed {
  /** Entries that follow behind the last that is read. */
  beyondLimit: number;
}

/** What each kind of listing is once it is read. */
export interface ListingForms {
  feed: ListedFeed;
  /** A watched page as its own only item. */
  page: ReturnType<typeof listPage>;
  /** What a page says of feeds elsewhere. */
  head: PageHead;
  sitemap: Sitemap;
}
export type ListingForm = keyof ListingForms;

export interface ListingBytes {
  bytes: Uint8Array;
  contentType: string | null;
  /** After redirects. */
  url: string;
}

/** Reads bytes from the web; in the worker in a thread, so that hostile ones cost a thread and not the worker. */
export type ReadListing = <Form extends ListingForm>(form: Form, listing: ListingBytes, signal: AbortSignal) => Promise<ListingForms[Form]>;

const READERS: { [Form in ListingForm]: (bytes: Uint8Array, contentType: string | null, url: string) => ListingForms[Form] | Promise<ListingForms[Form]> } = {
  feed: readFeed, page: listPage, head: readPageHead, sitemap: parseSitemap,
};

function readFeed(bytes: Uint8Array, contentType: string | null, url: string): ListedFeed {
  const feed = parseFeed(bytes, contentType, url);
  const beyondLimit = feed.items.length < MAX_ITEMS ? 0 : Math.max(0, countEntries(bytes, contentType) - MAX_ITEMS);
  return { ...feed, beyondLimit };
}

/** Reads in this thread; what comes back can be stored as it is. @throws AppError that says why it cannot be read */
export const readListing: ReadListing = async (form, { bytes, contentType, url }) => cleanTexts(await READERS[form](bytes, contentType, url));
