import type { RunItem } from '#lib/db/generated/client.ts';
import type { CleanDocument } from '#lib/model/document.ts';
import type { Published } from './published-at.ts';

/** A cleaned page on its way into the store. */
export interface CleanedPage {
  item: RunItem;
  document: CleanDocument;
  /** Where the bytes came from, after redirects. */
  url: string;
  fetchId: string | null;
  now: Date;
}

export interface PageFacts extends CleanedPage, Published {
  canonicalUrl: string;
  hash: string;
}
