import { parseFeedDate } from './feed-date.ts';

const DAY_SECONDS = 86_400;
const UNITS: [RegExp, number][] = [
  [/^(?:sec|сек)/, 1], [/^(?:min|мин)/, 60], [/^(?:hour|hr|час)/, 3_600], [/^(?:day|дн|ден)/, DAY_SECONDS],
  [/^(?:week|недел)/, 604_800], [/^(?:month|мес)/, 2_629_800], [/^(?:year|год|лет)/, 31_557_600],
];

/**
 * Reads the date beside a search result, absolute or relative ("3 hours ago", "2 дня назад", "вчера").
 * @returns ISO 8601 UTC, YYYY-MM-DD where it names a day or longer, or null
 */
export function parseSearchDate(text: string | undefined, now: Date): string | null {
  const lower = text?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
  const seconds = secondsAgo(lower);
  if (seconds === null) return parseFeedDate(lower);
  return new Date(now.getTime() - seconds * 1_000).toISOString().slice(0, seconds < DAY_SECONDS ? undefined : 10);
}

function secondsAgo(text: string): number | null {
  if (/^(?:yesterday|вчера)/.test(text)) return DAY_SECONDS;
  const [, count, unit = ''] = /^(\d{1,3}|an?|час|день|неделю|месяц|год) ?(\p{L}*)\.? ?(?:\p{L}+ )?(?:ago|назад)$/u.exec(text) ?? [];
  if (count === undefined) return null;
  // Russian leaves out the "one": "час назад".
  const isBareUnit = !/^(?:\d|an?$)/.test(count);
  const length = UNITS.find(([pattern]) => pattern.test(isBareUnit ? count : unit))?.[1];
  return length === undefined ? null : length * (/^\d/.test(count) ? Number(count) : 1);
}
