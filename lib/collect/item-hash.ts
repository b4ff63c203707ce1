import { createHash } from 'node:crypto';
import type { ListedItem } from '#lib/model/source.ts';

/** Names what a source says of an item. While it stays the same the item is not fetched again; an edit changes it. */
export function itemHash(item: ListedItem): string {
  const said = [item.url, item.id, item.title, item.summary, item.contentHtml, item.author, item.published];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
