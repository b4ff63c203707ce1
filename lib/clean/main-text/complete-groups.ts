import type { Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';
import { shapeOf } from './context-features.ts';
import type { ElementStats } from './element-stats.ts';

const MIN_GROUP = 3;
const ENOUGH = 0.6;

/** Takes the rest of a table, or of blocks of one shape such as the posts of a thread, where most of it was chosen: half a table misleads. */
export function completeGroups(blocks: readonly Block[], stats: readonly ElementStats[], chosen: readonly boolean[]): boolean[] {
  const groups = new Map<PageElement | string, number[]>();
  blocks.forEach(({ element }, index) => {
    const shape = shapeOf(stats[index]!);
    const table = tableOf(element);
    if (table) addTo(groups, table, index);
    else if (/\.[^<]/.test(shape)) addTo(groups, shape, index);
  });
  const completed = [...chosen];
  for (const indices of groups.values()) {
    const taken = indices.filter((index) => chosen[index]).length;
    if (indices.length >= MIN_GROUP && taken >= ENOUGH * indices.length) for (const index of indices) completed[index] = true;
  }
  return completed;
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
