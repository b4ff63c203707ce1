import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import { countSignals, listSignalFacets, listSignals } from '#lib/db/signals.ts';
import { AppError } from '#lib/errors.ts';
import { SignalFilter } from '#lib/model/signal.ts';
import { RUN, seedId, SIGNAL, SOURCE } from '#tests/support/seed/worked-workspace.ts';
import { createWorkedDatabase, type WorkedDatabase } from '#tests/support/worked-database.ts';

let database: WorkedDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await createWorkedDatabase();
  ({ ctx } = database);
});
afterAll(() => database.drop());

const names = Object.fromEntries(Object.entries(SIGNAL).map(([name, id]) => [id, name]));

async function listed(filter: Partial<SignalFilter>): Promise<(string | undefined)[]> {
  const page = await listSignals(ctx, SignalFilter.parse(filter), null);
  return page.rows.map(({ id }) => names[id]);
}

describe('listSignals', () => {
  test.each([
    { name: 'everything, the newest first', filter: {}, expected: ['found', 'due', 'snoozed', 'wrong', 'notRelevant', 'fresh', 'accepted'] },
    { name: 'new: a snooze that is over counts', filter: { status: ['new' as const] }, expected: ['due', 'fresh'] },
    { name: 'snoozed: not those whose time has come', filter: { status: ['snoozed' as const] }, expected: ['snoozed'] },
    { name: 'two statuses', filter: { status: ['accepted' as const, 'rejected' as const] }, expected: ['found', 'wrong', 'notRelevant', 'accepted'] },
    { name: 'by type', filter: { type: ['layoffs' as const, 'funding' as const] }, expected: ['wrong', 'fresh'] },
    { name: 'by a source that shares a document', filter: { sourceId: SOURCE.northgate }, expected: ['wrong', 'accepted'] },
    { name: 'by a source that only reprinted nothing quoted', filter: { sourceId: SOURCE.paused }, expected: [] },
    { name: 'by run', filter: { runId: RUN.second }, expected: ['found'] },
    { name: 'search in the company', filter: { search: 'CORVID' }, expected: ['notRelevant', 'fresh'] },
    { name: 'search in the quote', filter: { search: 'pike haulage' }, expected: ['accepted'] },
    { name: 'search takes wildcards as they are', filter: { search: '%' }, expected: [] },
    { name: 'by confidence, ties by id', filter: { sort: 'confidence' as const }, expected: ['found', 'accepted', 'fresh', 'due', 'snoozed', 'notRelevant', 'wrong'] },
    { name: 'by event date, else by when it was first reported', filter: { sort: 'event_date' as const }, expected: ['found', 'snoozed', 'notRelevant', 'fresh', 'accepted', 'due', 'wrong'] },
  ])('$name', async ({ filter, expected }) => expect(await listed(filter)).toEqual(expected));

  test('says of a row what the screen shows', async () => {
    const { rows, total, totalCapped, nextCursor } = await listSignals(ctx, SignalFilter.parse({ search: 'pike' }), null);
    expect({ total, totalCapped, nextCursor }).toEqual({ total: 1, totalCapped: false, nextCursor: null });
    expect(rows[0]).toMatchObject({
      typeLabel: 'Acquisition', company: 'Alder Freight', eventDate: '2026-11-20', reportedAt: '2026-11-20T08:00:01.000Z', quote: 'it will buy Pike Haulage for 40 million euros',
      sourceName: 'Harbour Wire', sourceCount: 2, sample: false, status: 'accepted',
    });
  });

  test('marks sample data, and a snooze that is over as new', async () => {
    const { rows } = await listSignals(ctx, SignalFilter.parse({ type: ['legal'] }), null);
    expect(rows[0]).toMatchObject({ sample: true, status: 'new' });
  });

  test('refuses a cursor of another list', async () => {
    await expect(listSignals(ctx, SignalFilter.parse({}), 'nonsense')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test.each(['newest', 'confidence', 'event_date'] as const)('pages by %s show every row once, in order', async (sort) => {
    const many = await createWorkedDatabase();
    const { db } = many.ctx;
    // Few distinct values, so that pages break inside ties, and between days and times of one day.
    await db.story.update({ where: { id: seedId(401) }, data: { firstReportedAt: new Date(Date.UTC(2026, 9, 1)) } });
    await db.story.update({ where: { id: seedId(402) }, data: { firstReportedAt: new Date(Date.UTC(2026, 9, 1, 10)) } });
    await db.signal.createMany({
      data: Array.from({ length: 170 }, (_, index) => ({
        id: seedId(1_000 + ((index * 37) % 170)), storyId: seedId(401 + (index % 8 === 0 ? 1 : 0)), type: 'hiring', company: `Company ${index}`, companyKey: `company ${index}`, title: 'Hires', model: 'embedded-1',
        confidence: (index % 3) / 2, eventDate: index % 4 === 0 ? null : new Date(Date.UTC(2026, 9, 1 + (index % 2))), createdAt: new Date(Date.UTC(2026, 10, 1, index % 5)),
      })),
    });
    const filter = SignalFilter.parse({ sort });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listSignals(many.ctx, filter, cursor);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const whole = await db.signal.findMany({ include: { story: true } });
    const value = (row: (typeof whole)[number]) => ({ newest: row.createdAt.getTime(), confidence: row.confidence, event_date: (row.eventDate ?? row.story.firstReportedAt).getTime() })[sort];
    const expected = whole.toSorted((a, b) => value(b) - value(a) || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
    expect(seen).toEqual(expected);
    await many.drop();
  });
});

describe('countSignals', () => {
  test('adds up for everything', async () => {
    expect(await countSignals(ctx, SignalFilter.parse({ status: ['accepted'] }))).toEqual({ new: 2, accepted: 2, rejected: 2, snoozed: 1, all: 7 });
  });
  test('keeps the other conditions', async () => {
    expect(await countSignals(ctx, SignalFilter.parse({ sourceId: SOURCE.harbour }))).toEqual({ new: 1, accepted: 1, rejected: 1, snoozed: 0, all: 3 });
  });
});

test('listSignalFacets leaves deleted sources out', async () => {
  const facets = await listSignalFacets(ctx);
  expect(facets.sources.map(({ name }) => name)).toEqual(['Ferry Gazette', 'Grain partnerships', 'Harbour Wire', 'Northgate Trade', 'Quiet Page']);
  expect(facets.types[0]).toEqual({ key: 'funding', label: 'Funding' });
});

describe('getSignal', () => {
  test('leads from the quote back to the sources', async () => {
    const { evidence, reviews, runId } = await getSignal(ctx, SIGNAL.accepted);
    expect(runId).toBe(RUN.first);
    expect(reviews).toEqual([]);
    expect(evidence).toHaveLength(1);
    const [item] = evidence;
    expect(item?.document.text.slice(item.startOffset, item.endOffset)).toBe(item?.quote);
    expect(item?.sources.map(({ name }) => name)).toEqual(['Harbour Wire', 'Northgate Trade']);
    expect(item?.fetch).toMatchObject({ httpStatus: 200, bytes: 1_000, durationMs: 40 });
    expect(item?.document).toMatchObject({ versionNumber: 1, versionCount: 1, url: 'https://pages.example/1' });
    expect(item?.analysis).toMatchObject({ model: 'embedded-1', promptVersion: 'p1', call: null });
  });

  test('lists reprints of the story', async () => {
    const { story } = await getSignal(ctx, SIGNAL.fresh);
    expect(story).toMatchObject({ sourceCount: 1, reportCount: 2, similar: [] });
    expect(story.reports).toMatchObject([
      { url: 'https://pages.example/2', sourceNames: ['Harbour Wire'], lateMs: 0, copying: 'original' },
      { url: 'https://pages.example/5', title: 'Corvid Robotics raises 12 million (wire)', sourceNames: ['Harbour Wire'], reportedAt: '2026-11-20T08:00:05.000Z', lateMs: 3_000, copying: 'reprint' },
    ]);
  });

  test('tells who decided what and why', async () => {
    const { reviews } = await getSignal(ctx, SIGNAL.wrong);
    expect(reviews).toMatchObject([{ by: 'Ada Example', fromStatus: 'new', toStatus: 'rejected', reason: 'wrong_company', note: 'A city' }]);
  });

  test("shows the document's share of a call that was paid for", async () => {
    const call = await ctx.db.llmCall.findFirstOrThrow();
    await ctx.db.analysis.update({ where: { id: seedId(503) }, data: { callId: call.id, model: 'test-model' } });
    const { evidence } = await getSignal(ctx, SIGNAL.wrong);
    expect(evidence[0]?.analysis.call).toMatchObject({ inputTokens: 1_200, outputTokens: 80, costNanos: '1000000001', shareNanos: '500000000' });
  });

  test('does not know an id that was never given', async () => {
    const failure = getSignal(ctx, seedId(999));
    await expect(failure).rejects.toThrow(AppError);
    await expect(failure).rejects.toMatchObject({ code: 'not_found' });
  });
});
