import { describe, expect, it } from 'vitest';
import { predict, type TreeModel } from '#lib/clean/main-text/tree-model.ts';
import { binTable, boost } from '#tests/bench/extract/gradient-boosting.ts';

const OPTIONS = { trees: 40, leaves: 4, rate: 0.3, minWeight: 0.1, lambda: 0.1, featureShare: 1, seed: 1 };

/** All pairs of 0 to 9. */
const GRID = { width: 2, values: Float32Array.from({ length: 200 }, (_, index) => (index % 2 === 0 ? Math.floor(index / 20) : (index >> 1) % 10)) };

function fitted(label: (a: number, b: number) => number): number[] {
  const labels = Float32Array.from({ length: 100 }, (_, row) => label(GRID.values[row * 2]!, GRID.values[row * 2 + 1]!));
  const model = boost(binTable(GRID), labels, new Float32Array(100).fill(1), OPTIONS);
  const probabilities = predict(model, GRID);
  return Array.from(labels, (expected, row) => Math.abs(expected - probabilities[row]!));
}

describe('predict', () => {
  it('adds up the leaves that a row falls into, and goes right above a threshold', () => {
    const model: TreeModel = { base: 0, nodeStarts: [0, 1], leafStarts: [0, 2], features: [1], thresholds: [5], lefts: [-1], rights: [-2], leaves: [-1, 1, 2] };
    const odds = (score: number): number => 1 / (1 + Math.exp(-score));
    const result = predict(model, { width: 2, values: Float32Array.from([9, 5, 0, 6]) });
    expect(result[0]).toBeCloseTo(odds(-1 + 2));
    expect(result[1]).toBeCloseTo(odds(1 + 2));
  });

  it('says nothing of a table without rows', () => {
    const model: TreeModel = { base: 0, nodeStarts: [], leafStarts: [], features: [], thresholds: [], lefts: [], rights: [], leaves: [] };
    expect(predict(model, { width: 0, values: new Float32Array(0) })).toHaveLength(0);
  });
});

describe('boost', () => {
  it.each([
    ['a threshold', (a: number) => (a > 4 ? 1 : 0)],
    ['two that must both be met', (a: number, b: number) => (a > 4 && b > 6 ? 1 : 0)],
    ['a range', (a: number) => (a > 2 && a < 7 ? 1 : 0)],
    ['a share', (_: number, b: number) => (b > 4 ? 0.7 : 0.2)],
  ])('learns %s', (_, label) => {
    expect(Math.max(...fitted(label))).toBeLessThan(0.1);
  });
});
