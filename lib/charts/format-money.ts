const NANOS_PER_DOLLAR = 1_000_000_000n;

/**
 * An amount for readers: cents from one cent up, four significant digits below.
 * @param nanos nano-dollars as a decimal string; null for unknown
 * @returns "$1,234.56", "$0.00" for zero, "$0.003142" below one cent, "—" for unknown
 */
export function formatMoney(nanos: string | null): string {
  if (nanos === null) return '—';
  const amount = BigInt(nanos);
  const sign = amount < 0n ? '−' : '';
  const size = amount < 0n ? -amount : amount;
  if (size === 0n) return '$0.00';
  return `${sign}$${size < NANOS_PER_DOLLAR / 100n ? belowCent(size) : inCents(size)}`;
}

function inCents(nanos: bigint): string {
  const cents = (nanos + 5_000_000n) / 10_000_000n;
  return `${(cents / 100n).toLocaleString('en')}.${String(cents % 100n).padStart(2, '0')}`;
}

function belowCent(nanos: bigint): string {
  const step = 10n ** BigInt(Math.max(0, nanos.toString().length - 4));
  const rounded = ((nanos + step / 2n) / step) * step;
  if (rounded >= NANOS_PER_DOLLAR / 100n) return '0.01';
  return `0.${rounded.toString().padStart(9, '0')}`.replace(/0+$/, '');
}

/** Dollars as a float, for the height of a bar only: never add these up. */
export function dollarsForDrawing(nanos: bigint): number {
  return Number(nanos) / Number(NANOS_PER_DOLLAR);
}
