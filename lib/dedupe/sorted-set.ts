/** Distinct numbers of 32 bits in ascending order: small, and quick to compare. */
export type SortedSet = Uint32Array;

export function sortedSet(numbers: Iterable<number>): SortedSet {
  const sorted = new Uint32Array(numbers).sort();
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) if (index === 0 || sorted[index] !== sorted[kept - 1]) sorted[kept++] = sorted[index]!;
  return kept === sorted.length ? sorted : sorted.slice(0, kept);
}

/** The numbers of two lists, in any order. */
export function unionOf(a: Uint32Array, b: Uint32Array): SortedSet {
  const both = new Uint32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return sortedSet(both);
}

/** How many numbers both sets hold. */
export function countCommon(a: SortedSet, b: SortedSet): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i]!;
    const right = b[j]!;
    if (left === right) common++;
    if (left <= right) i++;
    if (left >= right) j++;
  }
  return common;
}
