import type { Block } from '../page/blocks.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)\d{2}(?!\d)/g;
const MAX_LINE = 160;
const LAST_MONTH = 12;
/** Of countries where English is written with the day first. */
const DAY_FIRST_HOST = /\.(?:uk|ie|au|nz|in|za|sg|hk|my|ng|ke|pk|lk|bd|mt|eu)$/i;

/**
 * Whether a page writes the day before the month, as far as it tells: by its numeric dates that can be read in one way only, else by the
 * country of its host; null if neither does.
 */
export function isDayFirst(blocks: readonly Block[], url: string): boolean | null {
  let lead = 0;
  for (const { text } of blocks) {
    if (text.length > MAX_LINE) continue;
    for (const [, first, , second] of text.matchAll(NUMERIC)) lead += Number(Number(first) > LAST_MONTH) - Number(Number(second) > LAST_MONTH);
  }
  if (lead !== 0) return lead > 0;
  return URL.canParse(url) && DAY_FIRST_HOST.test(new URL(url).hostname) ? true : null;
}
