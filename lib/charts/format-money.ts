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

const CENT = NANOS_PER_DOLLAR / 100n;

/**
 * How to write the amounts of one column, so that their digits stand under each other: cents, or as many decimals as
 * the smallest amount below a cent needs for two digits.
 * @param column nano-dollars as decimal strings; null for unknown
 */
export function columnMoney(column: readonly (string | null)[]): (nanos: string | null) => string {
  const sizes = column.flatMap((nanos) => (nanos === null ? [] : [BigInt(nanos.replace('-', ''))])).filter((size) => size > 0n && size < CENT);
  const smallest = sizes.reduce((least, size) => (size < least ? size : least), CENT);
  const decimals = smallest === CENT ? 2 : Math.min(9, 11 - smallest.toString().length);
  return (nanos) => (nanos === null ? formatMoney(null) : withDecimals(BigInt(nanos), decimals));
}

function withDecimals(nanos: bigint, decimals: number): string {
  const step = 10n ** BigInt(9 - decimals);
  const units = ((nanos < 0n ? -nanos : nanos) + step / 2n) / step;
  const unitsPerDollar = 10n ** BigInt(decimals);
  return `${nanos < 0n ? '−' : ''}$${(units / unitsPerDollar).toLocaleString('en')}.${(units % unitsPerDollar).toString().padStart(decimals, '0')}`;
}

/** Dollars as a float, for the height of a bar only: never add these up. */
export function dollarsForDrawing(nanos: bigint): number {
  return Number(nanos) / Number(NANOS_PER_DOLLAR);
}
