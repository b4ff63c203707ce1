import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { LeftOut } from '#lib/model/source.ts';
import { tellApart } from '#lib/model/tell-apart.ts';
import type { RunPage, RunRow, RunSourceRow } from '#lib/model/run-row.ts';
import { Prisma } from './generated/client.ts';
import { CursorId, CursorTime, decodeCursor, encodeCursor } from './page-cursor.ts';
import { IS_NOT_READ, SOURCE_STATE } from './run-source-state.ts';
import { HELD, SPENT } from './spend.ts';

const PAGE_SIZE = 30;
const RunCursor = z.tuple([CursorTime, CursorId]);

type RunRecord = Omit<RunRow, 'sources' | 'createdAt' | 'startedAt' | 'finishedAt'> & {
  createdAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  sourcesTotal: number;
  sourcesFailed: number;
};

/**
 * Runs, the newest first.
 * @param cursor `nextCursor` of the page before, null for the first
 */
export async function listRuns(ctx: Ctx, cursor: string | null): Promise<RunPage> {
  requireRole(ctx, 'viewer');
  const records = await ctx.db.$queryRaw<RunRecord[]>`
    SELECT r."id", r."status", r."trigger", u."name" AS "requestedBy", r."createdAt", r."startedAt", r."finishedAt",
      rs.total AS "sourcesTotal", rs.failed AS "sourcesFailed", rs.listed, ri.entered, ri.kept, ri.failed, sg.signals, l.nanos AS "costNanos"
    FROM (SELECT * FROM "Run" WHERE ${afterCursor(cursor)} ORDER BY "createdAt" DESC, "id" DESC LIMIT ${PAGE_SIZE + 1}) r
    LEFT JOIN "User" u ON u."id" = r."requestedById"
    CROSS JOIN LATERAL (SELECT count(*)::int AS total, (count(*) FILTER (WHERE "status" = 'failed'))::int AS failed, COALESCE(sum("listedItems"), 0)::int AS listed
      FROM "RunSource" WHERE "runId" = r."id") rs
    CROSS JOIN LATERAL (SELECT count(*)::int AS entered, (count(*) FILTER (WHERE "outcome" = 'kept'))::int AS kept,
      (count(*) FILTER (WHERE "outcome" = 'failed'))::int AS failed FROM "RunItem" WHERE "runId" = r."id") ri
    CROSS JOIN LATERAL (SELECT count(*)::int AS signals FROM "Signal" WHERE "runId" = r."id") sg
    CROSS JOIN LATERAL (SELECT COALESCE(sum(${SPENT} + ${HELD}), 0)::text AS nanos FROM "LedgerEntry" e WHERE e."runId" = r."id") l
    ORDER BY r."createdAt" DESC, r."id" DESC`;
  const page = records.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map(toRunRow),
    nextCursor: records.length > PAGE_SIZE && last ? encodeCursor([last.createdAt.toISOString(), last.id]) : null,
  };
}

function afterCursor(cursor: string | null): Prisma.Sql {
  if (cursor === null) return Prisma.sql`TRUE`;
  const [createdAt, id] = decodeCursor(cursor, RunCursor);
  return Prisma.sql`("createdAt", "id") < (${createdAt}, ${id}::uuid)`;
}

function toRunRow({ sourcesTotal, sourcesFailed, createdAt, startedAt, finishedAt, ...rest }: RunRecord): RunRow {
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    finishedAt: finishedAt?.toISOString() ?? null,
    sources: { total: sourcesTotal, failed: sourcesFailed },
  };
}

/** What each source brought in one run; those with errors first. */
export async function listRunSources(ctx: Ctx, runId: string): Promise<RunSourceRow[]> {
  requireRole(ctx, 'viewer');
  const rows = await ctx.db.$queryRaw<(Omit<RunSourceRow, 'leftOut'> & { leftOut: unknown; url: string })[]>`
    SELECT rs."sourceId", s."name", s."kind", s."url", ${SOURCE_STATE} AS status, rs."listedItems" AS listed, rs."unchangedItems" AS unchanged, rs."postponedItems" AS postponed, rs."leftOut",
      COALESCE(items.entered, 0)::int AS entered, COALESCE(items.dropped, 0)::int AS dropped, COALESCE(items."notRead", 0)::int AS "notRead", COALESCE(items.failed, 0)::int AS failed,
      COALESCE(items.kept, 0)::int AS kept, COALESCE(items.signals, 0)::int AS signals, rs."errorMessage"
    FROM "RunSource" rs
    JOIN "Source" s ON s."id" = rs."sourceId"
    LEFT JOIN (
      SELECT "sourceId", count(*) AS entered, count(*) FILTER (WHERE "outcome" = 'dropped' AND NOT (${IS_NOT_READ})) AS dropped,
        count(*) FILTER (WHERE ${IS_NOT_READ}) AS "notRead", count(*) FILTER (WHERE "outcome" = 'failed') AS failed,
        count(*) FILTER (WHERE "outcome" = 'kept') AS kept, sum("signalCount") AS signals
      FROM "RunItem" WHERE "runId" = ${runId}::uuid GROUP BY 1
    ) items ON items."sourceId" = rs."sourceId"
    WHERE rs."runId" = ${runId}::uuid
    ORDER BY (rs."status" = 'failed') DESC, COALESCE(items.failed, 0) DESC, s."name"`;
  return tellApart(rows).map(({ url: _toldApart, ...row }) => ({ ...row, leftOut: LeftOut.nullable().catch(null).parse(row.leftOut) }));
}
