import type { Block } from '../page/blocks.ts';
import { addressDate, type AddressDate } from './address-date.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)/g;
const MAX_LINE = 160;
const LAST_MONTH = 12;
/** Of countries where English is written with the day first. */
const DAY_FIRST_HOST = /\.(?:uk|ie|au|nz|in|za|sg|hk|my|ng|ke|pk|lk|bd|mt|eu)$/i;

/**
 * Whether a page writes the day before the month, as far as it tells: by its numeric dates that can be read in one way only or that its
 * address writes too, else by the country of its host; null if neither does.
 */
export function isDayFirst(blocks: readonly Block[], url: string): boolean | null {
  const addressed = addressDate(url);
  let lead = 0;
  for (const { text } of blocks) {
    if (text.length > MAX_LINE) continue;
    for (const [, first, , second, year] of text.matchAll(NUMERIC)) lead += leadOf(Number(first), Number(second), Number(year), addressed);
  }
  if (lead !== 0) return lead > 0;
  return URL.canParse(url) && DAY_FIRST_HOST.test(new URL(url).hostname) ? true : null;
}

/** 1 for a day before its month, -1 for a month before its day, 0 for what could be both. */
function leadOf(first: number, second: number, year: number, addressed: AddressDate | null): number {
  const isAddressed = (day: number, month: number): boolean => addressed?.year === year && addressed.month === month && addressed.day === day;
  return Number(first > LAST_MONTH || isAddressed(first, second)) - Number(second > LAST_MONTH || isAddressed(second, first));
}
