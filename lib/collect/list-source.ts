import { AppError } from '#lib/errors.ts';
import { NONE_LEFT_OUT } from '#lib/model/source.ts';
import { freshForMs } from '#lib/net/freshness.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import { requireOk } from './http-status.ts';
import { isOfUsualLength, usableItems } from './listed-items.ts';
import { listingBytes } from './listing-bytes.ts';
import type { CollectDeps, CollectSource, SourceListing } from './listing.ts';
import { listSample } from './sample.ts';
import { collectSitemapEntries, sitemapItems, type Sitemap } from './sitemap.ts';
import { listXmlstock } from './xmlstock.ts';

/**
 * Asks a source what it has now. Entries that lead nowhere, or whose address is too long to be fetched or known again, are
 * left out and counted.
 * @throws AppError that says why it could not be read and what to do
 */
export async function listSource(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<SourceListing> {
  const listing = await listByKind(source, deps, signal);
  const { items, leftOut } = usableItems(listing.items);
  const isMovable = listing.movedTo !== null && isOfUsualLength(listing.movedTo);
  return {
    ...listing, items, movedTo: isMovable ? listing.movedTo : null,
    leftOut: { ...listing.leftOut, addressTooLong: listing.leftOut.addressTooLong + leftOut.addressTooLong },
  };
}

async function listByKind(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<SourceListing> {
  switch (source.kind) {
    case 'sample':
      return listSample(source, deps);
    case 'xmlstock':
      return listXmlstock(source, deps, signal);
    case 'feed':
    case 'page':
    case 'sitemap':
      return listFetched(source, deps, signal);
  }
}

async function listFetched(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<SourceListing> {
  const answer = await deps.http.get(source.url, { purpose: 'source', validators: await deps.validatorsOf(source.url), signal });
  const base = { leftOut: NONE_LEFT_OUT, freshUntil: freshUntil(answer, deps.now()), notModified: false, title: null, siteUrl: null, movedTo: answer.permanentRedirect, answer };
  if (answer.status === 304) return { ...base, items: [], notModified: true };
  requireOk(answer, deps.now());
  if (source.kind === 'feed') {
    const feed = await deps.read('feed', listingBytes(answer), signal);
    const { items, leftOut } = usableItems(feed.items);
    return { ...base, items, leftOut: { ...leftOut, beyondLimit: feed.beyondLimit }, title: feed.title, siteUrl: feed.siteUrl };
  }
  if (source.kind === 'page') {
    const { item, title } = await deps.read('page', listingBytes(answer), signal);
    return { ...base, items: [item], title, siteUrl: answer.finalUrl };
  }
  return { ...base, ...(await listSitemap(answer, deps, signal)) };
}

function freshUntil(answer: SafeFetchAnswer, now: Date): Date | null {
  const untilMs = answer.freshUntilMs ?? now.getTime() + freshForMs(answer.headers, now.getTime());
  return untilMs > now.getTime() ? new Date(untilMs) : null;
}

async function listSitemap(answer: SafeFetchAnswer, deps: CollectDeps, signal: AbortSignal): Promise<Pick<SourceListing, 'items' | 'leftOut' | 'answer'>> {
  const read = (from: SafeFetchAnswer): Promise<Sitemap> => deps.read('sitemap', listingBytes(from), signal);
  const root = await read(answer);
  const urls = await collectSitemapEntries(root, answer.finalUrl, async (url) => read(requireOk(await deps.http.get(url, { purpose: 'source', signal }), deps.now())));
  if (urls.entries.length === 0 && root.kind === 'index') throw new AppError('empty_body', 'The sitemap index names no sitemap with addresses in it.');
  // That the index is the same says nothing of the sitemaps in it, so its validators must not be kept.
  const { items, beyondLimit } = sitemapItems(urls, deps.now());
  return { items, leftOut: { ...NONE_LEFT_OUT, beyondLimit }, answer: root.kind === 'index' ? withoutValidators(answer) : answer };
}

function withoutValidators(answer: SafeFetchAnswer): SafeFetchAnswer {
  const { etag: _etag, 'last-modified': _lastModified, ...headers } = answer.headers;
  return { ...answer, headers };
}
