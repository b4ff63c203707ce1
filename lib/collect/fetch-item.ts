import { AppError } from '#lib/errors.ts';
import type { RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import { requireOk } from './http-status.ts';
import type { CollectDeps, CollectSource } from './listing.ts';
import { fetchSampleItem } from './sample.ts';

export interface FetchedItem {
  /** The fetch behind it; null if nothing was fetched. */
  answer: SafeFetchAnswer | null;
  raw: RawDocument;
  /** The server said that the page did not change since it was last read; `raw` is empty then. */
  notModified: boolean;
}

const READABLE_TYPE = /^(?:text\/|application\/(?:xhtml\+xml|xml|json)\b)/i;

/**
 * Gets the bytes of one item's page.
 * @param listing the answer behind the source's list, where this worker still has it: a watched page need not be asked for again
 * @throws AppError http_error, unsupported_type, or a code of the network
 */
export async function fetchItem(source: CollectSource, item: ListedItem, deps: CollectDeps, signal: AbortSignal, listing: SafeFetchAnswer | null = null): Promise<FetchedItem> {
  if (source.kind === 'sample') return { answer: null, raw: await fetchSampleItem(source, item.url, deps), notModified: false };
  const answer = source.kind === 'page' && listing ? listing : await askFor(source, item, deps, signal);
  const contentType = answer.headers['content-type'] ?? null;
  const raw = { bytes: answer.body, contentType, url: answer.finalUrl };
  if (answer.status === 304) return { answer, raw, notModified: true };
  requireOk(answer, deps.now());
  if (contentType && contentType.trim() !== '' && !READABLE_TYPE.test(contentType.trim())) {
    throw new AppError('unsupported_type', `The item is ${contentType.split(';')[0]?.trim().slice(0, 60)}, which Karhuno cannot read; only web pages can be.`, { detail: { status: answer.status } });
  }
  return { answer, raw, notModified: false };
}

async function askFor(source: CollectSource, item: ListedItem, deps: CollectDeps, signal: AbortSignal): Promise<SafeFetchAnswer> {
  // The listing of a page source fetched it already: its validators would only say that it is the same.
  const validators = source.kind === 'page' ? null : await deps.validatorsOf(item.url);
  return deps.http.get(item.url, { purpose: 'source', validators, signal });
}
