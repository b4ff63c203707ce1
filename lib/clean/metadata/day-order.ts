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
export function isDayFirst(lines: readonly string[], url: string): boolean | null {
  const lead = leadOfLines(lines, addressDate(url));
  if (lead !== 0) return lead > 0;
  return URL.canParse(url) && DAY_FIRST_HOST.test(new URL(url).hostname) ? true : null;
}

/** Whether the numeric dates of a list that can be read in one way only have the day before the month; null where they do not tell. */
export function listsDayFirst(lines: readonly string[]): boolean | null {
  const lead = leadOfLines(lines, null);
  return lead === 0 ? null : lead > 0;
}

function leadOfLines(lines: readonly string[], addressed: AddressDate | null): number {
  let lead = 0;
  for (const line of lines) {
    if (line.length > MAX_LINE) continue;
    for (const [, first, , second, year] of line.matchAll(NUMERIC)) lead += leadOf(Number(first), Number(second), Number(year), addressed);
  }
  return lead;
}

/** 1 for a day before its month, -1 for a month before its day, 0 for what could be both. */
function leadOf(first: number, second: number, year: number, addressed: AddressDate | null): number {
  const isAddressed = (day: number, month: number): boolean => addressed?.year === year && addressed.month === month && addressed.day === day;
  return Number(first > LAST_MONTH || isAddressed(first, second)) - Number(second > LAST_MONTH || isAddressed(second, first));
}
