/** Nano-units of the currency for a million tokens. */
export interface TokenPrices {
  input: bigint;
  cachedInput: bigint;
  output: bigint;
}

const MILLION = 1_000_000n;

/**
 * What tokens cost, in nano-units of the price's currency, rounded up.
 * `cachedTokens` are part of `inputTokens`; thoughts are part of `outputTokens`.
 */
export function costOfTokens(tokens: { inputTokens: number; cachedTokens: number; outputTokens: number }, prices: TokenPrices): bigint {
  const cached = BigInt(Math.min(tokens.cachedTokens, tokens.inputTokens));
  const fresh = BigInt(tokens.inputTokens) - cached;
  const millionths = fresh * prices.input + cached * prices.cachedInput + BigInt(tokens.outputTokens) * prices.output;
  return (millionths + MILLION - 1n) / MILLION;
}
