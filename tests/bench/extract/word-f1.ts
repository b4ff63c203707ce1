/** Lower-cased words as Python's `\w+` finds them, each with how often it stands there. */
export function countTokens(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}_]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** F1 of two texts as multisets of words, as the WCXB benchmark defines it. Two empty texts agree. */
export function wordF1(found: Map<string, number>, truth: Map<string, number>): number {
  const [foundTotal, truthTotal] = [total(found), total(truth)];
  if (foundTotal === 0 && truthTotal === 0) return 1;
  let shared = 0;
  for (const [word, count] of found) shared += Math.min(count, truth.get(word) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (foundTotal + truthTotal);
}

function total(counts: Map<string, number>): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
