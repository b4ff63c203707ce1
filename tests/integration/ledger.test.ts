import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findModelPrices, findSearchPrice, toUsdNanos } from '#lib/ledger/price-book.ts';
import { reserveSearch, settleSearch } from '#lib/ledger/charge-search.ts';
import { release, reserve, settle, settleUnknown, type Reservation } from '#lib/ledger/reserve.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const AT = new Date('2026-11-23T23:30:00Z');
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.db.ledgerEntry.deleteMany();
  await database.db.budget.deleteMany();
});

const USD = { currency: 'USD', usdPerUnit: '1', date: AT };

function reservation(key: string, nanos: bigint, over: Partial<Reservation> = {}): Reservation {
  return {
    key, kind: 'llm', worstCaseNanos: nanos, rate: USD as unknown as Reservation['rate'], description: 'test-model', runId: null, sourceId: null, timeZone: 'UTC', at: AT, ...over,
  };
}

function book(wanted: Reservation): Promise<string> {
  return database.db.$transaction((tx) => reserve(tx, wanted));
}

describe('budgets', () => {
  test('fifty calls at once never spend more than the budget', async () => {
    await database.db.budget.create({ data: { period: 'day', limitNanos: 1_000n } });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, (_, index) => book(reservation(`call-${index}`, 100n))));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as { code: string }] : []));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['budget_exceeded']));
    expect((await database.db.ledgerEntry.aggregate({ _sum: { reservedNanos: true } }))._sum.reservedNanos).toBe(1_000n);
  });

  test('what is released can be spent again, what is settled counts with its real amount, what is unknown counts in full', async () => {
    const { db } = database;
    await db.budget.create({ data: { period: 'month', limitNanos: 300n } });
    const [a, b, c] = [await book(reservation('a', 100n)), await book(reservation('b', 100n)), await book(reservation('c', 100n))];
    await expect(book(reservation('d', 1n))).rejects.toMatchObject({ code: 'budget_exceeded', message: expect.stringContaining('under Settings → Budgets') });
    await db.$transaction((tx) => release(tx, a, AT));
    await db.$transaction((tx) => settle(tx, b, 40n, USD as unknown as Reservation['rate'], [], AT));
    await db.$transaction((tx) => settleUnknown(tx, c, [], AT));
    await book(reservation('e', 160n));
    await expect(book(reservation('f', 1n))).rejects.toMatchObject({ code: 'budget_exceeded' });
  });

  test('a day begins where the workspace is', async () => {
    await database.db.budget.create({ data: { period: 'day', limitNanos: 100n } });
    await book(reservation('late', 100n, { at: new Date('2026-11-23T22:30:00Z'), timeZone: 'Europe/Berlin' }));
    // 23:30 UTC is past midnight in Berlin, and still the same day in UTC.
    await expect(book(reservation('utc', 100n))).rejects.toMatchObject({ code: 'budget_exceeded' });
    await book(reservation('berlin', 100n, { timeZone: 'Europe/Berlin' }));
  });

  test('the same key is the same entry', async () => {
    const id = await book(reservation('once', 10n));
    expect(await book(reservation('once', 10n))).toBe(id);
    expect(await database.db.ledgerEntry.count()).toBe(1);
  });
});

describe('settling', () => {
  test('shares add up to the amount exactly, and settling twice changes nothing', async () => {
    const { db } = database;
    let run = 0;
    await fc.assert(fc.asyncProperty(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 }), async (amount, weights) => {
      const id = await book(reservation(`settle-${run += 1}`, 10n ** 12n));
      const shares = weights.map((weight) => ({ sourceId: null, documentId: null, weight }));
      for (const actual of [amount, amount + 1n]) await db.$transaction((tx) => settle(tx, id, actual, USD as unknown as Reservation['rate'], shares, AT));
      const entry = await db.ledgerEntry.findUniqueOrThrow({ where: { id }, include: { shares: true } });
      expect(entry.settledNanos).toBe(amount);
      expect(entry.shares.reduce((sum, { amountNanos }) => sum + amountNanos, 0n)).toBe(amount);
    }), { numRuns: 25 });
  });
});

describe('prices', () => {
  test('the newest price that is valid holds; a dated snapshot has its model\'s price', async () => {
    const { db } = database;
    await db.price.createMany({ data: [
      { item: 'm', unit: 'input_token', nanosPerMillion: 5n, validFrom: new Date('2026-01-01') }, { item: 'm', unit: 'input_token', nanosPerMillion: 7n, validFrom: new Date('2026-11-01') },
      { item: 'm', unit: 'input_token', nanosPerMillion: 9n, validFrom: new Date('2027-01-01') }, { item: 'm', unit: 'output_token', nanosPerMillion: 0n, validFrom: new Date('2026-01-01') },
    ] });
    expect((await findModelPrices(db, 'm', AT)).tokens).toEqual({ input: 7n, cachedInput: 7n, output: 0n });
    expect((await findModelPrices(db, 'gpt-5-mini-2025-08-07', AT)).tokens).toEqual({ input: 250_000_000n, cachedInput: 25_000_000n, output: 2_000_000_000n });
    await expect(findModelPrices(db, 'unheard-of', AT)).rejects.toMatchObject({ code: 'price_unknown' });
  });

  test('a search is booked in roubles with the dated rate, rounded up to a nano-dollar', async () => {
    const { db } = database;
    await expect(findSearchPrice(db, 'google', AT)).rejects.toMatchObject({ code: 'price_unknown' });
    // 25 roubles for a thousand searches.
    await db.price.create({ data: { item: 'xmlstock-google', unit: 'search_request', nanosPerMillion: 25_000_000_000_000n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
    const source = await db.source.create({ data: { name: 'Search', kind: 'xmlstock', url: 'xmlstock:google?query=x' } });
    const entryId = await reserveSearch(db, { key: 'search-1', engine: 'google', sourceId: source.id, runId: null, timeZone: 'UTC' }, AT);
    for (const outcome of ['spent', 'free'] as const) await db.$transaction((tx) => settleSearch(tx, entryId, outcome, AT));
    const entry = await db.ledgerEntry.findFirstOrThrow({ include: { shares: true } });
    expect(entry).toMatchObject({ state: 'settled', settledNanos: 300_000n, originalCurrency: 'RUB' });
    expect([entry.originalAmount?.toString(), entry.exchangeRate.toString()]).toEqual(['0.025', '0.012']);
    expect(entry.shares).toMatchObject([{ sourceId: source.id, amountNanos: 300_000n }]);
    const rate = { currency: 'RUB', usdPerUnit: entry.exchangeRate, date: entry.exchangeRateDate };
    expect(toUsdNanos(1n, rate)).toBe(1n);
  });
});
