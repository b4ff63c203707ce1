import type { FeatureTable } from '#lib/clean/main-text/feature-table.ts';
import type { TreeModel } from '#lib/clean/main-text/tree-model.ts';

/** One tree, its arrays as in `TreeModel`. */
interface Tree {
  feature: number[];
  threshold: number[];
  left: number[];
  right: number[];
  leaf: number[];
}

export interface BoostingOptions {
  trees: number;
  leaves: number;
  rate: number;
  minWeight: number;
  lambda: number;
  /** Share of the features that each tree may use. */
  featureShare: number;
  seed: number;
}

const BINS = 64;

export interface BinnedTable {
  /** Column after column. */
  bins: Uint8Array;
  rows: number;
  width: number;
  /** Upper edge of each bin, by feature. */
  edges: Float64Array[];
}

/** Cuts each feature at its quantiles. */
export function binTable({ values, width }: FeatureTable): BinnedTable {
  const rows = values.length / width;
  const bins = new Uint8Array(values.length);
  const edges: Float64Array[] = [];
  for (let feature = 0; feature < width; feature++) {
    const step = Math.max(1, Math.floor(rows / 20_000));
    const sample: number[] = [];
    for (let row = 0; row < rows; row += step) sample.push(values[row * width + feature]!);
    sample.sort((a, b) => a - b);
    const distinct = [...new Set(sample)];
    const cuts = distinct.length <= BINS ? distinct.slice(0, -1).map((value, index) => (value + distinct[index + 1]!) / 2)
      : [...new Set(Array.from({ length: BINS - 1 }, (_, index) => sample[Math.floor(((index + 1) * sample.length) / BINS)]!))];
    const edge = Float64Array.from(cuts);
    edges.push(edge);
    for (let row = 0; row < rows; row++) bins[feature * rows + row] = binOf(edge, values[row * width + feature]!);
  }
  return { bins, rows, width, edges };
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Boosts trees grown leaf by leaf against the logistic loss of soft labels (0 to 1). */
export function boost(table: BinnedTable, labels: Float32Array, weights: Float32Array, options: BoostingOptions): TreeModel {
  const rows = Int32Array.from({ length: table.rows }, (_, row) => row);
  const random = randomOf(options.seed);
  let weighted = 0;
  let total = 0;
  for (const row of rows) {
    weighted += labels[row]! * weights[row]!;
    total += weights[row]!;
  }
  const mean = weighted / total;
  const base = Math.log(mean / (1 - mean));
  const scores = new Float64Array(table.rows).fill(base);
  const gradients = new Float32Array(table.rows);
  const hessians = new Float32Array(table.rows);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-scores[row]!));
      gradients[row] = (p - labels[row]!) * weights[row]!;
      hessians[row] = Math.max(1e-6, p * (1 - p)) * weights[row]!;
    }
    const features = Array.from({ length: table.width }, (_, index) => index).filter(() => random() < options.featureShare);
    trees.push(growTree(table, rows, gradients, hessians, features, scores, options));
  }
  return flatten(base, trees);
}

function flatten(base: number, trees: Tree[]): TreeModel {
  const starts = (sizes: number[]): number[] => sizes.map((_, index) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0));
  return {
    base: rounded(base),
    nodeStarts: starts(trees.map((tree) => tree.feature.length)),
    leafStarts: starts(trees.map((tree) => tree.leaf.length)),
    features: trees.flatMap((tree) => tree.feature),
    thresholds: trees.flatMap((tree) => tree.threshold.map(rounded)),
    lefts: trees.flatMap((tree) => tree.left),
    rights: trees.flatMap((tree) => tree.right),
    leaves: trees.flatMap((tree) => tree.leaf.map(rounded)),
  };
}

/** Five digits are plenty, and keep the file small. */
function rounded(value: number): number {
  return Number(value.toPrecision(5));
}

interface Leaf {
  rows: Int32Array;
  /** Sums of gradients and hessians by chosen feature and bin. */
  sums: Float64Array;
  gradient: number;
  hessian: number;
  split: { gain: number; feature: number; bin: number } | null;
  /** Where the leaf hangs: node and side; null for the root. */
  parent: { node: number; side: 'left' | 'right' } | null;
}

function growTree(table: BinnedTable, rows: Int32Array, gradients: Float32Array, hessians: Float32Array, features: number[], scores: Float64Array, options: BoostingOptions): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], leaf: [] };
  const makeLeaf = (leafRows: Int32Array, sums: Float64Array, parent: Leaf['parent']): Leaf => {
    let gradient = 0;
    let hessian = 0;
    for (const row of leafRows) {
      gradient += gradients[row]!;
      hessian += hessians[row]!;
    }
    const leaf: Leaf = { rows: leafRows, sums, gradient, hessian, split: null, parent };
    leaf.split = bestSplit(table, leaf, features, options);
    return leaf;
  };
  const leaves = [makeLeaf(rows, sumByBin(table, rows, gradients, hessians, features), null)];
  while (leaves.length < options.leaves) {
    let chosen = -1;
    leaves.forEach((leaf, index) => {
      if (leaf.split && (chosen === -1 || leaf.split.gain > leaves[chosen]!.split!.gain)) chosen = index;
    });
    if (chosen === -1) break;
    const leaf = leaves.splice(chosen, 1)[0]!;
    const { feature, bin } = leaf.split!;
    const node = tree.feature.length;
    tree.feature.push(feature);
    tree.threshold.push(table.edges[feature]![bin]!);
    tree.left.push(0);
    tree.right.push(0);
    if (leaf.parent) tree[leaf.parent.side][leaf.parent.node] = node;
    const [left, right] = partition(table, leaf.rows, feature, bin);
    const [leftSums, rightSums] = splitSums(leaf.sums, left, right, (some) => sumByBin(table, some, gradients, hessians, features));
    leaves.push(makeLeaf(left, leftSums, { node, side: 'left' }), makeLeaf(right, rightSums, { node, side: 'right' }));
  }
  leaves.forEach((leaf, index) => {
    const value = (-leaf.gradient / (leaf.hessian + options.lambda)) * options.rate;
    tree.leaf.push(value);
    if (leaf.parent) tree[leaf.parent.side][leaf.parent.node] = -index - 1;
    for (const row of leaf.rows) scores[row]! += value;
  });
  return tree;
}

function partition({ bins, rows }: BinnedTable, leafRows: Int32Array, feature: number, bin: number): [Int32Array, Int32Array] {
  const offset = feature * rows;
  const sorted = new Int32Array(leafRows.length);
  let left = 0;
  let right = leafRows.length;
  for (const row of leafRows) {
    if (bins[offset + row]! <= bin) sorted[left++] = row;
    else sorted[--right] = row;
  }
  return [sorted.subarray(0, left), sorted.subarray(left).toReversed()];
}

function sumByBin({ bins, rows, edges }: BinnedTable, some: Int32Array, gradients: Float32Array, hessians: Float32Array, features: readonly number[]): Float64Array {
  const sums = new Float64Array(features.length * BINS * 2);
  features.forEach((feature, index) => {
    if (edges[feature]!.length === 0) return;
    const offset = feature * rows;
    const start = index * BINS * 2;
    for (const row of some) {
      const slot = start + bins[offset + row]! * 2;
      sums[slot]! += gradients[row]!;
      sums[slot + 1]! += hessians[row]!;
    }
  });
  return sums;
}

/** Only the smaller side is summed; the other is what remains of the whole. */
function splitSums(whole: Float64Array, left: Int32Array, right: Int32Array, sum: (some: Int32Array) => Float64Array): [Float64Array, Float64Array] {
  const smaller = sum(left.length <= right.length ? left : right);
  const larger = whole.map((value, index) => value - smaller[index]!);
  return left.length <= right.length ? [smaller, larger] : [larger, smaller];
}

function bestSplit({ edges }: BinnedTable, leaf: Leaf, features: readonly number[], options: BoostingOptions): Leaf['split'] {
  if (leaf.hessian < 2 * options.minWeight) return null;
  const whole = leaf.gradient ** 2 / (leaf.hessian + options.lambda);
  let best: Leaf['split'] = null;
  features.forEach((feature, index) => {
    const start = index * BINS * 2;
    let gradient = 0;
    let hessian = 0;
    for (let bin = 0; bin < edges[feature]!.length; bin++) {
      gradient += leaf.sums[start + bin * 2]!;
      hessian += leaf.sums[start + bin * 2 + 1]!;
      const rest = leaf.hessian - hessian;
      if (hessian < options.minWeight || rest < options.minWeight) continue;
      const gain = gradient ** 2 / (hessian + options.lambda) + (leaf.gradient - gradient) ** 2 / (rest + options.lambda) - whole;
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, feature, bin };
    }
  });
  return best;
}

/** mulberry32: small, seeded, good enough to sample features. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
