import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { sourceHealth } from '#lib/model/source-health.ts';
import type { Precision, SourceRow, SourceSignalCounts } from '#lib/model/source-row.ts';
import { XmlstockOptions } from '#lib/model/source.ts';
import { Prisma, type Source } from './generated/client.ts';
import { readSettings } from './settings.ts';
import { SIGNAL_SOURCES, SOURCE_SPEND } from './spend.ts';

const SOURCES_SHOWN = 5_000;

/** Every source that is not deleted, with what it brought and cost so far. */
export async function listSources(ctx: Ctx): Promise<SourceRow[]> {
  requireRole(ctx, 'viewer');
  const [sources, facts] = await Promise.all([
    ctx.db.source.findMany({ where: { deletedAt: null }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: SOURCES_SHOWN }),
    readSourceFacts(ctx, null),
  ]);
  return sources.map((source) => toSourceRow(source, facts));
}

export interface SourceFacts {
  /** Whether runs start by themselves. */
  isScheduled: boolean;
  documents: Map<string, number>;
  /** Those of whose items some failed and none became a document. */
  unreadable: ReadonlySet<string>;
  signals: Map<string, SourceSignalCounts>;
  costNanos: Map<string, bigint>;
}

/** What rows of sources do not hold: counts and cost by source, of one or of all, and whether runs are scheduled. */
export async function readSourceFacts(ctx: Ctx, sourceId: string | null): Promise<SourceFacts> {
  const only = (column: string) => (sourceId === null ? Prisma.sql`TRUE` : Prisma.sql`${Prisma.raw(column)} = ${sourceId}::uuid`);
  const [{ values: settings }, documents, unreadable, signals, costs] = await Promise.all([
    readSettings(ctx.db),
    ctx.db.$queryRaw<{ sourceId: string; count: number }[]>`
      SELECT "sourceId", count(DISTINCT "documentId")::int AS count FROM "Sighting" WHERE "documentId" IS NOT NULL AND ${only('"sourceId"')} GROUP BY 1`,
    ctx.db.$queryRaw<{ id: string }[]>`
      SELECT s.id FROM "Source" s
      WHERE ${only('s.id')} AND s."deletedAt" IS NULL AND s."lastSuccessAt" IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM "Sighting" g WHERE g."sourceId" = s.id AND g."documentId" IS NOT NULL)
        AND (SELECT bool_or(i.outcome = 'failed') AND bool_and(i."documentId" IS NULL) FROM "RunItem" i WHERE i."sourceId" = s.id)`,
    ctx.db.$queryRaw<({ sourceId: string } & SourceSignalCounts)[]>`
      SELECT ss."sourceId",
        count(*) FILTER (WHERE s."status" = 'new' OR (s."status" = 'snoozed' AND s."snoozedUntil" <= now()))::int AS "new",
        count(*) FILTER (WHERE s."status" = 'accepted')::int AS "accepted",
        count(*) FILTER (WHERE s."status" = 'rejected')::int AS "rejected",
        count(*) FILTER (WHERE s."status" = 'rejected' AND s."rejectReason" = 'not_relevant')::int AS "notRelevant",
        count(*)::int AS "total"
      FROM (${SIGNAL_SOURCES}) ss JOIN "Signal" s ON s."id" = ss."signalId"
      WHERE ${only('ss."sourceId"')} GROUP BY 1`,
    ctx.db.$queryRaw<{ sourceId: string; nanos: string }[]>`
      SELECT x."sourceId", sum(x.nanos)::text AS nanos FROM (${SOURCE_SPEND}) x WHERE x."sourceId" IS NOT NULL AND ${only('x."sourceId"')} GROUP BY 1`,
  ]);
  return {
    isScheduled: settings.collect.scheduled,
    unreadable: new Set(unreadable.map(({ id }) => id)),
    documents: new Map(documents.map((row) => [row.sourceId, row.count])),
    signals: new Map(signals.map(({ sourceId: id, ...counts }) => [id, counts])),
    costNanos: new Map(costs.map((row) => [row.sourceId, BigInt(row.nanos)])),
  };
}

/** Share of right ones among those judged; a signal rejected as not relevant says nothing of whether it was right. */
function precisionOf({ accepted, rejected, notRelevant }: SourceSignalCounts): Precision {
  const n = accepted + rejected - notRelevant;
  return { value: n === 0 ? null : accepted / n, n };
}

const NO_SIGNALS: SourceSignalCounts = { new: 0, accepted: 0, rejected: 0, notRelevant: 0, total: 0 };

/** A database row as the screens show it. */
export function toSourceRow(source: Source, facts: SourceFacts): SourceRow {
  const signals = facts.signals.get(source.id) ?? NO_SIGNALS;
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    url: source.url,
    siteUrl: source.siteUrl,
    folder: source.folder,
    query: source.kind === 'xmlstock' ? XmlstockOptions.parse(source.options).query : null,
    priority: source.priority,
    priorityPinned: source.priorityPinned,
    pollIntervalSeconds: source.pollIntervalSeconds,
    health: sourceHealth(source, facts.unreadable.has(source.id)),
    nextPollAt: (facts.isScheduled && source.nextPollAt?.toISOString()) || null,
    lastPolledAt: source.lastPolledAt?.toISOString() ?? null,
    lastSuccessAt: source.lastSuccessAt?.toISOString() ?? null,
    consecutiveFailures: source.consecutiveFailures,
    lastErrorCode: source.lastErrorCode,
    lastErrorMessage: source.lastErrorMessage,
    documents: facts.documents.get(source.id) ?? 0,
    signals,
    precision: precisionOf(signals),
    costNanos: (facts.costNanos.get(source.id) ?? 0n).toString(),
  };
}
