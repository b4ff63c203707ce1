import { nameKey } from '../metadata/compare-names.ts';
import type { Block } from '../page/blocks.ts';

/** Shorter lines are repeated for good reasons: labels, names, answers. */
const MIN_WORDS = 8;
/** Data and code repeat themselves, and every row counts. */
const DATA_TAGS = new Set(['pre', 'code', 'tr', 'dt', 'dd']);

/** Takes away what a page says again word for word: the same text for narrow screens, teasers of what follows, quoted posts. */
export function dropRepeats(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ text, words, element }) => {
    if (words < MIN_WORDS || DATA_TAGS.has(element.tag)) return true;
    const key = nameKey(text);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
