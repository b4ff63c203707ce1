import { setTimeout as delay } from 'node:timers/promises';
import type { Db, Tx } from '#lib/db/client.ts';

const LOOK_EVERY_MS = 20;
const LIMIT_MS = 20_000;

interface Overlap<First, Second> {
  first: (tx: Tx) => Promise<First>;
  /** Begun while the transaction of `first` is open. */
  second: () => Promise<Second>;
  /** Done in the transaction of `first` as soon as `second` waits for it or has ended. */
  last?: (tx: Tx) => Promise<unknown>;
}

/** Lets two things happen at once in a database of the test's own, always in the same order. */
export async function overlap<First, Second>(db: Db, { first, second, last }: Overlap<First, Second>): Promise<{ first: First; second: PromiseSettledResult<Second> }> {
  let outcome: Promise<PromiseSettledResult<Second>> | null = null;
  const result = await db.$transaction(async (tx) => {
    const value = await first(tx);
    let isEnded = false;
    outcome = Promise.allSettled([second()]).then(([settled]) => {
      isEnded = true;
      return settled;
    });
    while (!isEnded && (await countWaiting(db)) === 0) await delay(LOOK_EVERY_MS);
    await last?.(tx);
    return value;
  }, { timeout: LIMIT_MS });
  return { first: result, second: await outcome! };
}

async function countWaiting(db: Db): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows[0]?.count ?? 0;
}
