import type { DropReason, RunStage } from './generated/enums.ts';
import type { Db, Tx } from './client.ts';

/** Drops what no job of a cancelled run has in hand. Items that an analyse job has claimed are left to that job. */
export async function dropWaitingItems(tx: Tx, runId: string): Promise<void> {
  await tx.runItem.updateMany({
    where: { runId, outcome: 'pending', claimedBy: null },
    data: { outcome: 'dropped', dropReason: 'cancelled' },
  });
}

/** Whether at least `count` items of a run wait at a stage. Unordered, so that it reads no more than `count` entries of the index. */
export async function hasWaiting(db: Db, runId: string, stage: RunStage, count: number): Promise<boolean> {
  const rows = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting
    FROM (SELECT FROM "RunItem" WHERE "runId" = ${runId}::uuid AND stage = ${stage}::"RunStage" AND outcome = 'pending' LIMIT ${count}) AS item`;
  return (rows[0]?.waiting ?? 0) >= count;
}

/** Runs in which documents have waited for analysis since a moment, claimed by nobody. */
export async function findRunsWithWaitingAnalysis(tx: Tx, since: Date): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT r.id FROM "Run" r WHERE r.status = 'running' AND EXISTS (
      SELECT FROM "RunItem" i WHERE i."runId" = r.id AND i.stage = 'analyse' AND i.outcome = 'pending' AND i."claimedBy" IS NULL AND i."updatedAt" <= ${since})`;
  return rows.map(({ id }) => id);
}

export interface FetchedItem {
  itemId: string;
  fetchId: string;
  /** Where it goes from here. */
  stage: Extract<RunStage, 'collect' | 'clean'>;
}

/** Notes by which fetch items were had. @returns the ids of those that still waited for it */
export async function noteFetched(tx: Tx, fetched: readonly FetchedItem[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "RunItem" item SET "fetchId" = fetched."fetchId", stage = fetched.stage, "updatedAt" = now()
    FROM unnest(${fetched.map(({ itemId }) => itemId)}::uuid[], ${fetched.map(({ fetchId }) => fetchId)}::uuid[], ${fetched.map(({ stage }) => stage)}::"RunStage"[]) AS fetched (id, "fetchId", stage)
    WHERE item.id = fetched.id AND item.stage = 'collect' AND item.outcome = 'pending' RETURNING item.id`;
  return new Set(rows.map(({ id }) => id));
}

/** Where an item's way ends. */
export type ItemEnd =
  | { outcome: 'kept'; signalCount: number }
  | { outcome: 'dropped'; dropReason: DropReason; documentId?: string; documentVersionId?: string; duplicateOfId?: string }
  /** `final`: the same bytes would fail again, so the item is not taken again until its source says something new of it. */
  | { outcome: 'failed'; code: string; message: string; final: boolean };

/**
 * Ends items at a stage, and remembers them as seen unless they should be taken again by the next run.
 * Items that have ended already, or moved on, are left alone.
 */
export async function endItems(tx: Tx, itemIds: readonly string[], stage: RunStage, end: ItemEnd): Promise<void> {
  const where = { id: { in: [...itemIds] }, outcome: 'pending' as const };
  if (end.outcome === 'failed') {
    await tx.runItem.updateMany({ where, data: { stage, outcome: 'failed', errorCode: end.code, errorMessage: end.message } });
    if (end.final) await rememberItems(tx, itemIds);
    return;
  }
  const { outcome, ...facts } = end;
  await tx.runItem.updateMany({ where, data: { stage, outcome, ...facts } });
  if (!(end.outcome === 'dropped' && end.dropReason === 'cancelled')) await rememberItems(tx, itemIds);
}

/** Writes what the sources said of these items, so that the next run skips them while it stays the same. */
async function rememberItems(tx: Tx, itemIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Sighting" ("sourceId", "itemUrl", "itemHash", "documentId", "firstSeenAt")
    SELECT "sourceId", "canonicalUrl", "itemHash", "documentId", now() FROM "RunItem"
    WHERE id = ANY(${[...itemIds]}::uuid[]) AND outcome <> 'pending'
    ORDER BY "sourceId", "canonicalUrl"
    ON CONFLICT ("sourceId", "itemUrl") DO UPDATE
    SET "itemHash" = excluded."itemHash", "documentId" = coalesce(excluded."documentId", "Sighting"."documentId")`;
}

/** Gives items that a job had claimed back to whoever comes next. */
export async function releaseClaims(tx: Tx, jobId: string): Promise<void> {
  await tx.runItem.updateMany({ where: { claimedBy: jobId, outcome: 'pending' }, data: { claimedBy: null } });
}
