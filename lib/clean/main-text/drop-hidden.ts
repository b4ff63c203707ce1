import { isUnshown, type Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';

/** Less is no article: some sites show theirs by script. */
const MIN_SHOWN_WORDS = 50;
const MIN_SHOWN_SHARE = 1 / 3;
/** Boxes that a reader opens, or that React moves into place. */
const OPENED = /tab(?!le)|panel|accordion|collaps|expand|toggle|faq|answer|drawer|slide|carousel|read-?more|(?:^|\s)S:[\da-f]+$/i;
const BOX = /^(?:div|section|dd|ul|ol|dl|article|details)$/;
/** Characters of a class or an id that are looked at. */
const MAX_NAMES = 200;

/**
 * Leaves out what the page keeps from being shown: no reader could find it there, and it may speak to machines alone. Tabs and folds
 * stay, which readers open; and so does all where too little would remain, since the page then unhides its text by script.
 */
export function dropHidden(chosen: readonly Block[]): Block[] {
  const known = new Map<PageElement, boolean>();
  const shown = chosen.filter(({ element }) => !isWithinUnshown(element, known));
  const [all, left] = [countOf(chosen), countOf(shown)];
  const isThin = left < all * MIN_SHOWN_SHARE || (left < MIN_SHOWN_WORDS && left * 2 < all);
  return isThin ? [...chosen] : shown;
}

function isWithinUnshown(element: PageElement | null, known: Map<PageElement, boolean>): boolean {
  if (element === null) return false;
  const answer = known.get(element) ?? ((isUnshown(element) && !isOpened(element)) || isWithinUnshown(element.parent, known));
  known.set(element, answer);
  return answer;
}

function isOpened(element: PageElement): boolean {
  return BOX.test(element.tag) && (OPENED.test(namesOf(element)) || (element.parent !== null && OPENED.test(namesOf(element.parent))));
}

function namesOf({ attributes }: PageElement): string {
  return [attributes.role, attributes.class?.slice(0, MAX_NAMES), attributes.id?.slice(0, MAX_NAMES)].filter((name) => name).join(' ');
}

function countOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { words }) => sum + words, 0);
}
