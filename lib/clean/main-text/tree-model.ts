import type { FeatureTable } from './feature-table.ts';

/** Gradient-boosted trees in flat arrays, as `tests/bench/extract/fit.ts` writes them. */
export interface TreeModel {
  base: number;
  /** First node and first leaf of each tree. */
  nodeStarts: readonly number[];
  leafStarts: readonly number[];
  features: readonly number[];
  thresholds: readonly number[];
  /** Node of the same tree to go to; a negative number -k-1 is its leaf k. A tree without nodes is its only leaf. */
  lefts: readonly number[];
  rights: readonly number[];
  leaves: readonly number[];
}

/** Probability for each row of a table of numbers. */
export function predict(model: TreeModel, { values, width }: FeatureTable): Float32Array {
  const rows = width === 0 ? 0 : values.length / width;
  const result = new Float32Array(rows);
  const { features, thresholds, lefts, rights, leaves, nodeStarts, leafStarts } = model;
  for (let row = 0; row < rows; row++) {
    const offset = row * width;
    let score = model.base;
    for (let tree = 0; tree < nodeStarts.length; tree++) {
      const start = nodeStarts[tree]!;
      let node = start === (nodeStarts[tree + 1] ?? features.length) ? -1 : 0;
      while (node >= 0) {
        const at = start + node;
        node = values[offset + features[at]!]! <= thresholds[at]! ? lefts[at]! : rights[at]!;
      }
      score += leaves[leafStarts[tree]! - node - 1]!;
    }
    result[row] = 1 / (1 + Math.exp(-score));
  }
  return result;
}
