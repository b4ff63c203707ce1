import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getCostOverview } from '#lib/db/costs.ts';
import { listLedger } from '#lib/db/ledger-list.ts';
import { seedId, SOURCE } from '#tests/support/seed/worked-workspace.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { createWorkedDatabase, type WorkedDatabase } from '#tests/support/worked-database.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
let database: WorkedDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await createWorkedDatabase();
  ({ ctx } = database);
});
afterAll(() => database.drop());

describe('getCostOverview', () => {
  test('totals: lost calls count as spent, open ones as held, released ones not at all', async () => {
    const { totals } = await getCostOverview(ctx, '30d', 'UTC', NOW);
    expect(totals).toEqual({
      spentNanos: '3300000001', unknownNanos: '2000000000', reservedNanos: '700000000', calls: 4, acceptedSignals: 2, perAcceptedNanos: '1650000000',
    });
  });

  test.each([
    {
      timeZone: 'UTC',
      expected: [['2026-11-20', 'test-model', '1000000001'], ['2026-11-21', 'Language model', '2000000000'], ['2026-11-21', 'Web search', '300000000']],
    },
    {
      timeZone: 'Europe/Berlin',
      expected: [['2026-11-21', 'Language model', '2000000000'], ['2026-11-21', 'Web search', '300000000'], ['2026-11-21', 'test-model', '1000000001']],
    },
  ])('days begin in $timeZone', async ({ timeZone, expected }) => {
    const { days, fromDay, toDay } = await getCostOverview(ctx, '7d', timeZone, NOW);
    expect(days.map(({ day, item, nanos }) => [day, item, nanos]).toSorted()).toEqual(expected.toSorted());
    expect([fromDay, toDay]).toEqual(['2026-11-17', '2026-11-23']);
  });

  test('a day has 25 hours where the clock goes back', async () => {
    const clock = await createTestDatabase();
    const entry = (key: string, occurredAt: string) => ({
      idempotencyKey: key, kind: 'llm' as const, state: 'settled' as const, reservedNanos: 1n, settledNanos: 1n, description: '', exchangeRateDate: NOW, occurredAt: new Date(occurredAt),
    });
    // 25 October 2026 in Berlin lasts from 22:00 UTC the day before to 23:00 UTC.
    await clock.db.ledgerEntry.createMany({ data: [entry('before', '2026-10-24T21:59:59Z'), entry('first', '2026-10-24T22:00:00Z'), entry('last', '2026-10-25T22:59:59Z'), entry('after', '2026-10-25T23:00:00Z')] });
    const { days } = await getCostOverview({ ...ctx, db: clock.db }, '7d', 'Europe/Berlin', new Date('2026-10-31T12:00:00Z'));
    expect(days.map(({ day, nanos }) => [day, nanos])).toEqual([['2026-10-25', '2'], ['2026-10-26', '1']]);
    await clock.drop();
  });

  test('sources: shares where there are some, and every breakdown adds up to the total', async () => {
    const { totals, days, sources } = await getCostOverview(ctx, 'all', 'UTC', NOW);
    expect(sources).toEqual([
      { sourceId: null, name: null, nanos: '2000000000', acceptedSignals: 0, perAcceptedNanos: null },
      { sourceId: SOURCE.harbour, name: 'Harbour Wire', nanos: '500000001', acceptedSignals: 1, perAcceptedNanos: '500000001' },
      { sourceId: SOURCE.northgate, name: 'Northgate Trade', nanos: '500000000', acceptedSignals: 1, perAcceptedNanos: '500000000' },
      { sourceId: SOURCE.search, name: 'Grain partnerships', nanos: '300000000', acceptedSignals: 1, perAcceptedNanos: '300000000' },
    ]);
    const sum = (rows: { nanos: string }[]) => rows.reduce((total, { nanos }) => total + BigInt(nanos), 0n).toString();
    expect(sum(days)).toBe(totals.spentNanos);
    expect(sum(sources)).toBe(totals.spentNanos);
  });

  test('budgets count what is spent and held since the day or month began', async () => {
    const { budgets } = await getCostOverview(ctx, '7d', 'UTC', NOW);
    expect(budgets).toEqual([
      { period: 'day', limitNanos: '5000000000', spentNanos: '700000000' },
      { period: 'month', limitNanos: '50000000000', spentNanos: '4000000001' },
      { period: 'run', limitNanos: '1000000000', spentNanos: null },
    ]);
  });

  test('an unused workspace has spent zero, and the price of an accepted signal is unknown', async () => {
    const empty = await createTestDatabase();
    const overview = await getCostOverview({ ...ctx, db: empty.db }, 'all', 'UTC', NOW);
    expect(overview).toMatchObject({ fromDay: null, toDay: null, days: [], sources: [], totals: { spentNanos: '0', calls: 0, perAcceptedNanos: null } });
    await empty.drop();
  });
});

test('listLedger shows every entry with its state, the newest first', async () => {
  const { rows, nextCursor } = await listLedger(ctx, null);
  expect(nextCursor).toBeNull();
  expect(rows.map(({ id, state, settledNanos }) => [id, state, settledNanos])).toEqual([
    [seedId(604), 'reserved', null], [seedId(605), 'released', null], [seedId(603), 'settled', '300000000'], [seedId(602), 'unknown', null], [seedId(601), 'settled', '1000000001'],
  ]);
  expect(rows[2]).toMatchObject({ originalAmount: '24', originalCurrency: 'RUB', sourceName: 'Grain partnerships' });
  expect(rows[4]).toMatchObject({ inputTokens: 1_200, outputTokens: 80 });
});
