const NANOS = 1_000_000_000n;

/** A decimal amount of at most nine decimals ("2.50") in billionths. Exact: money never passes through a floating-point number. */
export function toNanos(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole) * NANOS + BigInt(fraction.padEnd(9, '0'));
}

/** Billionths as a decimal amount with as many decimals as needed, and at least two: "2500000000" is "2.50". */
export function amountOfNanos(nanos: string): string {
  const amount = BigInt(nanos);
  const fraction = (amount % NANOS).toString().padStart(9, '0').replace(/0+$/, '').padEnd(2, '0');
  return `${amount / NANOS}.${fraction}`;
}
