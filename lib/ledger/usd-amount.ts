import { z } from 'zod';

/** Dollars as people write them, with at most nine decimals: "2.50". */
export const UsdAmount = z.string().trim().regex(/^\d{1,7}(\.\d{1,9})?$/, 'Enter an amount in dollars, like 2.50.');

/** Exact: money never passes through a floating-point number. */
export function toNanos(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}
