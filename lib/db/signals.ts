import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { tellApart } from '#lib/model/tell-apart.ts';
import { COUNT_CAP, type SignalCounts, type SignalFacets } from '#lib/model/signal-detail.ts';
import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import type { SignalFilter, SignalPage, SignalRow, SignalStatus } from '#lib/model/signal.ts';
import { compareEvents, cursorAfter, orderSignals, whereAfter, whereSignals } from './signal-filter.ts';
import type { Prisma } from './generated/client.ts';
import { toldTime } from './told-time.ts';

const PAGE_SIZE = 50;

/** What a row of the list needs; the quote is the first one that was verified. */
export const SIGNAL_ROW_SELECT = {
  id: true,
  type: true,
  signalType: { select: { label: true } },
  company: true,
  title: true,
  eventDate: true,
  confidence: true,
  status: true,
  rejectReason: true,
  snoozedUntil: true,
  model: true,
  createdAt: true,
  story: { select: { firstReportedAt: true, firstDocument: { select: { isDayOnly: true } } } },
  evidence: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      quote: true,
      verification: true,
      documentVersion: {
        select: {
          document: {
            select: {
              sightings: {
                orderBy: { firstSeenAt: 'asc' },
                select: { firstSeenAt: true, source: { select: { id: true, name: true, kind: true, deletedAt: true } } },
              },
            },
          },
        },
      },
    },
  },
} satisfies Prisma.SignalSelect;

type SelectedSignal = Prisma.SignalGetPayload<{ select: typeof SIGNAL_ROW_SELECT }>;

/**
 * One page of signals that match the filter.
 * @param cursor `nextCursor` of the page before, null for the first
 * @throws AppError forbidden, invalid_input (a cursor of another list)
 */
export async function listSignals(ctx: Ctx, filter: SignalFilter, cursor: string | null, now = new Date()): Promise<SignalPage> {
  requireRole(ctx, 'viewer');
  const where = whereSignals(filter, now);
  const after = cursor === null ? {} : whereAfter(cursor, filter.sort);
  const [parts, total] = await Promise.all([
    Promise.all(orderSignals(filter.sort).map((part) => (
      ctx.db.signal.findMany({ where: { AND: [where, part.where, after] }, orderBy: part.orderBy, take: PAGE_SIZE + 1, select: SIGNAL_ROW_SELECT })
    ))),
    ctx.db.signal.count({ where, take: COUNT_CAP + 1 }),
  ]);
  const rows = parts.length > 1 ? parts.flat().toSorted(compareEvents) : parts.flat();
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => toSignalRow(row, now)),
    nextCursor: rows.length > PAGE_SIZE && last ? cursorAfter(last, filter.sort) : null,
    total: Math.min(total, COUNT_CAP),
    totalCapped: total > COUNT_CAP,
  };
}

/** Numbers for the status tabs under the filter's other conditions, each counted up to one beyond `COUNT_CAP`. */
export async function countSignals(ctx: Ctx, filter: SignalFilter, now = new Date()): Promise<SignalCounts> {
  requireRole(ctx, 'viewer');
  const count = (status: SignalStatus[]) => ctx.db.signal.count({ where: whereSignals({ ...filter, status }, now), take: COUNT_CAP + 1 });
  const [fresh, accepted, rejected, snoozed, all] = await Promise.all([
    count(['new']), count(['accepted']), count(['rejected']), count(['snoozed']), count([]),
  ]);
  return { new: fresh, accepted, rejected, snoozed, all };
}

/** Types and sources that the list can be narrowed to. */
export async function listSignalFacets(ctx: Ctx): Promise<SignalFacets> {
  requireRole(ctx, 'viewer');
  const [types, sources] = await Promise.all([
    ctx.db.signalType.findMany({ orderBy: { position: 'asc' }, select: { key: true, label: true } }),
    ctx.db.source.findMany({ where: { deletedAt: null }, orderBy: { name: 'asc' }, take: 2_000, select: { id: true, name: true, kind: true, url: true } }),
  ]);
  return { types, sources: tellApart(sources).map(({ id, name }) => ({ id, name })) };
}

/** A snooze ends by itself. */
export function statusAt({ status, snoozedUntil }: { status: SignalStatus; snoozedUntil: Date | null }, now: Date): SignalStatus {
  return status === 'snoozed' && snoozedUntil !== null && snoozedUntil <= now ? 'new' : status;
}

/** A database row as the screens show it. */
export function toSignalRow(row: SelectedSignal, now: Date): SignalRow {
  const sightings = row.evidence.flatMap((evidence) => evidence.documentVersion.document.sightings);
  const sources = new Map(sightings.map((sighting) => [sighting.source.id, sighting.source]));
  const first = sightings.toSorted((a, b) => a.firstSeenAt.getTime() - b.firstSeenAt.getTime())[0];
  return {
    id: row.id,
    type: row.type as SignalTypeKey,
    typeLabel: row.signalType.label,
    company: row.company,
    title: row.title,
    eventDate: row.eventDate?.toISOString().slice(0, 10) ?? null,
    reportedAt: toldTime(row.story.firstReportedAt, row.story.firstDocument?.isDayOnly ?? false),
    confidence: row.confidence,
    status: statusAt(row, now),
    rejectReason: row.rejectReason,
    quote: row.evidence.find((evidence) => evidence.verification !== 'unverified')?.quote ?? null,
    sourceName: first?.source.name ?? null,
    sourceCount: sources.size,
    sample: sightings.some((sighting) => sighting.source.kind === 'sample'),
    model: row.model,
    createdAt: row.createdAt.toISOString(),
  };
}
