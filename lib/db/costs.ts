import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { BudgetState, CostOverview, CostPeriod, CostTotals, DaySpend, SourceSpend } from '#lib/model/cost.ts';
import { Prisma } from './generated/client.ts';
import { HELD, SIGNAL_SOURCES, SOURCE_SPEND, SPENT } from './spend.ts';

const PERIOD_DAYS: Record<Exclude<CostPeriod, 'all'>, number> = { '7d': 7, '30d': 30, '90d': 90 };

/**
 * What was spent, on what, and what it brought.
 * @param timeZone IANA zone in which days begin
 */
export async function getCostOverview(ctx: Ctx, period: CostPeriod, timeZone: string, now = new Date()): Promise<CostOverview> {
  requireRole(ctx, 'viewer');
  const since = await readFirstDay(ctx, period, timeZone, now);
  const [totals, days, sources, budgets] = await Promise.all([
    readTotals(ctx, since, timeZone), readDays(ctx, since, timeZone), readSources(ctx, since, timeZone), readBudgets(ctx, timeZone, now),
  ]);
  const fromDay = since ?? days[0]?.day ?? null;
  return { period, fromDay, toDay: fromDay && dayIn(now, timeZone), timeZone, totals, days, sources, budgets };
}

async function readFirstDay(ctx: Ctx, period: CostPeriod, timeZone: string, now: Date): Promise<string | null> {
  if (period === 'all') return null;
  const back = PERIOD_DAYS[period] - 1;
  const [row] = await ctx.db.$queryRaw<{ day: string }[]>`SELECT to_char((${now}::timestamptz AT TIME ZONE ${timeZone})::date - ${back}::int, 'YYYY-MM-DD') AS day`;
  return row?.day ?? null;
}

/** The calendar day of a moment, YYYY-MM-DD. */
function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment);
}

/** Condition that a moment is on or after a local day. */
function onOrAfter(column: string, day: string | null, timeZone: string): Prisma.Sql {
  if (day === null) return Prisma.sql`TRUE`;
  return Prisma.sql`${Prisma.raw(column)} >= (${day}::date)::timestamp AT TIME ZONE ${timeZone}`;
}

async function readTotals(ctx: Ctx, since: string | null, timeZone: string): Promise<CostTotals> {
  const [[sums], [signals]] = await Promise.all([
    ctx.db.$queryRaw<{ spent: string; unknown: string; reserved: string; calls: number }[]>`
      SELECT COALESCE(sum(${SPENT}), 0)::text AS spent,
        COALESCE(sum(e."reservedNanos") FILTER (WHERE e."state" = 'unknown'), 0)::text AS unknown,
        COALESCE(sum(${HELD}), 0)::text AS reserved,
        (count(*) FILTER (WHERE e."state" <> 'released'))::int AS calls
      FROM "LedgerEntry" e WHERE ${onOrAfter('e."occurredAt"', since, timeZone)}`,
    ctx.db.$queryRaw<{ accepted: number }[]>`
      SELECT count(*)::int AS accepted FROM "Signal" s WHERE s."status" = 'accepted' AND ${onOrAfter('s."createdAt"', since, timeZone)}`,
  ]);
  const spentNanos = sums?.spent ?? '0';
  const acceptedSignals = signals?.accepted ?? 0;
  return {
    spentNanos,
    unknownNanos: sums?.unknown ?? '0',
    reservedNanos: sums?.reserved ?? '0',
    calls: sums?.calls ?? 0,
    acceptedSignals,
    perAcceptedNanos: perSignal(spentNanos, acceptedSignals),
  };
}

/** Rounded down to a nano-dollar. */
function perSignal(nanos: string, signals: number): string | null {
  return signals === 0 ? null : (BigInt(nanos) / BigInt(signals)).toString();
}

/** Spend by day and item: the model that was asked, else the ledger's own kind. */
async function readDays(ctx: Ctx, since: string | null, timeZone: string): Promise<DaySpend[]> {
  return ctx.db.$queryRaw<DaySpend[]>`
    SELECT to_char(e."occurredAt" AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day,
      COALESCE(c."model", CASE e."kind" WHEN 'search' THEN 'Web search' ELSE 'Language model' END) AS item,
      sum(${SPENT})::text AS nanos
    FROM "LedgerEntry" e LEFT JOIN "LlmCall" c ON c."ledgerEntryId" = e."id"
    WHERE e."state" IN ('settled', 'unknown') AND ${onOrAfter('e."occurredAt"', since, timeZone)}
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

async function readSources(ctx: Ctx, since: string | null, timeZone: string): Promise<SourceSpend[]> {
  const rows = await ctx.db.$queryRaw<Omit<SourceSpend, 'perAcceptedNanos'>[]>`
    WITH spend AS (
      SELECT x."sourceId", sum(x.nanos) AS nanos FROM (${SOURCE_SPEND}) x WHERE ${onOrAfter('x."occurredAt"', since, timeZone)} GROUP BY 1
    ), accepted AS (
      SELECT ss."sourceId", count(*)::int AS signals FROM (${SIGNAL_SOURCES}) ss JOIN "Signal" s ON s."id" = ss."signalId"
      WHERE s."status" = 'accepted' AND ${onOrAfter('s."createdAt"', since, timeZone)} GROUP BY 1
    )
    SELECT spend."sourceId", src."name", spend.nanos::text AS nanos, COALESCE(accepted.signals, 0)::int AS "acceptedSignals"
    FROM spend LEFT JOIN "Source" src ON src."id" = spend."sourceId" LEFT JOIN accepted ON accepted."sourceId" = spend."sourceId"
    WHERE spend.nanos > 0 ORDER BY spend.nanos DESC, src."name"`;
  return rows.map((row) => ({ ...row, perAcceptedNanos: perSignal(row.nanos, row.acceptedSignals) }));
}

/** Budgets with what counts against each: spent and held since the day or month began. */
async function readBudgets(ctx: Ctx, timeZone: string, now: Date): Promise<BudgetState[]> {
  const budgets = await ctx.db.budget.findMany({ orderBy: { period: 'asc' } });
  return Promise.all(budgets.map(async ({ period, limitNanos }) => ({
    period,
    limitNanos: limitNanos.toString(),
    spentNanos: period === 'run' ? null : await readSpentSince(ctx, period, timeZone, now),
  })));
}

async function readSpentSince(ctx: Ctx, unit: 'day' | 'month', timeZone: string, now: Date): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ nanos: string }[]>`
    SELECT COALESCE(sum(${SPENT} + ${HELD}), 0)::text AS nanos FROM "LedgerEntry" e
    WHERE e."occurredAt" >= date_trunc(${unit}, ${now}::timestamptz AT TIME ZONE ${timeZone}) AT TIME ZONE ${timeZone}`;
  return row?.nanos ?? '0';
}
