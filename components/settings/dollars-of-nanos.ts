const NANOS = 1_000_000_000n;

/** Nano-dollars as dollars with as many decimals as needed, and at least two: "2500000000" is "2.50". */
export function dollarsOfNanos(nanos: string): string {
  const amount = BigInt(nanos);
  const fraction = (amount % NANOS).toString().padStart(9, '0').replace(/0+$/, '').padEnd(2, '0');
  return `${amount / NANOS}.${fraction}`;
}
