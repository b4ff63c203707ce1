import { monthOf } from './months.ts';

export interface ReadDate {
  /** ISO 8601 in UTC. Where the source names a day only, its midnight. */
  iso: string;
  /** YYYY-MM-DD as it is written, in the writer's own zone. */
  day: string;
}

export interface DateOptions {
  now: Date;
  language: string | null;
  /** Whether the page is known to write the day before the month; null or absent if it is not. */
  dayFirst?: boolean | null;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Zones differ by up to 26 hours, and clocks err; what lies further ahead is no date of publication. */
export const LATEST_AHEAD_MS = 2 * DAY_MS;
const EARLIEST_YEAR = 1990;

/** Offsets in hours of the zone names that RFC 2822 knows, and of the commonest others. */
const ZONES: Record<string, number> = {
  UTC: 0, GMT: 0, Z: 0, UT: 0, WET: 0, BST: 1, CET: 1, WEST: 1, CEST: 2, EET: 2, EEST: 3, MSK: 3, IST: 5.5, SGT: 8, HKT: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11,
  EST: -5, EDT: -4, ET: -5, CST: -6, CDT: -5, CT: -6, MST: -7, MDT: -6, MT: -7, PST: -8, PDT: -7, PT: -8,
};

const ZONE = String.raw`(Z\b|\(?(?:GMT|UTC)?\s*[+\u2212-]\d{1,2}(?::?\d{2})?(?!\d)|\(?[A-Z]{1,4}T?C?\)?(?![A-Za-z]))`;
/** Hour, minutes, seconds; or hours alone before `am` and `pm`, or before the letter that some languages set for them. */
const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\b\.?)?|\s*([ap]\.?m\b\.?|(?<=\d)h(?![\p{L}\d])))`;
const TIME = String.raw`(?:(?:[T,]|at|в|о|à|às|alle|a las|um|-|—|–|\|)?\s*${CLOCK}\s*${ZONE}?)?`;
const MONTH = String.raw`(\p{L}{3,12})\.?`;
const PATTERNS: { pattern: RegExp; order: 'ymd' | 'ynd' | 'dmy' | 'mdy' | 'numeric' }[] = [
  { pattern: new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)\s*${TIME}`, 'u'), order: 'ymd' },
  { pattern: new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?\s*${TIME}`, 'u'), order: 'ymd' },
  { pattern: new RegExp(String.raw`(?<!\d)((?:19|20)\d{2})\s+${MONTH}\s+(\d{1,2})(?!\d)(?!\s+(?:19|20)\d{2})\s*${TIME}`, 'iu'), order: 'ynd' },
  { pattern: new RegExp(String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s-]+(?:de\s+|of\s+)?${MONTH}[\s,-]+(?:de\s+|del\s+)?((?:19|20)\d{2})(?!\d)\s*(?:г\.?|года)?\s*${TIME}`, 'iu'), order: 'dmy' },
  { pattern: new RegExp(String.raw`(?<!\p{L})${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d{2})(?!\d)\s*${TIME}`, 'iu'), order: 'mdy' },
  { pattern: new RegExp(String.raw`(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d{2})(?!\d)\s*${TIME}`, 'u'), order: 'numeric' },
];
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;
const EPOCH = /^1\d{9}(?:\d{3})?$/;

/**
 * The first date in a text, in any of the common notations; null if there is none that can be true.
 * A numeric date that could be read both ways is read as the page writes others; else it is day first when written with dots or hyphens,
 * or for a language that is not American English. Dates before 1990 and more than two days after `now` are refused.
 */
export function parseDate(source: string, options: DateOptions): ReadDate | null {
  const text = source.slice(0, 400).trim();
  const read = readCompact(text) ?? readPatterns(text, options);
  if (!read) return null;
  const at = Date.parse(read.iso);
  if (at > options.now.getTime() + LATEST_AHEAD_MS || new Date(at).getUTCFullYear() < EARLIEST_YEAR) return null;
  return read;
}

function readCompact(text: string): ReadDate | null {
  if (EPOCH.test(text)) return instant(Number(text) * (text.length === 10 ? 1_000 : 1));
  const match = COMPACT.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  return build(Number(year), Number(month), Number(day), hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0), offset: 0 });
}

function readPatterns(text: string, options: DateOptions): ReadDate | null {
  let first: { index: number; read: ReadDate } | null = null;
  for (const { pattern, order } of PATTERNS) {
    const match = pattern.exec(text);
    if (!match || (first && match.index >= first.index)) continue;
    const read = readMatch(match, order, options);
    if (read) first = { index: match.index, read };
  }
  return first?.read ?? null;
}

function readMatch(match: RegExpExecArray, order: (typeof PATTERNS)[number]['order'], options: DateOptions): ReadDate | null {
  const time = readTime(match.slice(order === 'numeric' ? 5 : 4));
  if (order === 'ymd') return build(Number(match[1]), Number(match[2]), Number(match[3]), time);
  if (order === 'ynd') return buildNamed(match[1]!, match[2]!, match[3]!, time);
  if (order === 'dmy') return buildNamed(match[3]!, match[2]!, match[1]!, time);
  if (order === 'mdy') return buildNamed(match[3]!, match[1]!, match[2]!, time);
  const [a, b, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const isOpen = a <= 12 && b <= 12;
  const dayFirst = isOpen ? (options.dayFirst ?? (match[2] !== '/' || !isAmerican(options.language))) : a > 12;
  return dayFirst ? build(year, b, a, time) : build(year, a, b, time);
}

function isAmerican(language: string | null): boolean {
  return language === null || /^en(?:[-_]us)?$/i.test(language);
}

function buildNamed(year: string, month: string, day: string, time: Time | null): ReadDate | null {
  const number = monthOf(month);
  return number === null ? null : build(Number(year), number, Number(day), time);
}

interface Time {
  hour: number;
  minute: number;
  second: number;
  /** Hours east of Greenwich; 0 where the text does not tell. */
  offset: number;
}

function readTime([hour, minute = '0', second, behind, alone, zone]: (string | undefined)[]): Time | null {
  if (hour === undefined) return null;
  const half = behind ?? (alone === 'h' ? undefined : alone);
  const isPm = /^p/i.test(half ?? '');
  const base = Number(hour);
  const hours = half === undefined ? base : (base % 12) + (isPm ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return null;
  return { hour: hours, minute: Number(minute), second: Math.min(59, Number(second ?? 0)), offset: readOffset(zone) };
}

function readOffset(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const match = /([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (match) return (match[1] === '+' ? 1 : -1) * (Number(match[2]) + Number(match[3] ?? 0) / 60);
  return ZONES[zone.replace(/[()]/g, '').toUpperCase()] ?? 0;
}

function build(year: number, month: number, day: number, time: Time | null): ReadDate | null {
  const at = new Date(Date.UTC(year, month - 1, day, time?.hour ?? 0, time?.minute ?? 0, time?.second ?? 0));
  if (month < 1 || month > 12 || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return { iso: new Date(at.getTime() - (time?.offset ?? 0) * HOUR_MS).toISOString(), day: at.toISOString().slice(0, 10) };
}

function instant(epochMs: number): ReadDate {
  const iso = new Date(epochMs).toISOString();
  return { iso, day: iso.slice(0, 10) };
}
