/** A page with so few words of likely main text, and so little hope in them, has none: what it shows is a frame around nothing. */
const MIN_EXPECTED_WORDS = 30;
const MIN_EXPECTED_F1 = 0.3;

/**
 * Chooses the blocks that make the expected word F1 of the selection greatest, given how likely each block belongs to the main text.
 * Taken from the likeliest down, F1 is expected at 2·hits / (chosen + all hits); the best cut is where that peaks.
 */
export function bestCut(probabilities: Float32Array, words: readonly number[]): boolean[] {
  const order = [...probabilities.keys()].toSorted((a, b) => probabilities[b]! - probabilities[a]!);
  const all = order.reduce((sum, index) => sum + probabilities[index]! * words[index]!, 0);
  let hits = 0;
  let chosen = 0;
  let best = 0;
  let bestF1 = 0;
  order.forEach((index, rank) => {
    hits += probabilities[index]! * words[index]!;
    chosen += words[index]!;
    const f1 = (2 * hits) / Math.max(1, chosen + all);
    if (f1 < bestF1) return;
    bestF1 = f1;
    best = rank + 1;
  });
  if (best === 0 || (all < MIN_EXPECTED_WORDS && bestF1 < MIN_EXPECTED_F1)) return Array.from(probabilities, () => false);
  const threshold = probabilities[order[best - 1]!]!;
  return Array.from(probabilities, (probability) => probability >= threshold);
}
