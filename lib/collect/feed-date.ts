import { asciiDigits } from '#lib/clean/metadata/ascii-digits.ts';
import { epochMs } from '#lib/clean/metadata/epoch.ts';
import { monthOf } from '#lib/clean/metadata/months.ts';
import { writtenDate } from '#lib/clean/metadata/written-date.ts';

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
const ZONE = String.raw`(?<zone>[a-z]{1,5}(?![a-z])(?:\s*[+\u2212-]\d{1,2}(?::?\d{2})?)?|[+\u2212-]\d{1,2}(?::?\d{2})?)?`;
const MONTH_NAME = String.raw`(?<name>[\p{L}\p{M}]{2,16})\.?`;

const FORMATS = [
  // 20240506T070809
  new RegExp(String.raw`^(?<year>[1-9]\d{3})(?<month>\d{2})(?<day>\d{2})T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?(?!\d)\s*${ZONE}`, 'iu'),
  // 2024-05-06T07:08:09Z, 2024-05, 2024
  new RegExp(String.raw`^(?<year>[1-9]\d{3})(?:$|[-/.]?(?<month>\d{2})(?:[-/.]?(?<day>\d{2}))?(?!\d))(?:(?:T|\s)\s*${TIME}\s*${ZONE})?`, 'iu'),
  // Mon, 06 May 2024 07:08:09 +0200; 6-May-24; 29 авг. 2018 г.
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s*)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?${MONTH_NAME},?[\s-]+(?<year>[1-9]\d{3}|\d{2})(?!\d)(?:\s*г\.?)?(?:(?:,?\s+(?:at\s+)?|T)${TIME}\s*${ZONE})?`, 'iu'),
  // May 6, 2024 7:08 PM EST; Mon May 6 2024
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)??${MONTH_NAME}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[1-9]\d{3})(?:,?\s+(?:at\s+)?${TIME}\s*${ZONE})?`, 'iu'),
  // Mon May  6 07:08:09 UTC 2024
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?${MONTH_NAME}\s+(?<day>\d{1,2})\s+${TIME}\s*${ZONE}\s*(?<year>[1-9]\d{3})`, 'iu'),
];

/**
 * Reads a date as feeds write it, in any of a dozen ways. A time without a zone is taken as UTC.
 * @returns an exact time as full ISO 8601 in UTC, a bare day as YYYY-MM-DD, or null if it is no date. Never throws.
 */
export function parseFeedDate(text: string | null | undefined): string | null {
  const trimmed = asciiDigits(text?.replace(/\s+/g, ' ').trim().slice(0, 100) ?? '');
  const ms = epochMs(trimmed);
  if (ms !== null) return new Date(ms).toISOString();
  for (const format of FORMATS) {
    const parts = format.exec(trimmed)?.groups;
    const iso = parts ? toIso(parts) : null;
    if (iso !== null) return iso;
  }
  return null;
}

function toIso(parts: Record<string, string | undefined>): string | null {
  const year = fullYear(parts['year'] ?? '');
  const month = parts['name'] === undefined ? Number(parts['month'] ?? 1) : monthOf(parts['name']);
  const day = Number(parts['day'] ?? 1);
  const hour = hourOfDay(Number(parts['hour'] ?? 0), parts['half']);
  const minute = Number(parts['minute'] ?? 0);
  const second = Math.min(59, Number(parts['second'] ?? 0));
  if (month === null || hour > 24 || minute > 59) return null;
  return writtenDate(year, month, day, { hour, minute, second, zone: parts['zone'] })?.iso ?? null;
}

/** Two digits as RFC 2822 reads them. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
