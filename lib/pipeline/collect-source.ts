import { listSource } from '#lib/collect/list-source.ts';
import type { CollectDeps, CollectSource, SourceListing } from '#lib/collect/listing.ts';
import type { Source } from '#lib/db/generated/client.ts';
import { markRunStarted } from '#lib/db/runs.ts';
import { cancelSource, failSource, finishSource } from '#lib/db/run-sources.ts';
import { readSettings } from '#lib/db/settings.ts';
import { toAppError, type AppError } from '#lib/errors.ts';
import type { PipelineDeps } from './deps.ts';
import { fetchItems } from './fetch-items.ts';
import { RunStopped, isHandedOn, type Job } from './job.ts';
import { advanceRun } from './run.ts';
import { storeListing } from './store-listing.ts';

/** One source of one run, as far as it has come: after a crash the list is not taken again. */
interface SourceWork {
  source: Source;
  isListed: boolean;
}

type SourceEnd = { status: 'done' } | { status: 'failed'; error: AppError } | { status: 'cancelled' };

/** Job `run-source`: takes a source's list, and fetches what is new or changed in it. */
export async function collectSource(job: Job<{ runId: string; sourceId: string }>, deps: PipelineDeps): Promise<void> {
  const { runId, sourceId } = job.data;
  const work = await beginSource(job, deps);
  const end = work ? await workOnSource(work, job, deps) : null;
  await deps.db.$transaction(async (tx) => {
    const now = deps.now();
    if (end) {
      // Locks the run first: whoever locks more than one of its rows begins there.
      const facts = { runId, sourceId, now };
      if (end.status === 'done') await finishSource(tx, facts);
      if (end.status === 'failed') await failSource(tx, { ...facts, code: end.error.code, message: end.error.message });
      if (end.status === 'cancelled') await cancelSource(tx, facts);
    }
    await advanceRun(deps.db, tx, runId, now);
    await job.complete(tx);
  });
}

/** @returns null if there is nothing left to do for this source */
async function beginSource(job: Job<{ runId: string; sourceId: string }>, { db, now }: PipelineDeps): Promise<SourceWork | null> {
  const { runId, sourceId } = job.data;
  return db.$transaction(async (tx) => {
    await markRunStarted(tx, runId, now());
    const row = await tx.runSource.findUnique({ where: { runId_sourceId: { runId, sourceId } }, include: { source: true } });
    if (!row || (row.status !== 'queued' && row.status !== 'running')) return null;
    if (row.status === 'queued') {
      await tx.runSource.update({ where: { runId_sourceId: { runId, sourceId } }, data: { status: 'running', startedAt: now() } });
    }
    return { source: row.source, isListed: row.listedItems !== null };
  });
}

async function workOnSource(work: SourceWork, job: Job<{ runId: string; sourceId: string }>, deps: PipelineDeps): Promise<SourceEnd> {
  const { signal } = job;
  if (await isStopped(job, deps)) return { status: 'cancelled' };
  const { values: settings } = await readSettings(deps.db);
  deps.http.setMaxConcurrency(settings.collect.maxConcurrency);
  const collectDeps = deps.collectDeps({ runId: job.data.runId, timeZone: settings.display.timeZone });
  const source: CollectSource = { id: work.source.id, kind: work.source.kind, url: work.source.url, options: work.source.options };
  if (!work.isListed) {
    const listing = await tryList(source, collectDeps, signal);
    if (signal.aborted) return stopped(signal);
    if ('error' in listing) {
      if (listing.error.code === 'internal') deps.log.error({ err: listing.error.cause, sourceId: source.id }, 'listing a source');
      return { status: 'failed', error: listing.error };
    }
    await storeListing(deps, { runId: job.data.runId, source: work.source, listing: listing.listing, maxItems: settings.collect.maxItemsPerSource });
  }
  await fetchItems(job, source, collectDeps, deps);
  return signal.aborted ? stopped(signal) : { status: 'done' };
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
