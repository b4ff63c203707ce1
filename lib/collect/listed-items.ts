import type { ListedItem } from '#lib/model/source.ts';
import type { FeedItem } from './feed.ts';

/** The entries that lead somewhere, each address once: an entry without a page cannot be read, cited or told apart. */
export function listedItems(items: readonly FeedItem[]): ListedItem[] {
  const byUrl = new Map<string, ListedItem>();
  for (const item of items) if (item.url !== null && !byUrl.has(item.url)) byUrl.set(item.url, { ...item, url: item.url });
  return [...byUrl.values()];
}
