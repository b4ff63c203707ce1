import type { Tx } from './client.ts';

/** Which of these runs have a job that waits or is at work. */
export async function findLiveRunIds(tx: Tx, runIds: readonly string[]): Promise<Set<string>> {
  if (runIds.length === 0) return new Set();
  const rows = await tx.$queryRaw<{ runId: string }[]>`
    SELECT DISTINCT data->>'runId' AS "runId" FROM pgboss.job
    WHERE state IN ('created', 'retry', 'active') AND data->>'runId' = ANY(${[...runIds]}::text[])`;
  return new Set(rows.map(({ runId }) => runId));
}
