import { fetchItem } from '#lib/collect/fetch-item.ts';
import type { CollectDeps, CollectSource } from '#lib/collect/listing.ts';
import type { RunItem } from '#lib/db/generated/client.ts';
import { endItems, hasWaiting, noteFetched } from '#lib/db/run-items.ts';
import { toAppError, type AppError, type ErrorCode } from '#lib/errors.ts';
import { ListedItem } from '#lib/model/source.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import type { PipelineDeps } from './deps.ts';
import { enqueue } from './enqueue.ts';
import type { FailedAttempts } from './failed-attempts.ts';
import { toFailedFetchRow, toFetchRow, type FetchRow } from './fetch-row.ts';
import type { Job } from './job.ts';
import { packBody, type PackedBody } from './raw-body.ts';
import { sleep } from './sleep.ts';

/** The polite fetcher bounds requests over all hosts and for each; this bounds what one source keeps in memory. */
const ITEMS_AT_ONCE = 8;
const FLUSH_ITEMS = 10;
/** Read from the database at once. */
const PAGE_ITEMS = 100;
/** Items of a run that may wait for cleaning. */
const MAX_BEFORE_CLEANING = 500;
const BEHIND_PAUSE_MS = 500;
const FLUSH_AFTER_MS = 2_000;
/** A feed's own words are enough to go on with when the page cannot be had; blanks not counted. */
const MIN_FEED_TEXT_CHARS = 170;

/** Faults of the address or of the answer itself, which the next run would meet again. */
const FINAL_CODES: readonly ErrorCode[] = [
  'address_blocked', 'url_invalid', 'refused_by_robots', 'unsupported_type', 'too_large', 'too_many_redirects', 'redirect_invalid',
];
const FINAL_STATUSES = [401, 402, 403, 404, 405, 406, 410, 451];

type FetchEnd =
  | { kind: 'fetched'; item: RunItem; fetch: FetchRow; body: PackedBody | null }
  | { kind: 'unchanged'; item: RunItem; fetch: FetchRow }
  | { kind: 'failed'; item: RunItem; fetch: FetchRow; error: AppError };

/** The fetch behind a source's list, where this worker still has it. */
export interface ListingFetch {
  row: FetchRow;
  answer: SafeFetchAnswer;
}

export interface ItemsWork {
  job: Job<{ runId: string; sourceId: string }>;
  source: CollectSource;
  attempts: FailedAttempts;
  listingFetch: ListingFetch | null;
}

/** Fetches the items of one source that wait for it, and hands them on to cleaning in small groups. */
export async function fetchItems(work: ItemsWork, collectDeps: CollectDeps, deps: PipelineDeps): Promise<void> {
  const { job } = work;
  await requeueFetched(job, deps);
  let ready: FetchEnd[] = [];
  let flushedAt = performance.now();
  let flushing = Promise.resolve();

  function flush(): Promise<void> {
    const group = ready;
    ready = [];
    flushedAt = performance.now();
    flushing = flushing.then(() => storeFetched(group, work, deps));
    return flushing;
  }

  async function fetchAndKeep(item: RunItem): Promise<void> {
    if (job.signal.aborted) return;
    const end = await fetchOne(item, work, collectDeps, deps);
    if (!end) return;
    ready.push(end);
    if (ready.length >= FLUSH_ITEMS || performance.now() - flushedAt > FLUSH_AFTER_MS) await flush();
  }

  const waiting = waitingItems(job, deps);
  await Promise.all(Array.from({ length: ITEMS_AT_ONCE }, async () => {
    for await (const item of waiting) await fetchAndKeep(item);
  }));
  await flush();
}

/** In the order in which they were listed, a page at a time, however many there are. */
async function* waitingItems(job: ItemsWork['job'], deps: PipelineDeps): AsyncIterable<RunItem> {
  const { runId, sourceId } = job.data;
  let afterId: string | undefined;
  while (!job.signal.aborted) {
    await roomBeforeCleaning(job, deps);
    const page = await deps.db.runItem.findMany({
      where: { runId, sourceId, stage: 'collect', outcome: 'pending', ...(afterId && { id: { gt: afterId } }) }, orderBy: { id: 'asc' }, take: PAGE_ITEMS,
    });
    afterId = page.at(-1)?.id;
    if (afterId === undefined) return;
    yield* page;
  }
}

/** While cleaning is far behind, nothing more is fetched for it. */
async function roomBeforeCleaning({ data: { runId }, signal }: ItemsWork['job'], { db }: PipelineDeps): Promise<void> {
  while (!signal.aborted) {
    if (!(await hasWaiting(db, runId, 'clean', MAX_BEFORE_CLEANING))) return;
    // An aborted pause is as good as one that is over: the loop looks at the signal.
    await sleep(BEHIND_PAUSE_MS, signal).catch(() => undefined);
  }
}

/** What a worker fetched before it died may have lost its clean job. A second job for the same items does no harm. */
async function requeueFetched({ data: { runId, sourceId }, retryCount }: Job<{ runId: string; sourceId: string }>, { db }: PipelineDeps): Promise<void> {
  if (retryCount === 0) return;
  const fetched = await db.runItem.findMany({ where: { runId, sourceId, stage: 'clean', outcome: 'pending' }, select: { id: true } });
  if (fetched.length === 0) return;
  await db.$transaction((tx) => enqueue(db, tx, 'clean', [{ runId, itemIds: fetched.map(({ id }) => id) }]));
}

/** @returns null if the job was stopped meanwhile */
async function fetchOne(item: RunItem, { job, source, attempts, listingFetch }: ItemsWork, collectDeps: CollectDeps, deps: PipelineDeps): Promise<FetchEnd | null> {
  const work = job.data;
  const startedAt = performance.now();
  const elapsedMs = (): number => performance.now() - startedAt;
  // A watched page came with its list, so that fetch is the item's too.
  const fetchRowOf = (answer: SafeFetchAnswer): FetchRow =>
    answer === listingFetch?.answer ? listingFetch.row : toFetchRow(work, answer, deps.now(), attempts.next(item.url));
  try {
    const { answer, raw, notModified } = await fetchItem(source, ListedItem.parse(item.listed), collectDeps, job.signal, listingFetch?.answer ?? null);
    const fetch = answer
      ? fetchRowOf(answer)
      : toFetchRow(work, { url: raw.url, finalUrl: raw.url, permanentRedirect: null, status: 200, headers: { 'content-type': raw.contentType ?? '' }, body: raw.bytes, durationMs: Math.round(elapsedMs()) }, deps.now());
    if (notModified) return { kind: 'unchanged', item, fetch };
    return { kind: 'fetched', item, fetch, body: await packBody(raw.bytes) };
  } catch (thrown) {
    if (job.signal.aborted) return null;
    const error = toAppError(thrown);
    if (error.code === 'internal') deps.log.error({ err: error.cause, url: item.url }, 'fetching an item');
    const fetch = toFailedFetchRow(work, item.url, error, { durationMs: elapsedMs(), now: deps.now(), attempt: attempts.next(item.url) });
    return hasOwnText(ListedItem.parse(item.listed)) ? { kind: 'fetched', item, fetch, body: null } : { kind: 'failed', item, fetch, error };
  }
}

/** Counted in one walk, and no further than it matters: a feed may hold anything. */
function hasOwnText({ contentHtml, summary }: ListedItem): boolean {
  const html = contentHtml ?? summary ?? '';
  let characters = 0;
  let isInTag = false;
  for (let index = 0; index < html.length && characters < MIN_FEED_TEXT_CHARS; index++) {
    const character = html[index]!;
    if (character === '<') isInTag = true;
    else if (character === '>') isInTag = false;
    else if (!isInTag && character > ' ') characters++;
  }
  return characters >= MIN_FEED_TEXT_CHARS;
}

/** Stores a group of answers and the job that cleans them, in one transaction. */
async function storeFetched(group: readonly FetchEnd[], { job: { data: { runId } }, attempts }: ItemsWork, { db }: PipelineDeps): Promise<void> {
  const failedAttempts = attempts.take();
  if (group.length + failedAttempts.length === 0) return;
  await db.$transaction(async (tx) => {
    // The fetch of a list stands there already.
    await tx.fetch.createMany({ data: [...failedAttempts, ...group.map(({ fetch }) => fetch)], skipDuplicates: true });
    const bodies = group.flatMap((end) => (end.kind === 'fetched' && end.body ? [end.body] : []));
    await tx.rawBody.createMany({ data: bodies, skipDuplicates: true });
    const noted = await noteFetched(tx, group.map(({ kind, item, fetch }) => ({ itemId: item.id, fetchId: fetch.id, stage: kind === 'fetched' ? 'clean' : 'collect' })));
    const waited = group.filter(({ item }) => noted.has(item.id));
    for (const end of waited) {
      if (end.kind === 'unchanged') await endItems(tx, [end.item.id], 'collect', { outcome: 'dropped', dropReason: 'unchanged' });
      if (end.kind === 'failed') await endItems(tx, [end.item.id], 'collect', { outcome: 'failed', code: end.error.code, message: end.error.message, final: isFinal(end.error) });
    }
    const cleanIds = waited.filter(({ kind }) => kind === 'fetched').map(({ item }) => item.id);
    if (cleanIds.length > 0) await enqueue(db, tx, 'clean', [{ runId, itemIds: cleanIds }]);
  });
}

function isFinal(error: AppError): boolean {
  const { status } = error.detail;
  return FINAL_CODES.includes(error.code) || (typeof status === 'number' && FINAL_STATUSES.includes(status));
}
