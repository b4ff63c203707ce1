import { AppError } from '#lib/errors.ts';
import type { RawDocument } from '#lib/model/document.ts';
import { SampleOptions } from '#lib/model/source.ts';
import { parseFeed } from './feed.ts';
import { usableItems } from './listed-items.ts';
import type { CollectDeps, CollectSource, SourceListing } from './listing.ts';
import { listNewsroom, sampleItem } from './sample/sample-workspace.ts';

/** Reads the feed of a newsroom that ships with Karhuno. Nothing is fetched; the bytes go the way of fetched ones. */
export async function listSample(source: CollectSource, deps: CollectDeps): Promise<SourceListing> {
  const { newsroom } = SampleOptions.parse(source.options);
  const { polls, loadedAt } = await deps.sampleHistory(source.id);
  const raw = listNewsroom(newsroom, polls, loadedAt);
  const feed = parseFeed(raw.bytes, raw.contentType, raw.url);
  return { ...usableItems(feed.items), freshUntil: null, notModified: false, title: feed.title, siteUrl: feed.siteUrl, movedTo: null, answer: null };
}

/** @throws AppError http_error where the newsroom has no such page */
export async function fetchSampleItem(source: CollectSource, url: string, deps: CollectDeps): Promise<RawDocument> {
  const { polls, loadedAt } = await deps.sampleHistory(source.id);
  const raw = sampleItem(url, polls, loadedAt);
  if (raw) return raw;
  throw new AppError('http_error', `${new URL(url).host} has nothing at this address (404).`, { detail: { status: 404 } });
}
