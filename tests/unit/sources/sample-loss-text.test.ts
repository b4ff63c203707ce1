import { expect, test } from 'vitest';
import { sampleLossText } from '#components/sources/source-words.ts';

test.each([
  [{ sources: 45, signals: 1_033, decided: 12 }, /^45 sources, 1,033 signals \(12 decided on\) and their /],
  [{ sources: 45, signals: 1, decided: 0 }, /^45 sources, 1 signal and their /],
  [{ sources: 1, signals: 0, decided: 0 }, /^1 source and their /],
])('%j', (loss, expected) => {
  expect(sampleLossText(loss)).toMatch(expected);
});
