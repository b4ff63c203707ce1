import type { Block } from '../page/blocks.ts';
import { shapeOf, type ElementStats } from './element-stats.ts';
import type { FeatureTable } from './feature-table.ts';

const NEAR = [-3, -2, -1, 1, 2, 3];
const CLIMB = [0, 1, 2, 3, 4, 6];

/**
 * What a first reading of the page says of the blocks around each one: its neighbours, the elements it stands in, the blocks of the same
 * shape, the whole page. Main text comes in runs and in boxes, so that the second reading can mend what the first one saw alone.
 */
export function describeContext(blocks: readonly Block[], stats: readonly ElementStats[], first: Float32Array): FeatureTable {
  const width = 1 + NEAR.length + 2 + CLIMB.length + 4;
  const values = new Float32Array(blocks.length * width);
  const shares = shareByElement(blocks, stats, first);
  const shapes = shareByShape(blocks, stats, first);
  const page = meanOf(blocks, first, 0, blocks.length - 1);
  let before = 0;
  let after = 0;
  for (let index = 0; index < blocks.length; index++) after += expected(blocks, first, index);
  const whole = Math.max(1, after);
  blocks.forEach((_, index) => {
    const own = expected(blocks, first, index);
    after -= own;
    let at = index * width;
    values[at++] = first[index]!;
    for (const offset of NEAR) values[at++] = first[index + offset] ?? -1;
    values[at++] = meanOf(blocks, first, index - 5, index + 5);
    values[at++] = meanOf(blocks, first, index - 15, index + 15);
    let entry: ElementStats = stats[index]!;
    let climbed = 0;
    for (const height of CLIMB) {
      for (; climbed < height && entry.parent; climbed++) entry = entry.parent;
      values[at++] = shares.get(entry)!.sum / Math.max(1e-3, shares.get(entry)!.words);
    }
    values[at++] = page;
    values[at++] = before / whole;
    values[at++] = after / whole;
    values[at++] = shapes.get(shapeOf(stats[index]!))!;
    before += own;
  });
  return { values, width };
}

/** Words of a block that are expected to be main text; a block without words counts a little. */
function expected(blocks: readonly Block[], first: Float32Array, index: number): number {
  return first[index]! * (blocks[index]!.words + 0.5);
}

function meanOf(blocks: readonly Block[], first: Float32Array, from: number, to: number): number {
  let sum = 0;
  let words = 0;
  for (let index = Math.max(0, from); index <= Math.min(blocks.length - 1, to); index++) {
    sum += expected(blocks, first, index);
    words += blocks[index]!.words + 0.5;
  }
  return words === 0 ? 0 : sum / words;
}

function shareByElement(blocks: readonly Block[], stats: readonly ElementStats[], first: Float32Array): Map<ElementStats, { sum: number; words: number }> {
  const shares = new Map<ElementStats, { sum: number; words: number }>();
  blocks.forEach((block, index) => {
    for (let entry: ElementStats | null = stats[index]!; entry; entry = entry.parent) {
      const share = shares.get(entry) ?? { sum: 0, words: 0 };
      shares.set(entry, share);
      share.sum += expected(blocks, first, index);
      share.words += block.words + 0.5;
    }
  });
  return shares;
}

function shareByShape(blocks: readonly Block[], stats: readonly ElementStats[], first: Float32Array): Map<string, number> {
  const sums = new Map<string, { sum: number; words: number }>();
  blocks.forEach((block, index) => {
    const shape = shapeOf(stats[index]!);
    const share = sums.get(shape) ?? { sum: 0, words: 0 };
    sums.set(shape, share);
    share.sum += expected(blocks, first, index);
    share.words += block.words + 0.5;
  });
  return new Map([...sums].map(([shape, { sum, words }]) => [shape, sum / words]));
}
