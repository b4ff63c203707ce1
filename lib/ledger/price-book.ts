import type { Db, Tx } from '#lib/db/client.ts';
import { Prisma, type Price } from '#lib/db/generated/client.ts';
import { AppError } from '#lib/errors.ts';
import { pricedNames } from '#lib/model/price.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import type { TokenPrices } from './token-cost.ts';

/** A price in its own currency, with the dated rate that turns it into dollars. */
export interface DatedRate {
  currency: string;
  usdPerUnit: Prisma.Decimal;
  date: Date;
}

export interface ModelPrices {
  tokens: TokenPrices;
  rate: DatedRate;
}

/**
 * Prices of a model in force on a day.
 * Where no price for cached input is set, cached input costs the same as fresh.
 * @throws AppError price_unknown, which says what to do
 */
export async function findModelPrices(db: Db | Tx, model: string, at: Date): Promise<ModelPrices> {
  for (const name of pricedNames(model)) {
    const [input, cachedInput, output] = await Promise.all([findPrice(db, name, 'input_token', at), findPrice(db, name, 'cached_input_token', at), findPrice(db, name, 'output_token', at)]);
    if (!input || !output) continue;
    const tokens = { input: input.nanosPerMillion, cachedInput: (cachedInput ?? input).nanosPerMillion, output: output.nanosPerMillion };
    return { tokens, rate: await findRate(db, input.currency, at) };
  }
  throw new AppError('price_unknown', `There is no price for the model "${model}", so what it costs cannot be booked. Set its price under Costs (0 for a model of your own), then run again.`);
}

/** @throws AppError price_unknown */
export async function findSearchPrice(db: Db | Tx, engine: SearchEngine, at: Date): Promise<{ nanosPerMillion: bigint; rate: DatedRate }> {
  const price = await findPrice(db, `xmlstock-${engine}`, 'search_request', at);
  if (!price) throw new AppError('price_unknown', `There is no price for a search with XMLStock on ${engine === 'google' ? 'Google' : 'Yandex'}. Set it under Costs, then run again.`);
  return { nanosPerMillion: price.nanosPerMillion, rate: await findRate(db, price.currency, at) };
}

function findPrice(db: Db | Tx, item: string, unit: Price['unit'], at: Date): Promise<Price | null> {
  return db.price.findFirst({ where: { item, unit, validFrom: { lte: at } }, orderBy: { validFrom: 'desc' } });
}

async function findRate(db: Db | Tx, currency: string, at: Date): Promise<DatedRate> {
  if (currency === 'USD') return { currency, usdPerUnit: new Prisma.Decimal(1), date: at };
  const rate = await db.exchangeRate.findFirst({ where: { currency, date: { lte: at } }, orderBy: { date: 'desc' } });
  if (rate) return { currency, usdPerUnit: rate.usdPerUnit, date: rate.date };
  throw new AppError('price_unknown', `There is no exchange rate from ${currency} to dollars. Set one under Costs, then run again.`);
}

/** An amount in nano-units of a currency as nano-dollars, rounded up. */
export function toUsdNanos(nanos: bigint, rate: DatedRate): bigint {
  if (rate.currency === 'USD') return nanos;
  return BigInt(new Prisma.Decimal(nanos.toString()).mul(rate.usdPerUnit).ceil().toFixed(0));
}
