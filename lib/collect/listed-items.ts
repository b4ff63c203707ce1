import { NONE_LEFT_OUT, type LeftOut, type ListedItem } from '#lib/model/source.ts';
import { MAX_ADDRESS_LENGTH } from '#lib/model/text.ts';
import type { FeedItem } from './feed.ts';

/** The entries of a list that can be items, each address once, and how many cannot. */
export interface UsableItems {
  items: ListedItem[];
  leftOut: LeftOut;
}

/** An entry without a page cannot be read, cited or told apart; one with an over-long address neither fetched nor stored. */
export function usableItems(entries: readonly FeedItem[]): UsableItems {
  const byUrl = new Map<string, ListedItem>();
  const leftOut = { ...NONE_LEFT_OUT };
  for (const entry of entries) {
    if (entry.url === null) leftOut.withoutAddress++;
    else if (!isOfUsualLength(entry.url)) leftOut.addressTooLong++;
    else if (!byUrl.has(entry.url)) byUrl.set(entry.url, { ...entry, url: entry.url });
  }
  return { items: [...byUrl.values()], leftOut };
}

export function isOfUsualLength(url: string): boolean {
  return (URL.parse(url)?.href ?? url).length <= MAX_ADDRESS_LENGTH;
}
