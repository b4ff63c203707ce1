import { toNanos } from '#lib/model/nanos.ts';

/** A price about to be set: both are decimal amounts, `before` null where there was none. */
export interface PriceChange {
  name: string;
  before: string | null;
  after: string;
}

/** More than this is rather a slip of the decimal point, or an amount for a thousand where one for a million is asked. */
const LARGE = 100n;

/** Those that multiply or divide a price by more than a hundred. To nothing and from nothing counts, too. */
export function largeChanges(changes: readonly PriceChange[]): PriceChange[] {
  return changes.filter(({ before, after }) => before !== null && isLarge(toNanos(before), toNanos(after)));
}

function isLarge(before: bigint, after: bigint): boolean {
  return after > before * LARGE || before > after * LARGE;
}
