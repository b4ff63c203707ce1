import type { Db } from './client.ts';

/** Experience older than this says little of what a source brings now. */
const DAYS = 30;

/** What the fetches of one source, and of all, took and brought lately: the signals of kept items, and seconds of fetching. */
export async function findYields(db: Db, sourceId: string, now: Date): Promise<{ own: SourceYield; all: SourceYield }> {
  const since = new Date(now.getTime() - DAYS * 86_400_000);
  const [row] = await db.$queryRaw<{ ownSignals: number; allSignals: number; ownSeconds: number; allSeconds: number }[]>`
    SELECT i.own AS "ownSignals", i.total AS "allSignals", f.own AS "ownSeconds", f.total AS "allSeconds"
    FROM (SELECT coalesce(sum("signalCount") FILTER (WHERE "sourceId" = ${sourceId}::uuid), 0)::float8 AS own, coalesce(sum("signalCount"), 0)::float8 AS total
      FROM "RunItem" WHERE outcome = 'kept' AND "createdAt" >= ${since}) i,
    (SELECT coalesce(sum("durationMs") FILTER (WHERE "sourceId" = ${sourceId}::uuid), 0)::float8 / 1000 AS own, coalesce(sum("durationMs"), 0)::float8 / 1000 AS total
      FROM "Fetch" WHERE "fetchedAt" >= ${since}) f`;
  return {
    own: { signals: row?.ownSignals ?? 0, costSeconds: row?.ownSeconds ?? 0 },
    all: { signals: row?.allSignals ?? 0, costSeconds: row?.allSeconds ?? 0 },
  };
}

export interface SourceYield {
  signals: number;
  costSeconds: number;
}
