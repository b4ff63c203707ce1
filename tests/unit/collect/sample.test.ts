import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cleanDocument } from '#lib/clean/clean-document.ts';
import { fetchItem } from '#lib/collect/fetch-item.ts';
import { itemHash } from '#lib/collect/item-hash.ts';
import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource, SourceListing } from '#lib/collect/listing.ts';
import { SAMPLE_SOURCES } from '#lib/collect/sample/sample-workspace.ts';
import { createCollectDeps } from '#tests/support/http/collect-deps.ts';

const loadedAt = new Date(Date.UTC(2026, 4, 6, 12));
const signal = new AbortController().signal;
let polls = 0;
let deps: CollectDeps;

beforeAll(() => {
  deps = createCollectDeps({ sampleHistory: async () => ({ polls, loadedAt }) });
});
afterAll(() => deps.http.close());

const sources = SAMPLE_SOURCES.map(({ newsroom, url }): CollectSource => ({ id: newsroom, kind: 'sample', url, options: { newsroom } }));
const list = (source: CollectSource, poll: number): Promise<SourceListing> => {
  polls = poll;
  return listSource(source, deps, signal);
};

describe.each(sources.map((source) => [source.id, source] as const))('%s', (_, source) => {
  test('lists dated items whose pages are there, without any fetch', async () => {
    const { items, title, answer } = await list(source, 0);
    expect(items.length).toBeGreaterThan(0);
    expect([title === null, answer]).toEqual([false, null]);
    for (const item of items) {
      expect(item).toMatchObject({ title: expect.any(String) as string, published: expect.any(String) as string });
      const { raw } = await fetchItem(source, item, deps, signal);
      expect(raw.bytes.length).toBeGreaterThan(200);
    }
  });

  test('says the same of an item until it is edited', async () => {
    const hashes = async (poll: number): Promise<string[]> => (await list(source, poll)).items.map(itemHash);
    expect(await hashes(0)).toEqual(await hashes(0));
    const second = await hashes(1);
    expect(second).toEqual(await hashes(2));
  });
});

test('an unknown newsroom and a page that is not there are told', async () => {
  const [first] = sources;
  if (!first) throw new Error('no sample source');
  await expect(listSource({ ...first, options: { newsroom: 'nowhere' } }, deps, signal)).rejects.toMatchObject({ code: 'not_found' });
  const { items: [item] } = await list(first, 0);
  if (!item) throw new Error('no sample item');
  await expect(fetchItem(first, { ...item, url: `${new URL(item.url).origin}/no-such-page` }, deps, signal)).rejects.toMatchObject({ code: 'http_error' });
});

test('one page is behind a wall, and one is an error served as a success', async () => {
  const drops: string[] = [];
  for (const source of sources) {
    for (const item of (await list(source, 0)).items) {
      const { drop } = cleanDocument((await fetchItem(source, item, deps, signal, null)).raw, null, loadedAt);
      if (drop !== null) drops.push(drop);
    }
  }
  expect(drops.toSorted()).toEqual(['error_page', 'paywall']);
});
