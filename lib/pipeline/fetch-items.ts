import pLimit from 'p-limit';
import { fetchItem } from '#lib/collect/fetch-item.ts';
import type { CollectDeps, CollectSource } from '#lib/collect/listing.ts';
import type { Prisma, RunItem } from '#lib/db/generated/client.ts';
import { endItems } from '#lib/db/run-items.ts';
import { toAppError, type AppError, type ErrorCode } from '#lib/errors.ts';
import { ListedItem } from '#lib/model/source.ts';
import type { PipelineDeps } from './deps.ts';
import { enqueue } from './enqueue.ts';
import { toFailedFetchRow, toFetchRow } from './fetch-row.ts';
import type { Job } from './job.ts';
import { packBody, type PackedBody } from './raw-body.ts';

/** The polite fetcher bounds requests over all hosts and for each; this bounds what one source keeps in memory. */
const ITEMS_AT_ONCE = 8;
const FLUSH_ITEMS = 10;
const FLUSH_AFTER_MS = 2_000;
/** A feed's own words are enough to go on with when the page cannot be had. */
const MIN_FEED_TEXT_CHARS = 200;

/** Faults of the address or of the answer itself, which the next run would meet again. */
const FINAL_CODES: readonly ErrorCode[] = [
  'address_blocked', 'url_invalid', 'refused_by_robots', 'unsupported_type', 'too_large', 'too_many_redirects', 'redirect_invalid',
];
const FINAL_STATUSES = [401, 402, 403, 404, 405, 406, 410, 451];

type FetchEnd =
  | { kind: 'fetched'; item: RunItem; fetch: Prisma.FetchCreateManyInput; body: PackedBody | null }
  | { kind: 'unchanged'; item: RunItem; fetch: Prisma.FetchCreateManyInput }
  | { kind: 'failed'; item: RunItem; fetch: Prisma.FetchCreateManyInput; error: AppError };

/** Fetches the items of one source that wait for it, and hands them on to cleaning in small groups. */
export async function fetchItems(job: Job<{ runId: string; sourceId: string }>, source: CollectSource, collectDeps: CollectDeps, deps: PipelineDeps): Promise<void> {
  const { runId, sourceId } = job.data;
  await requeueFetched(job, deps);
  const waiting = await deps.db.runItem.findMany({ where: { runId, sourceId, stage: 'collect', outcome: 'pending' }, orderBy: { createdAt: 'asc' } });
  const limit = pLimit(ITEMS_AT_ONCE);
  let ready: FetchEnd[] = [];
  let flushedAt = performance.now();
  let flushing = Promise.resolve();

  function flush(): Promise<void> {
    const group = ready;
    ready = [];
    flushedAt = performance.now();
    flushing = flushing.then(() => storeFetched(group, runId, deps));
    return flushing;
  }

  await Promise.all(waiting.map((item) => limit(async () => {
    if (job.signal.aborted) return;
    const end = await fetchOne(item, source, collectDeps, job, deps);
    if (!end) return;
    ready.push(end);
    if (ready.length >= FLUSH_ITEMS || performance.now() - flushedAt > FLUSH_AFTER_MS) await flush();
  })));
  await flush();
}

/** What a worker fetched before it died may have lost its clean job. A second job for the same items does no harm. */
async function requeueFetched({ data: { runId, sourceId }, retryCount }: Job<{ runId: string; sourceId: string }>, { db }: PipelineDeps): Promise<void> {
  if (retryCount === 0) return;
  const fetched = await db.runItem.findMany({ where: { runId, sourceId, stage: 'clean', outcome: 'pending' }, select: { id: true } });
  if (fetched.length === 0) return;
  await db.$transaction((tx) => enqueue(db, tx, 'clean', [{ runId, itemIds: fetched.map(({ id }) => id) }]));
}

/** @returns null if the job was stopped meanwhile */
async function fetchOne(item: RunItem, source: CollectSource, collectDeps: CollectDeps, job: Job<{ runId: string; sourceId: string }>, deps: PipelineDeps): Promise<FetchEnd | null> {
  const work = job.data;
  const startedAt = performance.now();
  const elapsedMs = (): number => performance.now() - startedAt;
  try {
    const { answer, raw, notModified } = await fetchItem(source, ListedItem.parse(item.listed), collectDeps, job.signal);
    const fetch = answer
      ? toFetchRow(work, answer, deps.now())
      : toFetchRow(work, { url: raw.url, finalUrl: raw.url, permanentRedirect: null, status: 200, headers: { 'content-type': raw.contentType ?? '' }, body: raw.bytes, durationMs: Math.round(elapsedMs()) }, deps.now());
    if (notModified) return { kind: 'unchanged', item, fetch };
    return { kind: 'fetched', item, fetch, body: await packBody(raw.bytes) };
  } catch (thrown) {
    if (job.signal.aborted) return null;
    const error = toAppError(thrown);
    if (error.code === 'internal') deps.log.error({ err: error.cause, url: item.url }, 'fetching an item');
    const fetch = toFailedFetchRow(work, item.url, error, elapsedMs(), deps.now());
    return hasOwnText(ListedItem.parse(item.listed)) ? { kind: 'fetched', item, fetch, body: null } : { kind: 'failed', item, fetch, error };
  }
}

function hasOwnText({ contentHtml, summary }: ListedItem): boolean {
  const text = (contentHtml ?? summary ?? '').replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  return text.length >= MIN_FEED_TEXT_CHARS;
}

/** Stores a group of answers and the job that cleans them, in one transaction. */
async function storeFetched(group: readonly FetchEnd[], runId: string, { db }: PipelineDeps): Promise<void> {
  if (group.length === 0) return;
  await db.$transaction(async (tx) => {
    await tx.fetch.createMany({ data: group.map(({ fetch }) => fetch) });
    const bodies = group.flatMap((end) => (end.kind === 'fetched' && end.body ? [end.body] : []));
    await tx.rawBody.createMany({ data: bodies, skipDuplicates: true });
    const cleanIds: string[] = [];
    for (const end of group) {
      const where = { id: end.item.id, stage: 'collect' as const, outcome: 'pending' as const };
      const stage = end.kind === 'fetched' ? ('clean' as const) : ('collect' as const);
      const { count } = await tx.runItem.updateMany({ where, data: { fetchId: end.fetch.id, stage } });
      if (count === 0) continue;
      if (end.kind === 'fetched') cleanIds.push(end.item.id);
      if (end.kind === 'unchanged') await endItems(tx, [end.item.id], 'collect', { outcome: 'dropped', dropReason: 'unchanged' });
      if (end.kind === 'failed') await endItems(tx, [end.item.id], 'collect', { outcome: 'failed', code: end.error.code, message: end.error.message, final: isFinal(end.error) });
    }
    if (cleanIds.length > 0) await enqueue(db, tx, 'clean', [{ runId, itemIds: cleanIds }]);
  });
}

function isFinal(error: AppError): boolean {
  const { status } = error.detail;
  return FINAL_CODES.includes(error.code) || (typeof status === 'number' && FINAL_STATUSES.includes(status));
}
