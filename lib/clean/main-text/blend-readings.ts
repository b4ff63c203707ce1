/** No reading is so sure that the other one counts for nothing. */
const LEAST_DOUBT = 1e-5;

/** Mean of two readings of the same blocks, taken over the logarithms of their odds: they err in different places. */
export function blendReadings(first: Float32Array, second: Float32Array): Float32Array {
  return first.map((probability, index) => 1 / (1 + Math.exp(-(logOdds(probability) + logOdds(second[index]!)) / 2)));
}

function logOdds(probability: number): number {
  const doubted = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, probability));
  return Math.log(doubted / (1 - doubted));
}
