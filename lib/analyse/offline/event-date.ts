const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;

const ISO_DATE = /\b(20\d\d|19\d\d)-(\d\d)-(\d\d)\b/;
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*(?:million|billion|%|percent))(?:,?\s+(20\d\d|19\d\d))?`, 'i');
const DAY_FIRST = new RegExp(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?:,?\s+(20\d\d|19\d\d))?`, 'i');
const RELATIVE = /\b(today|yesterday|tomorrow|earlier\stoday|this\smorning)\b/i;
const WEEKDAY = /\b(?:(last|next|on|late|early|this|from|by|until)\s+)?(sunday|monday|tuesday|wednesday|thursday|friday|saturday)(?!['’]s\b)\b/i;

/**
 * The day of the event as a sentence tells it, YYYY-MM-DD, or null. Days without a year and weekdays count from the
 * document's date; without that only a full date is taken.
 * @param published ISO 8601
 */
export function findEventDate(sentence: string, published: string | null): string | null {
  const iso = ISO_DATE.exec(sentence);
  if (iso) return toDay(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  const from = published === null ? null : new Date(`${published.slice(0, 10)}T00:00:00Z`);
  const anchor = from && !Number.isNaN(from.getTime()) ? from : null;
  return findNamedDay(sentence, anchor) ?? (anchor && findRelativeDay(sentence, anchor));
}

function findNamedDay(sentence: string, anchor: Date | null): string | null {
  const monthFirst = MONTH_FIRST.exec(sentence);
  const dayFirst = DAY_FIRST.exec(sentence);
  const [month, day, year] = monthFirst ? [monthFirst[1], monthFirst[2], monthFirst[3]] : dayFirst ? [dayFirst[2], dayFirst[1], dayFirst[3]] : [];
  if (!month || !day) return null;
  const monthIndex = MONTHS.indexOf(month.toLowerCase().slice(0, 3));
  if (year) return toDay(Number(year), monthIndex, Number(day));
  return anchor && nearest(anchor, monthIndex, Number(day));
}

/** The year that puts the day nearest to the anchor. */
function nearest(anchor: Date, monthIndex: number, day: number): string | null {
  const year = anchor.getUTCFullYear();
  const days = [year - 1, year, year + 1].map((candidate) => toDay(candidate, monthIndex, day)).filter((candidate) => candidate !== null);
  const distance = (candidate: string): number => Math.abs(Date.parse(candidate) - anchor.getTime());
  return days.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function findRelativeDay(sentence: string, anchor: Date): string | null {
  const word = RELATIVE.exec(sentence)?.[1]?.toLowerCase();
  if (word) return shift(anchor, word === 'yesterday' ? -1 : word === 'tomorrow' ? 1 : 0);
  const weekday = WEEKDAY.exec(sentence);
  if (!weekday) return null;
  const wanted = WEEKDAYS.indexOf(weekday[2]!.toLowerCase());
  const back = (anchor.getUTCDay() - wanted + 7) % 7;
  const lead = weekday[1]?.toLowerCase();
  // News tells of the last such day, unless it says otherwise; a report that is a day old may still say "on Monday" of today.
  if (lead === 'next' || lead === 'by' || lead === 'until') return shift(anchor, 7 - back);
  return shift(anchor, lead === 'last' && back === 0 ? -7 : -back);
}

function shift(anchor: Date, days: number): string {
  return new Date(anchor.getTime() + days * DAY_MS).toISOString().slice(0, 10);
}

function toDay(year: number, monthIndex: number, day: number): string | null {
  const date = new Date(Date.UTC(year, monthIndex, day));
  return date.getUTCMonth() === monthIndex && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
