const SIZE = 4_096;

/**
 * Tells of most words of a text that they are none of a few sought ones, at the price of one look: a Bloom filter with a single hash.
 * The words are hashes already.
 */
export type WordFilter = Uint8Array;

export function wordFilter(sought: Iterable<number>): WordFilter {
  const filter = new Uint8Array(SIZE);
  for (const word of sought) filter[word & (SIZE - 1)] = 1;
  return filter;
}

/** False: surely not. */
export function mayHold(filter: WordFilter, word: number): boolean {
  return filter[word & (SIZE - 1)] === 1;
}

/** Those of the sought words that a text does not have. Of a copy, all are found where it begins, and nearly nothing is read. */
export function missingFrom(texts: readonly Uint32Array[], sought: Iterable<number>): Set<number> {
  const missing = new Set(sought);
  const filter = wordFilter(missing);
  for (const words of texts) {
    for (let index = 0; index < words.length && missing.size > 0; index++) if (mayHold(filter, words[index]!)) missing.delete(words[index]!);
  }
  return missing;
}
