/**
 * Splits a whole amount by weights so that the parts add up to it exactly: each part is rounded down, and what is left
 * goes to the largest remainders (Hamilton's method), the earlier part first among equals.
 * Without any positive weight the parts are equal.
 * @returns one part per weight, in order
 */
export function splitByLargestRemainder(amount: bigint, weights: readonly bigint[]): bigint[] {
  if (amount < 0n || weights.some((weight) => weight < 0n)) throw new RangeError('Amounts and weights must not be negative.');
  if (weights.length === 0) return [];
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return splitByLargestRemainder(amount, weights.map(() => 1n));
  const parts = weights.map((weight) => (amount * weight) / total);
  const remainders = weights.map((weight, index) => ({ index, remainder: (amount * weight) % total }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  const left = Number(amount - parts.reduce((sum, part) => sum + part, 0n));
  for (const { index } of remainders.slice(0, left)) parts[index]! += 1n;
  return parts;
}
