import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCut } from '#lib/clean/main-text/best-cut.ts';

function expectedF1(probabilities: number[], words: number[], chosen: boolean[]): number {
  const all = probabilities.reduce((sum, probability, index) => sum + probability * words[index]!, 0);
  const hits = probabilities.reduce((sum, probability, index) => sum + (chosen[index] ? probability * words[index]! : 0), 0);
  const taken = words.reduce((sum, count, index) => sum + (chosen[index] ? count : 0), 0);
  return (2 * hits) / Math.max(1, taken + all);
}

describe('bestCut', () => {
  it.each([
    ['takes what is sure and leaves what is not', [0.9, 0.95, 0.1], [50, 50, 50], [true, true, false]],
    ['takes doubtful words where they are few', [0.9, 0.4], [100, 5], [true, false]],
    ['takes the likelier half of a doubtful page', [0.45, 0.5, 0.05], [60, 60, 400], [true, true, false]],
    ['takes nothing from a frame around nothing', [0.05, 0.1], [20, 10], [false, false]],
    ['takes a short text that is likely', [0.8], [8], [true]],
    ['takes nothing from nothing', [], [], []],
  ])('%s', (_, probabilities, words, expected) => {
    expect(bestCut(Float32Array.from(probabilities), words)).toEqual(expected);
  });

  it('no other choice of up to eight blocks is expected to do better', () => {
    const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100), fc.integer({ min: 30, max: 200 })), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(blocks, (pairs) => {
      const probabilities = pairs.map(([probability]) => Math.fround(probability));
      const words = pairs.map(([, count]) => count);
      const chosen = bestCut(Float32Array.from(probabilities), words);
      if (!chosen.includes(true)) return;
      const reached = expectedF1(probabilities, words, chosen);
      for (let mask = 0; mask < 2 ** pairs.length; mask++) {
        expect(expectedF1(probabilities, words, pairs.map((_, index) => (mask & (1 << index)) !== 0))).toBeLessThanOrEqual(reached + 0.005);
      }
    }), { numRuns: 300 });
  }, 60_000);
});
