import type { Tx } from '#lib/db/client.ts';
import type { PriceUnit } from '#lib/db/generated/enums.ts';

/** Dollars for a million tokens: input, cached input, output. As OpenAI's price list gave them from the day on. */
const OPENAI_PRICES: readonly [model: string, validFrom: string, input: number, cachedInput: number, output: number][] = [
  ['gpt-4o', '2024-10-01', 2.5, 1.25, 10],
  ['gpt-4o-mini', '2024-10-01', 0.15, 0.075, 0.6],
  ['gpt-4.1', '2025-04-14', 2, 0.5, 8],
  ['gpt-4.1-mini', '2025-04-14', 0.4, 0.1, 1.6],
  ['gpt-4.1-nano', '2025-04-14', 0.1, 0.025, 0.4],
  ['o4-mini', '2025-04-16', 1.1, 0.275, 4.4],
  ['gpt-5', '2025-08-07', 1.25, 0.125, 10],
  ['gpt-5-mini', '2025-08-07', 0.25, 0.025, 2],
  ['gpt-5-nano', '2025-08-07', 0.05, 0.005, 0.4],
  ['gpt-5.1', '2025-11-13', 1.25, 0.125, 10],
];

/** Rounded start value (about 83.5 roubles to the dollar); a newer row replaces it. */
const ROUBLE_RATE = { currency: 'RUB', date: '2026-09-25', usdPerUnit: '0.012' };

/** Writes the prices that are publicly known. Prices that are there already stay; search prices depend on the user's plan and have no default. */
export async function seedPrices(tx: Tx): Promise<void> {
  await tx.price.createMany({
    data: OPENAI_PRICES.flatMap(([item, validFrom, ...dollars]) => (['input_token', 'cached_input_token', 'output_token'] satisfies PriceUnit[]).map((unit, index) => ({
      item, unit, nanosPerMillion: BigInt(Math.round((dollars[index] ?? 0) * 1e9)), validFrom: new Date(validFrom),
    }))),
    skipDuplicates: true,
  });
  await tx.exchangeRate.createMany({ data: [{ ...ROUBLE_RATE, date: new Date(ROUBLE_RATE.date) }], skipDuplicates: true });
}
