/** Words in a shingle: enough to be telling, few enough to survive an edit nearby. */
const SHINGLE_WORDS = 3;
/** One shingle in sixteen is kept; a short text keeps one in four, so that it has something to be found by. */
const SAMPLE = 16;
const SHORT_SAMPLE = 4;
const MIN_SAMPLED = 8;
/** Hashes that two texts must share before their share is looked at. */
export const MIN_SHARED = 3;
/** A text is a near-duplicate of another if this share of the smaller fingerprint is found in the larger one. */
export const MIN_CONTAINMENT = 0.3;

/**
 * Sampled shingles of a text: sorted 32-bit hashes of three-word runs, only those divisible by 16 (by 4 for short texts).
 * Which ones are kept depends on their content alone, so a part of a text keeps the same ones as the whole (mod-p sampling,
 * Broder 1997). About 4 bytes for every 16 words.
 */
export function fingerprint(text: string): Uint32Array {
  const hashes = shingleHashes(text);
  const sampled = hashes.filter((hash) => hash % SAMPLE === 0);
  const kept = sampled.length >= MIN_SAMPLED ? sampled : hashes.filter((hash) => hash % SHORT_SAMPLE === 0);
  return Uint32Array.from(new Set(kept)).sort();
}

export interface Overlap {
  shared: number;
  /** Share of the smaller fingerprint that the larger one holds, 0 to 1. */
  containment: number;
}

/**
 * How much two fingerprints have in common. Where only one of them was sampled finely, the finer one is thinned out first.
 */
export function overlapOf(a: Uint32Array, b: Uint32Array): Overlap {
  const [left, right] = isFine(a) === isFine(b) ? [a, b] : [coarse(a), coarse(b)];
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = left[i]! - right[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  const smaller = Math.min(left.length, right.length);
  return { shared, containment: smaller === 0 ? 0 : shared / smaller };
}

/** True if one text reproduces so much of the other that reading both is a waste. */
export function isNearDuplicate(a: Uint32Array, b: Uint32Array): boolean {
  const { shared, containment } = overlapOf(a, b);
  return shared >= MIN_SHARED && containment >= MIN_CONTAINMENT;
}

function shingleHashes(text: string): number[] {
  const words = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const hashes: number[] = [];
  for (let start = 0; start + SHINGLE_WORDS <= words.length; start++) hashes.push(hashOf(words.slice(start, start + SHINGLE_WORDS).join(' ')));
  return hashes;
}

function isFine(hashes: Uint32Array): boolean {
  return hashes.some((hash) => hash % SAMPLE !== 0);
}

function coarse(hashes: Uint32Array): Uint32Array {
  return hashes.filter((hash) => hash % SAMPLE === 0);
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3 so that the low bits, which sampling reads, are well mixed. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
