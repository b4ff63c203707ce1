import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource, SourceListing } from '#lib/collect/listing.ts';
import type { Source } from '#lib/db/generated/client.ts';
import { markRunStarted } from '#lib/db/runs.ts';
import { beginSource, cancelSource, failSource, finishSource } from '#lib/db/run-sources.ts';
import { findYields } from '#lib/db/source-yields.ts';
import { readSettings } from '#lib/db/settings.ts';
import type { RunTrigger } from '#lib/db/generated/enums.ts';
import { toAppError, type AppError } from '#lib/errors.ts';
import type { PipelineDeps } from './deps.ts';
import { collectFailedAttempts, type FailedAttempts } from './failed-attempts.ts';
import { fetchItems, type ListingFetch } from './fetch-items.ts';
import { toFailedFetchRow } from './fetch-row.ts';
import { RunStopped, isHandedOn, type Job } from './job.ts';
import { advanceRun } from './run.ts';
import { claimOf } from './source-claim.ts';
import { storeListing } from './store-listing.ts';

/** One source of one run, as far as it has come: after a crash the list is not taken again. */
interface SourceWork {
  source: Source;
  trigger: RunTrigger;
  isListed: boolean;
}

type SourceEnd = { status: 'done' } | { status: 'failed'; error: AppError } | { status: 'cancelled' };

/** Job `run-source`: takes a source's list, and fetches what is new or changed in it. */
export async function collectSource(job: Job<{ runId: string; sourceId: string }>, deps: PipelineDeps): Promise<void> {
  const { runId, sourceId } = job.data;
  const work = await takeUp(job, deps);
  const end = work ? await workOnSource(work, job, deps) : null;
  await deps.db.$transaction(async (tx) => {
    const now = deps.now();
    if (end) {
      // Locks the run first: whoever locks more than one of its rows begins there.
      const facts = { runId, sourceId, now };
      if (end.status === 'done') await finishSource(tx, facts);
      if (end.status === 'failed') await failSource(tx, { ...facts, code: end.error.code, message: end.error.message, notBefore: waitOf(end.error) });
      if (end.status === 'cancelled') await cancelSource(tx, facts);
    }
    await advanceRun(deps.db, tx, runId, now);
    await job.complete(tx);
  });
}

/** @returns null if there is nothing left to do for this source */
async function takeUp(job: Job<{ runId: string; sourceId: string }>, { db, now }: PipelineDeps): Promise<SourceWork | null> {
  const { runId, sourceId } = job.data;
  return db.$transaction(async (tx) => {
    await markRunStarted(tx, runId, now());
    const row = await tx.runSource.findUnique({ where: { runId_sourceId: { runId, sourceId } }, include: { source: true, run: { select: { trigger: true } } } });
    if (!row || (row.status !== 'queued' && row.status !== 'running')) return null;
    await beginSource(tx, { runId, sourceId, url: row.source.url, now: now() });
    return { source: row.source, trigger: row.run.trigger, isListed: row.listedItems !== null };
  });
}

async function workOnSource(work: SourceWork, job: Job<{ runId: string; sourceId: string }>, deps: PipelineDeps): Promise<SourceEnd> {
  const { signal } = job;
  if (await isStopped(job, deps)) return { status: 'cancelled' };
  const { values: settings } = await readSettings(deps.db);
  deps.http.setMaxConcurrency(settings.collect.maxConcurrency);
  const attempts = collectFailedAttempts(job.data, deps.now);
  const claim = claimOf(work.source, work.trigger, await findYields(deps.db, work.source.id, deps.now()));
  const collectDeps = deps.collectDeps({ runId: job.data.runId, settings, claim, onFailedAttempt: attempts.add });
  const source: CollectSource = { id: work.source.id, kind: work.source.kind, url: work.source.url, options: work.source.options };
  let listingFetch: ListingFetch | null = null;
  if (!work.isListed) {
    const startedAt = performance.now();
    const listing = await tryList(source, collectDeps, signal);
    if (signal.aborted) return stopped(signal);
    if ('error' in listing) {
      if (listing.error.code === 'internal') deps.log.error({ err: listing.error.cause, sourceId: source.id }, 'listing a source');
      await storeFailedListing(work.source, listing.error, performance.now() - startedAt, { job, attempts, deps });
      return { status: 'failed', error: listing.error };
    }
    const row = await storeListing(deps, { runId: job.data.runId, source: work.source, listing: listing.listing, attempts, maxItems: settings.collect.maxItemsPerSource });
    // Only a watched page is its own item; the bytes of a long list are not worth holding while its items are fetched.
    if (row && listing.listing.answer && source.kind === 'page') listingFetch = { row, answer: listing.listing.answer };
  }
  await fetchItems({ job, source, attempts, listingFetch }, collectDeps, deps);
  return signal.aborted ? stopped(signal) : { status: 'done' };
}

/** How long the host asked to be left alone. */
function waitOf({ detail: { until } }: AppError): Date | null {
  return typeof until === 'string' && Number.isFinite(Date.parse(until)) ? new Date(until) : null;
}

/** What came of the last try; sources that are not fetched fail without one. */
async function storeFailedListing(source: Source, error: AppError, durationMs: number, { job, attempts, deps }: { job: Job<{ runId: string; sourceId: string }>; attempts: FailedAttempts; deps: PipelineDeps }): Promise<void> {
  const isFetched = source.kind !== 'sample' && error.code !== 'search_no_key';
  const last = isFetched ? [toFailedFetchRow(job.data, source.url, error, { durationMs, now: deps.now(), attempt: attempts.next(source.url) })] : [];
  await deps.db.fetch.createMany({ data: [...attempts.take(), ...last] });
}

async function isStopped({ data: { runId } }: Job<{ runId: string }>, { db }: PipelineDeps): Promise<boolean> {
  const run = await db.run.findUnique({ where: { id: runId }, select: { status: true } });
  return run?.status !== 'running';
}

async function tryList(source: CollectSource, deps: CollectDeps, signal: AbortSignal): Promise<{ listing: SourceListing } | { error: AppError }> {
  try {
    return { listing: await listSource(source, deps, signal) };
  } catch (error) {
    return { error: toAppError(error) };
  }
}

/** @throws the reason if another worker goes on with this source */
function stopped(signal: AbortSignal): SourceEnd {
  if (isHandedOn(signal) || !(signal.reason instanceof RunStopped)) throw signal.reason;
  return { status: 'cancelled' };
}
