import type { Block } from '../page/blocks.ts';
import { shapeOf, type ElementStats } from './element-stats.ts';

interface Sums {
  blocks: number;
  words: number;
  linkWords: number;
  /** Words of the longest block. */
  longest: number;
}

/**
 * For each block, what the blocks of its shape have in common: how many there are, how long they are, how much of them is links, and which
 * of them it is. The posts of a thread, the cards of a catalogue and the entries of a menu are told apart by that.
 */
export function describeShapes(blocks: readonly Block[], stats: readonly ElementStats[]): number[][] {
  const sums = new Map<string, Sums>();
  const ranks = blocks.map((block, index) => {
    const shape = shapeOf(stats[index]!);
    const sum = sums.get(shape) ?? { blocks: 0, words: 0, linkWords: 0, longest: 0 };
    sums.set(shape, sum);
    sum.words += block.words;
    sum.linkWords += block.linkWords;
    sum.longest = Math.max(sum.longest, block.words);
    return sum.blocks++;
  });
  return blocks.map((_, index) => {
    const sum = sums.get(shapeOf(stats[index]!))!;
    return [Math.log1p(sum.blocks), Math.log1p(sum.words / sum.blocks), sum.linkWords / Math.max(1, sum.words), Math.log1p(sum.longest), ranks[index]! / sum.blocks];
  });
}
