import { expect, test } from 'vitest';
import { itemHash } from '#lib/collect/item-hash.ts';
import type { ListedItem } from '#lib/model/source.ts';

const item: ListedItem = { url: 'https://news.example/1', id: 'a', title: 't', summary: 's', contentHtml: null, author: null, published: null };

test('the same words are the same hash, any other word is another', () => {
  expect(itemHash({ ...item })).toBe(itemHash(item));
  const changes: Partial<ListedItem>[] = [{ url: 'https://news.example/2' }, { id: null }, { title: 'u' }, { summary: 's ' }, { contentHtml: '' }, { author: 'x' }, { published: '2024-05-06T00:00:00.000Z' }];
  expect(new Set([item, ...changes.map((change) => ({ ...item, ...change }))].map(itemHash)).size).toBe(changes.length + 1);
  expect(itemHash({ ...item, title: 'a', summary: 'b' })).not.toBe(itemHash({ ...item, title: 'ab', summary: '' }));
});
