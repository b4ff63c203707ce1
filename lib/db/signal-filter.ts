import { z } from 'zod';
import type { SignalFilter } from '#lib/model/signal.ts';
import { cleanText } from '#lib/model/text.ts';
import { CursorId, CursorTime, decodeCursor, encodeCursor } from './page-cursor.ts';
import type { Prisma } from './generated/client.ts';

const NewestCursor = z.tuple([CursorTime, CursorId]);
const EventCursor = z.tuple([CursorTime, CursorId]);
const ConfidenceCursor = z.tuple([z.number(), CursorId]);
const DAY_MS = 86_400_000;

/** Conditions of a filter. A snoozed signal whose time has come counts as new again. */
export function whereSignals(filter: SignalFilter, now: Date): Prisma.SignalWhereInput {
  const conditions: Prisma.SignalWhereInput[] = [];
  if (filter.status.length > 0) conditions.push({ OR: filter.status.map((status) => whereStatus(status, now)) });
  if (filter.type.length > 0) conditions.push({ type: { in: filter.type } });
  if (filter.runId) conditions.push({ runId: filter.runId });
  if (filter.sourceId) {
    conditions.push({ evidence: { some: { documentVersion: { document: { sightings: { some: { sourceId: filter.sourceId } } } } } } });
  }
  if (filter.search) conditions.push(whereSearch(filter.search));
  return { AND: conditions };
}

function whereStatus(status: SignalFilter['status'][number], now: Date): Prisma.SignalWhereInput {
  if (status === 'new') return { OR: [{ status: 'new' }, { status: 'snoozed', snoozedUntil: { lte: now } }] };
  if (status === 'snoozed') return { status: 'snoozed', OR: [{ snoozedUntil: null }, { snoozedUntil: { gt: now } }] };
  return { status };
}

function whereSearch(search: string): Prisma.SignalWhereInput {
  const contains = cleanText(search).replace(/[\\%_]/g, '\\$&');
  const match = { contains, mode: 'insensitive' } as const;
  return { OR: [{ company: match }, { title: match }, { evidence: { some: { quote: match } } }] };
}

interface OrderedPart {
  where: Prisma.SignalWhereInput;
  orderBy: Prisma.SignalOrderByWithRelationInput[];
}

/**
 * The parts of a list that the database can put in order; merged by `compareEvents` where there are two: a signal whose text does not say
 * when it happened counts with the time at which it was first reported.
 * Every order ends with the id, which makes it total; ids are time-ordered, so ties show the newest first.
 */
export function orderSignals(sort: SignalFilter['sort']): OrderedPart[] {
  if (sort === 'confidence') return [{ where: {}, orderBy: [{ confidence: 'desc' }, { id: 'desc' }] }];
  if (sort === 'newest') return [{ where: {}, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] }];
  return [
    { where: { eventDate: { not: null } }, orderBy: [{ eventDate: 'desc' }, { id: 'desc' }] },
    { where: { eventDate: null }, orderBy: [{ story: { firstReportedAt: 'desc' } }, { id: 'desc' }] },
  ];
}

interface SortValues {
  id: string;
  createdAt: Date;
  confidence: number;
  eventDate: Date | null;
  story: { firstReportedAt: Date };
}

/** Orders signals by when they happened, or else were first reported; the latest first. */
export function compareEvents(a: SortValues, b: SortValues): number {
  return eventTime(b).getTime() - eventTime(a).getTime() || (a.id < b.id ? 1 : -1);
}

function eventTime({ eventDate, story }: SortValues): Date {
  return eventDate ?? story.firstReportedAt;
}

/** Cursor after a row in the given order. */
export function cursorAfter(row: SortValues, sort: SignalFilter['sort']): string {
  if (sort === 'confidence') return encodeCursor([row.confidence, row.id]);
  if (sort === 'event_date') return encodeCursor([eventTime(row).toISOString(), row.id]);
  return encodeCursor([row.createdAt.toISOString(), row.id]);
}

/** Rows that come after the cursor. The redundant `lte` lets PostgreSQL start in the middle of the index (1 ms instead of 18 at 100,000 rows). */
export function whereAfter(cursor: string, sort: SignalFilter['sort']): Prisma.SignalWhereInput {
  if (sort === 'confidence') {
    const [confidence, lastId] = decodeCursor(cursor, ConfidenceCursor);
    return { confidence: { lte: confidence }, OR: [{ confidence: { lt: confidence } }, { confidence, id: { lt: lastId } }] };
  }
  if (sort === 'event_date') return whereEventAfter(...decodeCursor(cursor, EventCursor));
  const [createdAt, lastId] = decodeCursor(cursor, NewestCursor);
  return { createdAt: { lte: createdAt }, OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: lastId } }] };
}

function whereEventAfter(time: Date, lastId: string): Prisma.SignalWhereInput {
  const id = { lt: lastId };
  const day = new Date(Math.floor(time.getTime() / DAY_MS) * DAY_MS);
  // A day is stored without its time: it counts as its first moment.
  const onEarlierDay = day < time ? [{ eventDate: { lte: day } }] : [{ eventDate: { lt: day } }, { eventDate: day, id }];
  return { OR: [...onEarlierDay, { eventDate: null, story: { firstReportedAt: { lt: time } } }, { eventDate: null, story: { firstReportedAt: time }, id }] };
}
