import type { Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';

/** Shorter lines are repeated for good reasons: labels, names, answers. */
const MIN_WORDS = 8;
/** Data and code repeat themselves, and every row counts. */
const DATA_TAGS = new Set(['pre', 'code', 'tr', 'dt', 'dd']);

/**
 * Takes away what a page says again word for word: the same text for narrow screens, teasers of what follows, quoted posts.
 * Points and signs count, since figures differ in them.
 */
export function dropRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, words, element }) => {
    if (words < MIN_WORDS || DATA_TAGS.has(element.tag) || isInCode(element)) return true;
    const key = text.toLowerCase().replace(/\s+/g, ' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Lines of code may be elements of their own. */
function isInCode(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'pre' || at.tag === 'code') return true;
  return false;
}
