import { parseFeedDate } from './feed-date.ts';

const UNITS: [RegExp, number][] = [
  [/^(?:sec|сек)/, 1], [/^(?:min|мин)/, 60], [/^(?:hour|hr|час)/, 3_600], [/^(?:day|дн|ден)/, 86_400],
  [/^(?:week|недел)/, 604_800], [/^(?:month|мес)/, 2_629_800], [/^(?:year|год|лет)/, 31_557_600],
];

/**
 * Reads the date beside a search result, absolute or relative ("3 hours ago", "2 дня назад", "вчера").
 * @returns ISO 8601 UTC, or null
 */
export function parseSearchDate(text: string | undefined, now: Date): string | null {
  const lower = text?.replace(/\s+/g, ' ').trim().toLowerCase() ?? '';
  const seconds = secondsAgo(lower);
  return seconds === null ? parseFeedDate(lower) : new Date(now.getTime() - seconds * 1000).toISOString();
}

function secondsAgo(text: string): number | null {
  if (/^(?:yesterday|вчера)/.test(text)) return 86_400;
  const [, count, unit = ''] = /^(\d{1,3}|an?|час|день|неделю|месяц|год) ?(\p{L}*)\.? ?(?:\p{L}+ )?(?:ago|назад)$/u.exec(text) ?? [];
  if (count === undefined) return null;
  // Russian leaves out the "one": "час назад".
  const isBareUnit = !/^(?:\d|an?$)/.test(count);
  const length = UNITS.find(([pattern]) => pattern.test(isBareUnit ? count : unit))?.[1];
  return length === undefined ? null : length * (/^\d/.test(count) ? Number(count) : 1);
}
