import type { Db } from './client.ts';

/** @returns how long the oldest due job has waited for a worker, in seconds; null if none waits */
export async function readOldestWaitSeconds(db: Db): Promise<number | null> {
  const [row] = await db.$queryRaw<{ seconds: number | null }[]>`
    SELECT extract(epoch FROM now() - min(start_after))::float8 AS seconds
    FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after <= now()`;
  return row?.seconds ?? null;
}

export interface Tally {
  name: 'jobs' | 'runs' | 'signals' | 'sources';
  /** The queue of a job, or the kind of a source. */
  kind: string;
  state: string;
  count: number;
}

/** Counts for monitoring; nobody in particular asks, so the caller decides who may see them. */
export async function readTallies(db: Db): Promise<Tally[]> {
  return db.$queryRaw<Tally[]>`
    SELECT 'jobs' AS name, name AS kind, state::text AS state, count(*)::int AS count FROM pgboss.job GROUP BY 2, 3
    UNION ALL SELECT 'runs', trigger::text, CASE WHEN status = 'finished' AND (
      EXISTS (SELECT FROM "RunSource" rs WHERE rs."runId" = r.id AND rs.status = 'failed') OR EXISTS (SELECT FROM "RunItem" ri WHERE ri."runId" = r.id AND ri.outcome = 'failed')
    ) THEN 'finished_with_failures' ELSE status::text END, count(*)::int FROM "Run" r GROUP BY 2, 3
    UNION ALL SELECT 'signals', type, status::text, count(*)::int FROM "Signal" GROUP BY 2, 3
    UNION ALL SELECT 'sources', kind::text, CASE WHEN "deletedAt" IS NULL THEN 'kept' ELSE 'deleted' END, count(*)::int FROM "Source" GROUP BY 2, 3`;
}
