import { lookupHashes, MIN_COMMON_HASHES, type TextSketch } from './text-sketch.ts';

/** So many of those that share most are looked at closely. */
export const MAX_CANDIDATES = 12;

/**
 * Of the texts that share one hash, so many are looked at, those that came first. What more of them share, such as the form of a
 * site's pages, hardly tells one from another, and a lookup must not take longer the more texts are stored.
 */
export const MAX_SHARING = 200;

/** Finds texts that share hashes, in memory; the database does the same by an index. */
export class CandidateIndex<T> {
  readonly #entries: T[] = [];
  /** By hashes with a sign, which fit into small integers and are looked up faster. */
  readonly #numbersOfHash = new Map<number, number[]>();
  /** Hashes in common with the text that is being looked up; all 0 between lookups. */
  #counts = new Uint16Array(1_024);

  add(sketch: TextSketch, entry: T): void {
    const number = this.#entries.push(entry) - 1;
    if (number >= this.#counts.length) this.#counts = new Uint16Array(2 * this.#counts.length);
    for (const hash of lookupHashes(sketch)) {
      const numbers = this.#numbersOfHash.get(hash | 0);
      if (!numbers) this.#numbersOfHash.set(hash | 0, [number]);
      else if (numbers.length < MAX_SHARING) numbers.push(number);
    }
  }

  find(sketch: TextSketch): T[] {
    const counts = this.#counts;
    const found: number[] = [];
    for (const hash of lookupHashes(sketch)) {
      for (const number of this.#numbersOfHash.get(hash | 0) ?? []) if (++counts[number]! === MIN_COMMON_HASHES) found.push(number);
    }
    found.sort((a, b) => counts[b]! - counts[a]! || a - b);
    const best = found.slice(0, MAX_CANDIDATES).map((number) => this.#entries[number]!);
    counts.fill(0, 0, this.#entries.length);
    return best;
  }
}
