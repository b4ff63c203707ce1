import pLimit from 'p-limit';
import { itemHash } from '#lib/collect/item-hash.ts';
import type { SourceListing } from '#lib/collect/listing.ts';
import type { Source } from '#lib/db/generated/client.ts';
import { recordListing } from '#lib/db/run-sources.ts';
import { canonicalUrl } from '#lib/dedupe/canonical-url.ts';
import type { ListedItem } from '#lib/model/source.ts';
import type { PipelineDeps } from './deps.ts';
import type { FailedAttempts } from './failed-attempts.ts';
import { toFetchRow, type FetchRow } from './fetch-row.ts';

/** A long list takes a connection for seconds and memory by the row, and many sources may be listed in the same moment. */
const LISTINGS_AT_ONCE = 2;
const ROWS_AT_ONCE = 100;
const storing = pLimit(LISTINGS_AT_ONCE);

interface ListingWork {
  runId: string;
  source: Source;
  listing: SourceListing;
  attempts: FailedAttempts;
  maxItems: number;
}

interface HashedItem {
  item: ListedItem;
  canonicalUrl: string;
  hash: string;
}

/**
 * Decides what of a list is taken: items of which the source says nothing new are left out, and those beyond the limit
 * are put off to the next run. One transaction, so that after a crash the list is either stored or taken anew.
 * @returns the row of the fetch behind the list; null if nothing was fetched
 */
export function storeListing(deps: PipelineDeps, work: ListingWork): Promise<FetchRow | null> {
  return storing(() => storeNow(deps, work));
}

async function storeNow({ db, now }: PipelineDeps, { runId, source, listing, attempts, maxItems }: ListingWork): Promise<FetchRow | null> {
  const listed = hashItems(listing.items);
  const known = await findKnownHashes(db, source.id, listed);
  const fresh = listed.filter(({ canonicalUrl: url, hash }) => known.get(url) !== hash);
  const taken = fresh.slice(0, maxItems);
  const fetch = listing.answer && toFetchRow({ runId, sourceId: source.id }, listing.answer, now(), attempts.next(source.url));
  await db.$transaction(async (tx) => {
    await tx.fetch.createMany({ data: [...attempts.take(), ...(fetch ? [fetch] : [])] });
    for (let from = 0; from < taken.length; from += ROWS_AT_ONCE) {
      const rows = taken.slice(from, from + ROWS_AT_ONCE);
      await tx.runItem.createMany({
        data: rows.map(({ item, canonicalUrl: url, hash }) => ({ runId, sourceId: source.id, url: item.url, canonicalUrl: url, listed: item, itemHash: hash })),
        skipDuplicates: true,
      });
    }
    // Not modified: the list is what it was when it was last read.
    const total = listing.notModified ? await lastListed() : listed.length;
    await recordListing(tx, {
      runId, sourceId: source.id, listed: total, postponed: fresh.length - taken.length,
      unchanged: listing.notModified ? total : listed.length - fresh.length,
      leftOut: listing.notModified ? null : listing.leftOut, freshUntil: listing.freshUntil, url: source.url, siteUrl: source.siteUrl ?? listing.siteUrl, movedTo: listing.movedTo,
    });

    async function lastListed(): Promise<number> {
      const last = await tx.runSource.findFirst({ where: { sourceId: source.id, listedItems: { not: null } }, orderBy: { finishedAt: 'desc' }, select: { listedItems: true } });
      return last?.listedItems ?? 0;
    }
  });
  return fetch;
}

/** An address that is listed twice counts once. */
function hashItems(items: readonly ListedItem[]): HashedItem[] {
  const byUrl = new Map<string, HashedItem>();
  for (const item of items) {
    const url = canonicalUrl(item.url);
    if (!byUrl.has(url)) byUrl.set(url, { item, canonicalUrl: url, hash: itemHash(item) });
  }
  return [...byUrl.values()];
}

async function findKnownHashes(db: PipelineDeps['db'], sourceId: string, items: readonly HashedItem[]): Promise<Map<string, string>> {
  const rows = await db.sighting.findMany({ where: { sourceId, itemUrl: { in: items.map(({ canonicalUrl: url }) => url) } }, select: { itemUrl: true, itemHash: true } });
  return new Map(rows.map(({ itemUrl, itemHash: hash }) => [itemUrl, hash]));
}
