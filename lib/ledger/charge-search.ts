import type { Db, Tx } from '#lib/db/client.ts';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import { findSearchPrice } from './price-book.ts';
import { release, reserve, settle, settleUnknown } from './reserve.ts';

export interface SearchCall {
  /** Names the call, e.g. by run and source. */
  key: string;
  engine: SearchEngine;
  sourceId: string;
  runId: string | null;
  timeZone: string;
}

/** `unknown`: it was sent, and nobody can tell whether it was billed. */
export type SearchOutcome = 'spent' | 'free' | 'unknown';

const MILLION = 1_000_000n;
const NANOS = 1_000_000_000;

/**
 * Reserves the price of one search, in the provider's currency.
 * @returns the entry's id
 * @throws AppError price_unknown, budget_exceeded
 */
export async function reserveSearch(db: Db, { engine, ...call }: SearchCall, at: Date): Promise<string> {
  return db.$transaction(async (tx) => {
    const price = await findSearchPrice(tx, engine, at);
    const worstCaseNanos = (price.nanosPerMillion + MILLION - 1n) / MILLION;
    return reserve(tx, { ...call, kind: 'search', worstCaseNanos, rate: price.rate, description: `xmlstock-${engine}`, at });
  });
}

/** Books what became of a search that was reserved, by whichever worker. What is settled already stays as it is. */
export async function settleSearch(tx: Tx, entryId: string, outcome: SearchOutcome, at: Date): Promise<void> {
  if (outcome === 'free') return release(tx, entryId, at);
  const { sourceId, originalAmount, originalCurrency, exchangeRate, exchangeRateDate } = await tx.ledgerEntry.findUniqueOrThrow({ where: { id: entryId } });
  const weights = [{ sourceId, documentId: null, weight: 1n }];
  if (outcome === 'unknown' || originalAmount === null) return settleUnknown(tx, entryId, weights, at);
  const amountNanos = BigInt(originalAmount.mul(NANOS).toFixed(0));
  return settle(tx, entryId, amountNanos, { currency: originalCurrency, usdPerUnit: exchangeRate, date: exchangeRateDate }, weights, at);
}
