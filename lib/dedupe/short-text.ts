import { compatibleForm } from './compatible-form.ts';
import { hashOf } from './hash.ts';
import { countCommon, sortedSet, type SortedSet } from './sorted-set.ts';

const GRAM_CHARACTERS = 4;
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
/** Share of all four-character runs that two short texts must have in common. */
const MIN_JACCARD = 0.6;

/** Four-character runs of a short text, hashed: a headline is too short for shingles of words. Only its words count, not what stands between. */
export function gramsOf(text: string): SortedSet {
  const words = compatibleForm(text).toLowerCase().replace(NO_WORD, ' ').trim();
  return sortedSet(Array.from({ length: Math.max(0, words.length - GRAM_CHARACTERS + 1) }, (_, start) => hashOf(words.slice(start, start + GRAM_CHARACTERS))));
}

/** True if two short texts say the same in nearly the same words. */
export function areShortCopies(a: SortedSet, b: SortedSet): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const shared = countCommon(a, b);
  return shared / (a.length + b.length - shared) >= MIN_JACCARD;
}
