import type { Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';
import { shapeOf, type ElementStats } from './element-stats.ts';

const MIN_GROUP = 3;
const ENOUGH = 0.6;
/** A table of data has few links; one of links is a menu. */
const MAX_TABLE_LINKS = 0.1;

/**
 * Takes the rest of a table, or of blocks of one shape such as the posts of a thread, where most of it was chosen; of a table of data
 * already where its first row was. Rows of bare numbers look like nothing by themselves, and half a table misleads.
 */
export function completeGroups(blocks: readonly Block[], stats: readonly ElementStats[], chosen: readonly boolean[]): boolean[] {
  const groups = new Map<PageElement | string, number[]>();
  blocks.forEach(({ element }, index) => {
    const shape = shapeOf(stats[index]!);
    const table = tableOf(element);
    if (table) addTo(groups, table, index);
    else if (/\.[^<]/.test(shape)) addTo(groups, shape, index);
  });
  const completed = [...chosen];
  for (const [key, indices] of groups) {
    const taken = indices.filter((index) => chosen[index]).length;
    const isMostlyTaken = indices.length >= MIN_GROUP && taken >= ENOUGH * indices.length;
    const isBegunTable = typeof key !== 'string' && chosen[indices[0]!] === true && linkShare(blocks, indices) <= MAX_TABLE_LINKS;
    if (isMostlyTaken || isBegunTable) for (const index of indices) completed[index] = true;
  }
  return completed;
}

function linkShare(blocks: readonly Block[], indices: readonly number[]): number {
  const words = indices.reduce((sum, index) => sum + blocks[index]!.words, 0);
  return indices.reduce((sum, index) => sum + blocks[index]!.linkWords, 0) / Math.max(1, words);
}

function tableOf(element: PageElement): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'table') return at;
  return null;
}

function addTo(groups: Map<PageElement | string, number[]>, key: PageElement | string, index: number): void {
  const group = groups.get(key);
  if (group) group.push(index);
  else groups.set(key, [index]);
}
