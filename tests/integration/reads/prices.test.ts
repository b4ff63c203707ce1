import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getPrices } from '#lib/db/prices.ts';
import { findModelPrices, findSearchPrice, toUsdNanos } from '#lib/ledger/price-book.ts';
import { setModelPrice } from '#lib/services/set-model-price.ts';
import { setSearchPrice } from '#lib/services/set-search-price.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const DAY_MS = 86_400_000;
const MODEL = 'own-model';
let database: TestDatabase;
let admin: Ctx;

beforeAll(async () => {
  database = await createTestDatabase();
  const user = await database.db.user.create({ data: { name: 'Ada Admin', email: 'ada@example.com', role: 'admin' } });
  admin = { db: database.db, user: { id: user.id, role: 'admin', name: user.name } };
});
afterAll(() => database.drop());

const today = () => new Date().toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

async function readModel(model: string, at = new Date()) {
  return (await getPrices(admin, at)).models.find((price) => price.model === model);
}

describe('prices', () => {
  test('are for analysts, not for viewers', async () => {
    const as = (role: 'viewer' | 'analyst'): Ctx => ({ ...admin, user: { ...admin.user, role } });
    await expect(getPrices(as('viewer'), new Date())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await getPrices(as('analyst'), new Date())).toMatchObject({ searches: [] });
  });

  test('a model is refused until it has a price, and nothing is a price', async () => {
    expect(await readModel(MODEL)).toBeUndefined();
    await expect(findModelPrices(admin.db, MODEL, new Date())).rejects.toMatchObject({ code: 'price_unknown', message: expect.stringContaining('under Costs') });
    await setModelPrice(admin, { model: MODEL, inputUsd: '0', outputUsd: '0', validFrom: dayOf(daysAgo(30)) });
    expect(await readModel(MODEL)).toEqual({ model: MODEL, input: '0', cachedInput: '0', output: '0', currency: 'USD', validFrom: dayOf(daysAgo(30)) });
    expect((await findModelPrices(admin.db, MODEL, new Date())).tokens).toEqual({ input: 0n, cachedInput: 0n, output: 0n });
  });

  test('a new price holds from today on, to the billionth; the days before keep theirs', async () => {
    await setModelPrice(admin, { model: MODEL, inputUsd: '0.1', cachedInputUsd: '0.000000001', outputUsd: '9999999.999999999' });
    expect(await readModel(MODEL)).toEqual({
      model: MODEL, input: '100000000', cachedInput: '1', output: '9999999999999999', currency: 'USD', validFrom: today(),
    });
    expect(await readModel(MODEL, daysAgo(2))).toMatchObject({ input: '0', validFrom: dayOf(daysAgo(30)) });
    expect((await findModelPrices(admin.db, MODEL, daysAgo(2))).tokens.input).toBe(0n);
    const change = await admin.db.auditEntry.findFirstOrThrow({ where: { action: 'price.set', subjectId: MODEL }, orderBy: { id: 'desc' } });
    expect(change).toMatchObject({ userId: admin.user.id, after: { inputUsd: '0.1', outputUsd: '9999999.999999999' } });
  });

  test('a price of the future is not in force', async () => {
    await setModelPrice(admin, { model: 'later', inputUsd: '1', outputUsd: '1', validFrom: dayOf(daysAgo(-7)) });
    expect(await readModel('later')).toBeUndefined();
    expect(await readModel('later', daysAgo(-8))).toMatchObject({ input: '1000000000' });
  });

  test('searches are told in roubles with the rate that counts them in dollars', async () => {
    await setSearchPrice(admin, { engine: 'yandex', roublesPerThousand: '25.5', usdPerRouble: '0.0125' });
    const { searches, roubleRate } = await getPrices(admin, new Date());
    expect(searches).toEqual([{ engine: 'yandex', perThousand: '25500000000', currency: 'RUB', validFrom: today() }]);
    expect(roubleRate).toEqual({ usdPerRouble: '0.0125', validFrom: today() });
    const { nanosPerMillion, rate } = await findSearchPrice(admin.db, 'yandex', new Date());
    // 25.5 roubles for a thousand are 0.0255 for one; at 0.0125 dollars each.
    expect(toUsdNanos(nanosPerMillion / 1_000_000n, rate)).toBe(318_750n);
  });

  test.each([
    { roublesPerThousand: '25,5' }, { roublesPerThousand: '-1' }, { roublesPerThousand: '1234567' },
    { roublesPerThousand: '25', usdPerRouble: '0' }, { roublesPerThousand: '25', usdPerRouble: '0.000' }, { roublesPerThousand: '25', usdPerRouble: 'x' },
  ])('a search is not priced with $roublesPerThousand and $usdPerRouble', async (input) => {
    await expect(setSearchPrice(admin, { engine: 'google', ...input })).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('the dearest search there can be is stored', async () => {
    await setSearchPrice(admin, { engine: 'google', roublesPerThousand: '999999.999999999' });
    expect((await getPrices(admin, new Date())).searches[0]).toMatchObject({ engine: 'google', perThousand: '999999999999999' });
  });
});
