import type { Db } from '#lib/db/client.ts';
import { findSearchPrice } from './price-book.ts';
import { release, reserve, settle, settleUnknown } from './reserve.ts';

/** A search that is about to be made, reserved at its full price. */
export interface SearchCharge {
  /** `unknown`: it was sent, and nobody can tell whether it was billed. */
  settle(outcome: 'spent' | 'free' | 'unknown'): Promise<void>;
}

export interface SearchCall {
  /** Names the call, e.g. by run and source. */
  key: string;
  engine: 'google' | 'yandex';
  sourceId: string;
  runId: string | null;
  timeZone: string;
}

const MILLION = 1_000_000n;

/**
 * Reserves the price of one search, in the provider's currency.
 * @throws AppError price_unknown, budget_exceeded
 */
export async function chargeSearch(db: Db, call: SearchCall, now: () => Date): Promise<SearchCharge> {
  const { engine, sourceId, runId, timeZone, key } = call;
  const at = now();
  const { entryId, amount, rate } = await db.$transaction(async (tx) => {
    const price = await findSearchPrice(tx, engine, at);
    const worstCaseNanos = (price.nanosPerMillion + MILLION - 1n) / MILLION;
    const id = await reserve(tx, {
      key, kind: 'search', worstCaseNanos, rate: price.rate, description: `xmlstock-${engine}`, runId, sourceId, timeZone, at,
    });
    return { entryId: id, amount: worstCaseNanos, rate: price.rate };
  });
  const weights = [{ sourceId, documentId: null, weight: 1n }];
  return {
    settle: (outcome) => db.$transaction(async (tx) => {
      if (outcome === 'spent') await settle(tx, entryId, amount, rate, weights, now());
      else if (outcome === 'free') await release(tx, entryId, now());
      else await settleUnknown(tx, entryId, weights, now());
    }),
  };
}
