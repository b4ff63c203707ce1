import { mixHashes } from './hash.ts';
import { countCommon, sortedSet, type SortedSet } from './sorted-set.ts';

/** Words in a shingle: enough to be telling, few enough to survive an edit nearby. */
const SHINGLE_WORDS = 3;
/** One shingle in sixteen is kept of a long text; of shorter ones one in four, or all, so that a part of it is found too. */
const RATES = [16, 4, 1] as const;
const MIN_SAMPLED = 64;
/** Hashes that two texts must share before their share is looked at. */
export const MIN_SHARED = 3;
/** A text is a near-duplicate of another if this share of the smaller fingerprint is found in the larger one. */
export const MIN_CONTAINMENT = 0.3;
/** With this share found on both sides, the texts are the same but for small edits. */
const NEAR_EXACT = 0.8;

export interface Fingerprint {
  /** Only hashes divisible by it were kept: 16, 4 or 1. */
  rate: number;
  hashes: SortedSet;
}

/** Hashes of all three-word runs, in order. @param words hashes of the words */
export function shinglesOf(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let start = 0; start < shingles.length; start++) shingles[start] = mixHashes(words[start]!, words[start + 1]!, words[start + 2]!);
  return shingles;
}

/**
 * Samples the shingles of a text: those divisible by the rate are kept. Which ones are kept depends on their content alone, so a part
 * of a text keeps the same ones as the whole (mod-p sampling, Broder 1997). At most 256 hashes for texts up to 1,000 words, then
 * 4 bytes for every 16 words.
 */
export function sampleShingles(shingles: Uint32Array): Fingerprint {
  const rate = RATES.find((candidate) => shingles.length / candidate >= MIN_SAMPLED) ?? 1;
  return { rate, hashes: sortedSet(multiplesOf(rate, shingles)) };
}

export interface Overlap {
  shared: number;
  /** Share of the smaller fingerprint that the larger one holds, 0 to 1. */
  containment: number;
  /** Share of the larger fingerprint that the smaller one holds, 0 to 1. */
  coverage: number;
  /** Share of the first fingerprint that the second one holds, 0 to 1. */
  ofFirst: number;
}

/** How much two fingerprints have in common; the finer one is thinned out to the rate of the other first. */
export function overlapOf(a: Fingerprint, b: Fingerprint): Overlap {
  const rate = Math.max(a.rate, b.rate);
  const [left, right] = [thinOut(a, rate), thinOut(b, rate)];
  const shared = countCommon(left, right);
  const [smaller, larger] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  return smaller === 0 ? { shared: 0, containment: 0, coverage: 0, ofFirst: 0 } : { shared, containment: shared / smaller, coverage: shared / larger, ofFirst: shared / left.length };
}

/** True if one text reproduces so much of the other that reading both is a waste. */
export function isContained({ shared, containment }: Overlap): boolean {
  return shared >= MIN_SHARED && containment >= MIN_CONTAINMENT;
}

/** True if neither text says much that the other does not. */
export function isNearExact({ shared, containment, coverage }: Overlap): boolean {
  return shared >= MIN_SHARED && containment >= NEAR_EXACT && coverage >= NEAR_EXACT;
}

/** A fingerprint without the shingles that belong to a host's template, such as the note that ends each of its releases. */
export function withoutTemplate({ rate, hashes }: Fingerprint, template: ReadonlySet<number>): Fingerprint {
  return template.size === 0 ? { rate, hashes } : { rate, hashes: hashes.filter((hash) => !template.has(hash)) };
}

function thinOut({ rate, hashes }: Fingerprint, wanted: number): SortedSet {
  return rate === wanted ? hashes : multiplesOf(wanted, hashes);
}

/** @param rate a power of two */
function multiplesOf(rate: number, hashes: Uint32Array): Uint32Array {
  const multiples = new Uint32Array(hashes.length);
  let count = 0;
  for (let index = 0; index < hashes.length; index++) if ((hashes[index]! & (rate - 1)) === 0) multiples[count++] = hashes[index]!;
  return multiples.subarray(0, count);
}
