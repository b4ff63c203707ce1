import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { ModelPrice, PriceList, RoubleRate, SearchPrice } from '#lib/model/price.ts';
import { SEARCH_ENGINES } from '#lib/model/search-engine.ts';
import type { Price } from './generated/client.ts';

/**
 * Prices in force at a moment, models by name.
 * @throws AppError forbidden
 */
export async function getPrices(ctx: Ctx, at: Date): Promise<PriceList> {
  requireRole(ctx, 'analyst');
  const [rows, roubleRate] = await Promise.all([
    ctx.db.price.findMany({ where: { validFrom: { lte: at } }, distinct: ['item', 'unit'], orderBy: [{ item: 'asc' }, { unit: 'asc' }, { validFrom: 'desc' }] }),
    readRoubleRate(ctx, at),
  ]);
  const byItem = Map.groupBy(rows, ({ item }) => item);
  return {
    models: [...byItem].flatMap(([model, prices]) => toModelPrice(model, prices) ?? []),
    searches: SEARCH_ENGINES.flatMap((engine) => toSearchPrice(engine, byItem.get(`xmlstock-${engine}`) ?? []) ?? []),
    roubleRate,
  };
}

/** A model has a price when input and output have one; cached input costs the same as fresh unless told otherwise. */
function toModelPrice(model: string, prices: readonly Price[]): ModelPrice | null {
  const of = (unit: Price['unit']) => prices.find((price) => price.unit === unit);
  const input = of('input_token');
  const output = of('output_token');
  if (!input || !output) return null;
  const cachedInput = of('cached_input_token') ?? input;
  return {
    model,
    input: input.nanosPerMillion.toString(),
    cachedInput: cachedInput.nanosPerMillion.toString(),
    output: output.nanosPerMillion.toString(),
    currency: input.currency,
    validFrom: dayOf(new Date(Math.max(...[input, cachedInput, output].map((price) => price.validFrom.getTime())))),
  };
}

function toSearchPrice(engine: SearchPrice['engine'], prices: readonly Price[]): SearchPrice | null {
  const price = prices.find(({ unit }) => unit === 'search_request');
  if (!price) return null;
  return { engine, perThousand: (price.nanosPerMillion / 1_000n).toString(), currency: price.currency, validFrom: dayOf(price.validFrom) };
}

async function readRoubleRate(ctx: Ctx, at: Date): Promise<RoubleRate | null> {
  const rate = await ctx.db.exchangeRate.findFirst({ where: { currency: 'RUB', date: { lte: at } }, orderBy: { date: 'desc' } });
  return rate && { usdPerRouble: rate.usdPerUnit.toFixed(), validFrom: dayOf(rate.date) };
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}
