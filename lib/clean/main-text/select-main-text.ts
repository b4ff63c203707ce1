import type { Block } from '../page/blocks.ts';
import { bestCut } from './best-cut.ts';
import { blendReadings } from './blend-readings.ts';
import { describeBlocks, type PageHints } from './block-features.ts';
import { completeGroups } from './complete-groups.ts';
import { describeContext } from './context-features.ts';
import { dropRepeats } from './drop-repeats.ts';
import { joinTables } from './feature-table.ts';
import model from './model.json' with { type: 'json' };
import { findOtherStories } from './other-stories.ts';
import { predict } from './tree-model.ts';

/** Pages beyond this are cut: nobody reads so many paragraphs, and the work must end. */
const MAX_BLOCKS = 8_000;

/**
 * The blocks that belong to the main text of a page, in reading order.
 * Two small models of boosted trees read the page, the second one seeing what the first said of the surroundings, and both are heard;
 * then the blocks are taken that make the expected word F1 greatest, tables and threads are made whole,
 * and what is said twice is kept once.
 */
export function selectMainText(all: readonly Block[], hints: PageHints): Block[] {
  const blocks = all.slice(0, MAX_BLOCKS);
  const { table, stats } = describeBlocks(blocks, hints);
  const first = predict(model.first, table);
  const second = predict(model.second, joinTables(table, describeContext(blocks, stats, first)));
  const others = findOtherStories(blocks, hints);
  const likely = blendReadings(first, second).map((probability, index) => (others.has(blocks[index]!) ? 0 : probability));
  const chosen = completeGroups(blocks, stats, bestCut(likely, blocks.map(({ words }) => words)));
  return dropRepeats(blocks.filter((block, index) => chosen[index] && !others.has(block)));
}
