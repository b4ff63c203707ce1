import type { Tx } from './client.ts';

/** Takes sources that no worker has begun out of a run. Their next turn comes after their usual interval. */
export async function cancelQueuedSources(tx: Tx, runId: string): Promise<void> {
  await tx.$executeRaw`
    WITH cancelled AS (
      UPDATE "RunSource" SET status = 'cancelled', "finishedAt" = now() WHERE "runId" = ${runId}::uuid AND status = 'queued' RETURNING "sourceId")
    UPDATE "Source" SET "nextPollAt" = now() + "pollIntervalSeconds" * interval '1 second'
    WHERE id IN (SELECT "sourceId" FROM cancelled) AND "nextPollAt" IS NOT NULL`;
}
