const GRAM_CHARACTERS = 4;
/** Share of all four-character runs that two short texts must have in common. */
const MIN_JACCARD = 0.6;

/** Four-character runs of a short text: a headline is too short for shingles of words. */
export function gramsOf(words: readonly string[]): Set<string> {
  const text = words.join(' ');
  const grams = new Set<string>();
  for (let start = 0; start + GRAM_CHARACTERS <= text.length; start++) grams.add(text.slice(start, start + GRAM_CHARACTERS));
  return grams;
}

/** True if two short texts say the same in nearly the same words. */
export function areShortCopies(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return false;
  const shared = a.intersection(b).size;
  return shared / (a.size + b.size - shared) >= MIN_JACCARD;
}
