import { lookupHashes, MIN_COMMON_HASHES, type TextSketch } from './text-sketch.ts';

/** So many of those that share most are looked at closely. */
export const MAX_CANDIDATES = 12;

/** Finds texts that share hashes, in memory; the database does the same by an index. */
export class CandidateIndex<T> {
  readonly #entries: T[] = [];
  readonly #numbersOfHash = new Map<number, number[]>();

  add(sketch: TextSketch, entry: T): void {
    const number = this.#entries.push(entry) - 1;
    for (const hash of lookupHashes(sketch)) {
      const numbers = this.#numbersOfHash.get(hash);
      if (numbers) numbers.push(number);
      else this.#numbersOfHash.set(hash, [number]);
    }
  }

  find(sketch: TextSketch): T[] {
    const counts = new Map<number, number>();
    for (const hash of lookupHashes(sketch)) for (const number of this.#numbersOfHash.get(hash) ?? []) counts.set(number, (counts.get(number) ?? 0) + 1);
    return [...counts].filter(([, count]) => count >= MIN_COMMON_HASHES).toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MAX_CANDIDATES).map(([number]) => this.#entries[number]!);
  }
}
