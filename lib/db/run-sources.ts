import type { Prisma, Source } from './generated/client.ts';
import type { LeftOut } from '#lib/model/source.ts';
import type { Db, Tx } from './client.ts';
import { addRunEvent, lockRun } from './runs.ts';

const WEEK_SECONDS = 604_800;
const MAX_BACKOFF = 32;

/** Takes sources that no worker has begun out of a run. Their next turn comes after their usual interval. */
export async function cancelQueuedSources(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`
    WITH cancelled AS (
      UPDATE "RunSource" SET status = 'cancelled', "finishedAt" = now() WHERE "runId" = ${runId}::uuid AND status = 'queued' RETURNING "sourceId")
    UPDATE "Source" SET "nextPollAt" = now() + "pollIntervalSeconds" * interval '1 second'
    WHERE id IN (SELECT "sourceId" FROM cancelled) AND "nextPollAt" IS NOT NULL`;
}

/** How often a sample source was polled to the end, and when the sample was loaded: together they decide what it shows. */
export async function findSampleHistory(db: Db, sourceId: string): Promise<{ polls: number; loadedAt: Date }> {
  const [polls, source] = await Promise.all([
    db.runSource.count({ where: { sourceId, status: 'done' } }),
    db.source.findUniqueOrThrow({ where: { id: sourceId }, select: { createdAt: true } }),
  ]);
  return { polls, loadedAt: source.createdAt };
}

export interface ListingFacts {
  runId: string;
  sourceId: string;
  listed: number;
  unchanged: number;
  postponed: number;
  /** Null: the list was not read, as it is the same as before. */
  leftOut: LeftOut | null;
  /** Until then the list stays as it is, says its server. */
  freshUntil: Date | null;
  /** The address that was read; one that somebody has changed meanwhile stays. */
  url: string;
  siteUrl: string | null;
  movedTo: string | null;
}

/** A worker has begun to read the source, at its present address. */
export async function beginSource(tx: Tx, { runId, sourceId, url, now }: { runId: string; sourceId: string; url: string; now: Date }): Promise<void> {
  await tx.runSource.updateMany({ where: { runId, sourceId, status: 'queued' }, data: { status: 'running', startedAt: now } });
  // The items of a list that is stored are still those of the address where it was read.
  await tx.runSource.updateMany({ where: { runId, sourceId, listedItems: null }, data: { readUrl: url } });
}

/** Writes what a source's list held, once its new items stand there. Locks the run, before any other row of it. */
export async function recordListing(tx: Tx, list: ListingFacts): Promise<void> {
  const { runId, sourceId, listed, unchanged, postponed, leftOut, freshUntil, url, siteUrl, movedTo } = list;
  await lockRun(tx, runId);
  await tx.runSource.update({
    where: { runId_sourceId: { runId, sourceId } },
    data: { listedItems: listed, unchangedItems: unchanged, postponedItems: postponed, freshUntil, ...(leftOut && { leftOut }) },
  });
  // A source that has moved for good is asked at its new address from now on, unless that is a source of its own.
  const isFree = movedTo !== null && (await tx.source.count({ where: { url: movedTo } })) === 0;
  const { count } = await tx.source.updateMany({ where: { id: sourceId, url }, data: { siteUrl, ...(isFree ? { url: movedTo } : {}) } });
  if (isFree && count > 0) await tx.runSource.update({ where: { runId_sourceId: { runId, sourceId } }, data: { readUrl: movedTo } });
  await addRunEvent(tx, runId, { type: 'source_listed', sourceId, name: await nameOf(tx, sourceId), listed, entered: await tx.runItem.count({ where: { runId, sourceId } }) });
}

interface SourceEnd {
  runId: string;
  sourceId: string;
  now: Date;
}

/** What a run knows of a source whose part in it has just ended. */
interface EndedSource {
  sourceId: string;
  /** Null if it was not begun. */
  readUrl: string | null;
  listedItems: number | null;
  freshUntil: Date | null;
}

/** The source was read to the end; its next turn comes after its interval, and when its list may have changed. */
export async function finishSource(tx: Tx, { runId, sourceId, now }: SourceEnd): Promise<void> {
  await lockRun(tx, runId);
  const ended = await endSource(tx, { runId, sourceId }, { status: 'done', finishedAt: now });
  if (!ended) return;
  const source = await updateRead(tx, ended, { lastPolledAt: now, lastSuccessAt: now, consecutiveFailures: 0, lastErrorCode: null, lastErrorMessage: null });
  if (source) await scheduleNext(tx, source, { now, factor: 1, notBefore: ended.freshUntil });
  const entered = await tx.runItem.count({ where: { runId, sourceId } });
  // Of a list without anything new all has been said.
  if (entered > 0) await addRunEvent(tx, runId, { type: 'source_finished', sourceId, name: await nameOf(tx, sourceId), listed: ended.listedItems ?? 0, entered });
}

/** The source could not be read; it alone fails, and is left alone for longer each time, and for as long as its host asks. */
export async function failSource(tx: Tx, { code, message, notBefore = null, runId, sourceId, now }: SourceEnd & { code: string; message: string; notBefore?: Date | null }): Promise<void> {
  await lockRun(tx, runId);
  const ended = await endSource(tx, { runId, sourceId }, { status: 'failed', finishedAt: now, errorCode: code, errorMessage: message });
  if (!ended) return;
  const source = await updateRead(tx, ended, { lastPolledAt: now, consecutiveFailures: { increment: 1 }, lastErrorCode: code, lastErrorMessage: message });
  if (source) await scheduleNext(tx, source, { now, factor: Math.min(2 ** (source.consecutiveFailures - 1), MAX_BACKOFF), notBefore });
  await addRunEvent(tx, runId, { type: 'source_failed', sourceId, name: await nameOf(tx, sourceId), code, message });
}

/** The run was cancelled before the source was read to the end. */
export async function cancelSource(tx: Tx, { runId, sourceId, now }: SourceEnd): Promise<void> {
  await lockRun(tx, runId);
  const ended = await endSource(tx, { runId, sourceId }, { status: 'cancelled', finishedAt: now });
  if (!ended) return;
  await tx.runItem.updateMany({ where: { runId, sourceId, outcome: 'pending', claimedBy: null }, data: { outcome: 'dropped', dropReason: 'cancelled' } });
  const source = await tx.source.findFirst({ where: stillReadFrom(ended) });
  if (source) await scheduleNext(tx, source, { now, factor: 1, notBefore: null });
}

/** @returns null, and leaves the source as it is, if it has another address now */
async function updateRead(tx: Tx, ended: EndedSource, data: Prisma.SourceUpdateManyMutationInput): Promise<Source | null> {
  const [source] = await tx.source.updateManyAndReturn({ where: stillReadFrom(ended), data });
  return source ?? null;
}

/** What came of one address says nothing of another that somebody has set meanwhile. */
function stillReadFrom({ sourceId, readUrl }: EndedSource): Prisma.SourceWhereInput {
  return { id: sourceId, ...(readUrl !== null && { url: readUrl }) };
}

async function nameOf(tx: Tx, sourceId: string): Promise<string> {
  return (await tx.source.findUniqueOrThrow({ where: { id: sourceId }, select: { name: true } })).name;
}

/** @returns null if the source has ended already in this run */
async function endSource(tx: Tx, key: { runId: string; sourceId: string }, data: Prisma.RunSourceUpdateManyMutationInput): Promise<EndedSource | null> {
  const rows = await tx.runSource.updateManyAndReturn({ where: { ...key, status: { in: ['queued', 'running'] } }, data, select: { sourceId: true, readUrl: true, listedItems: true, freshUntil: true } });
  return rows[0] ?? null;
}

async function scheduleNext(tx: Tx, source: Source, { now, factor, notBefore }: { now: Date; factor: number; notBefore: Date | null }): Promise<void> {
  const seconds = Math.min(source.pollIntervalSeconds * factor, WEEK_SECONDS);
  const nextPollAt = new Date(Math.max(now.getTime() + seconds * 1_000, notBefore?.getTime() ?? 0));
  await tx.source.update({ where: { id: source.id }, data: { nextPollAt } });
}
