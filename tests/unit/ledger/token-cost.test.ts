import { expect, test } from 'vitest';
import { costOfTokens } from '#lib/ledger/token-cost.ts';

const PRICES = { input: 250_000_000n, cachedInput: 25_000_000n, output: 2_000_000_000n };

test.each([
  { name: 'nothing', tokens: { inputTokens: 0, cachedTokens: 0, outputTokens: 0 }, nanos: 0n },
  { name: 'a million of each', tokens: { inputTokens: 1_000_000, cachedTokens: 0, outputTokens: 1_000_000 }, nanos: 2_250_000_000n },
  { name: 'cached input is part of the input', tokens: { inputTokens: 1_000, cachedTokens: 600, outputTokens: 0 }, nanos: 400n * 250n + 600n * 25n },
  { name: 'a server that reports more cached than input', tokens: { inputTokens: 10, cachedTokens: 99, outputTokens: 0 }, nanos: 250n },
])('$name', ({ tokens, nanos }) => {
  expect(costOfTokens(tokens, PRICES)).toBe(nanos);
});

test('a part of a nano-unit is rounded up', () => {
  expect(costOfTokens({ inputTokens: 1, cachedTokens: 0, outputTokens: 0 }, { input: 1n, cachedInput: 1n, output: 1n })).toBe(1n);
});
