import { asciiDigits } from './ascii-digits.ts';
import { believableDate, EARLIEST_YEAR } from './believable-date.ts';
import { epochMs } from './epoch.ts';
import { monthOf } from './months.ts';
import { writtenDate, type WrittenTime } from './written-date.ts';

export interface ReadDate {
  /** An exact time as full ISO 8601 in UTC; a day without a time, or at midnight of the writer's own zone, as YYYY-MM-DD. */
  iso: string;
  /** YYYY-MM-DD as it is written, in the writer's own zone. */
  day: string;
}

export interface DateOptions {
  now: Date;
  language: string | null;
  /** Whether the page is known to write the day before the month; null or absent if it is not. */
  dayFirst?: boolean | null;
  /** Whether only a date counts that the text begins with. */
  atStart?: boolean;
}

const OFFSET = String.raw`\d{1,2}(?::?\d{2})?(?!\d)`;
const CYRILLIC_ZONE = String.raw`(?:(?:МСК|мск|Мск)(?:\s?[+\u2212-]\d(?!\d))?|по [Мм]оск(?:овскому(?: времени)?|ве)|САМТ|ЕКТ|ЕКБ|ОМСТ|НСК|КРАТ|ИРКТ|ЯКТ|ВЛАТ)(?!\p{L})`;
/** What a hyphen joins to an hour and minutes alone is when something ends. Names of zones are written in capitals; small letters are words. */
const ZONE = String.raw`(Z\b|\(?(?:GMT|UTC)\s*[+\u2212-]${OFFSET}|\(?\s*\+${OFFSET}|(?<=T[\d:.,]+|:\d{2}[:.]\d{2}(?:[.,]\d+)?\s*)[\u2212-]${OFFSET}|\s*[\u2212-]\d{4}(?!\d)|\(?(?-i:[A-Z]{1,4}T?C?)\)?(?![A-Za-z])|\(?${CYRILLIC_ZONE}\)?)`;
/** Hour, minutes, seconds; or hours alone before `am` and `pm`, or before the letter that some languages set for them. */
const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?|\s*([ap]\.?m\b\.?|(?<=\d)h(?![\p{L}\d])))`;
const TIME = String.raw`(?:(?:[T,]|at|в|о|à|às|alle|a las|um|-|—|–|\|)?\s*${CLOCK}\s*${ZONE}?)?`;
/** Letters with the signs above and below them; Thai months are abbreviated with points, and Arabic has two names for each. */
const MONTH = String.raw`((?:كانون|تشرين)\s+ال[أا]?\p{L}{3,4}|[\p{L}\p{M}]{2,16}|[\p{L}\p{M}]{1,2}\.[\p{L}\p{M}])\.?(?:\s?\/\s?\p{sc=Arabic}{3,9})?`;
const YEAR = String.raw`((?:19|20|25)\d{2})`;
/** Without one no pattern matches. */
const ANY_YEAR = new RegExp(YEAR);
const PATTERNS: { pattern: RegExp; order: 'ymd' | 'ynd' | 'dmy' | 'mdy' | 'numeric' }[] = [
  { pattern: new RegExp(String.raw`(?<!\d|\bv(?:er(?:sion|\.)?|\.)?\s*)${YEAR}[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)\s*${TIME}`, 'giu'), order: 'ymd' },
  { pattern: new RegExp(String.raw`(?<!\d)${YEAR}\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?\s*${TIME}`, 'giu'), order: 'ymd' },
  { pattern: new RegExp(String.raw`(?<!\d)${YEAR}(?:\.|\s+m\.)?,?\s+${MONTH}\s+(\d{1,2})(?!\d)(?!\s+(?:19|20)\d{2})\s*${TIME}`, 'giu'), order: 'ynd' },
  { pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|d[’']|of\s+)?${MONTH}[\s,،-]+(?:de\s+|del\s+)?${YEAR}(?!\d)\s*(?:г\.?|года)?\s*${TIME}`, 'giu'), order: 'dmy' },
  { pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2}),?\s+(?:năm\s+)?${YEAR}(?!\d)\s*${TIME}`, 'giu'), order: 'dmy' },
  { pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+${YEAR}(?!\d)\s*${TIME}`, 'giu'), order: 'mdy' },
  { pattern: new RegExp(String.raw`(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2${YEAR}(?!\d)\s*${TIME}`, 'giu'), order: 'numeric' },
];
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const HYPHENATED = /^\d+-[^\s-]+-\d/;
const THAI = /\p{sc=Thai}/u;
/** Years by which the Buddhist calendar of Thailand is ahead. */
const BUDDHIST_LEAD = 543;

/**
 * The first date in a text, in any of the common notations; null if there is none that can be true.
 * A numeric date that could be read both ways is read as the page writes others; else it is day first when written with dots or hyphens,
 * or for a language that is not American English. Dates before 1990 and more than two days after `now` are refused.
 */
export function parseDate(source: string, options: DateOptions): ReadDate | null {
  const text = asciiDigits(source.slice(0, 400).trim());
  const compact = readCompact(text);
  return compact === null ? readPatterns(text, options) : ifBelievable(compact, options.now);
}

function ifBelievable(read: ReadDate | null, now: Date): ReadDate | null {
  return read === null || believableDate(read.iso, now) === null ? null : read;
}

function readCompact(text: string): ReadDate | null {
  const ms = epochMs(text);
  if (ms !== null) return instant(ms);
  const match = COMPACT.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  return writtenDate(Number(year), Number(month), Number(day), hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), zone: undefined });
}

function readPatterns(text: string, options: DateOptions): ReadDate | null {
  if (!ANY_YEAR.test(text)) return null;
  let first: { index: number; read: ReadDate } | null = null;
  for (const { pattern, order } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      if ((first && match.index >= first.index) || (options.atStart && match.index > 0)) break;
      const read = readMatch(match, order, options);
      if (read === null) continue;
      first = { index: match.index, read };
      break;
    }
  }
  return first?.read ?? null;
}

function readMatch(match: RegExpExecArray, order: (typeof PATTERNS)[number]['order'], options: DateOptions): ReadDate | null {
  const time = readTime(match.slice(order === 'numeric' ? 5 : 4));
  const isThai = THAI.test(match.input) || options.language?.toLowerCase().startsWith('th') === true;
  const read = (year: string, month: number | null, day: string): ReadDate | null =>
    month === null ? null : ifBelievable(writtenDate(Number(year) - (isThai && Number(year) > BUDDHIST_LEAD + EARLIEST_YEAR ? BUDDHIST_LEAD : 0), month, Number(day), time), options.now);
  const [, first = '', second = '', third = '', fourth = ''] = match;
  if (order === 'ymd') return read(first, Number(second), third);
  if (order === 'ynd') return read(first, monthOf(second, options.language), third);
  // Between hyphens stand no words of a sentence.
  if (order === 'dmy') return read(third, /^\d/.test(second) ? Number(second) : monthOf(second, HYPHENATED.test(match[0]) ? undefined : options.language), first);
  if (order === 'mdy') return read(third, monthOf(first, options.language), second);
  const dayFirst = options.dayFirst ?? (second !== '/' || !isAmerican(options.language));
  const readings = [read(fourth, Number(third), first), read(fourth, Number(first), third)];
  // What cannot be true one way, such as a day that lies ahead, was meant the other way.
  return (dayFirst ? readings : readings.reverse()).find((reading) => reading !== null) ?? null;
}

function isAmerican(language: string | null): boolean {
  return language === null || /^en(?:[-_]us)?$/i.test(language);
}

function readTime([hour, minute = '0', second, behind, alone, zone]: (string | undefined)[]): WrittenTime | null {
  if (hour === undefined) return null;
  const half = behind ?? (alone === 'h' ? undefined : alone);
  const isPm = /^p/i.test(half ?? '');
  const base = Number(hour);
  const hours = half === undefined ? base : (base % 12) + (isPm ? 12 : 0);
  if (hours > 24 || Number(minute) > 59 || (hours === 24 && minute !== '00')) return null;
  return { hour: hours, minute: Number(minute), second: Math.min(59, Number(second ?? 0)), zone };
}

function instant(epochMs: number): ReadDate {
  const iso = new Date(epochMs).toISOString();
  return { iso, day: iso.slice(0, 10) };
}
