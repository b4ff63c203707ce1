import type { Db } from '#lib/db/client.ts';
import { findSearchPrice } from './price-book.ts';
import { release, reserve, settle, settleUnknown } from './reserve.ts';

/** One paid search: what it may end as. */
export interface SearchCharge {
  /** The provider answered and charges for it. */
  settle(): Promise<void>;
  /** It was not served, and costs nothing. */
  release(): Promise<void>;
  /** Nobody knows whether it was charged. */
  unknown(): Promise<void>;
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
    settle: () => db.$transaction((tx) => settle(tx, entryId, amount, rate, weights, now())),
    release: () => db.$transaction((tx) => release(tx, entryId, now())),
    unknown: () => db.$transaction((tx) => settleUnknown(tx, entryId, weights, now())),
  };
}
