/** Months by the first letters of their names, in English and Russian (XMLStock writes Russian). */
const MONTHS: Record<string, number> = {
  jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, oct: 10, nov: 11, dec: 12,
  янв: 1, фев: 2, мар: 3, апр: 4, мая: 5, май: 5, июн: 6, июл: 7, авг: 8, сен: 9, окт: 10, ноя: 11, дек: 12,
};

/** Hours from UTC of the zone names that feeds use. */
const ZONES: Record<string, number> = {
  z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, bst: 1, west: 1, cet: 1, met: 1, cest: 2, mest: 2, eet: 2, eest: 3, msk: 3, ist: 5.5, sgt: 8, hkt: 8, awst: 8,
  jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13, ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7,
};

const TIME = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\.?)?`;
const ZONE = String.raw`(?<zone>[a-z]{1,5}(?![a-z])(?:\s*[+-]\d{1,2}(?::?\d{2})?)?|[+-]\d{1,2}(?::?\d{2})?)?`;
const MONTH_NAME = String.raw`(?<name>\p{L}{3})\p{L}*\.?`;

const FORMATS = [
  // 20240506T070809
  new RegExp(String.raw`^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})?\s*${ZONE}`, 'iu'),
  // 2024-05-06T07:08:09Z, 2024-05, 2024
  new RegExp(String.raw`^(?<year>\d{4})(?:$|[-/.]?(?<month>\d{2})(?:[-/.]?(?<day>\d{2}))?)(?:(?:T|\s)\s*${TIME}\s*${ZONE})?`, 'iu'),
  // Mon, 06 May 2024 07:08:09 +0200; 6-May-24; 29 авг. 2018 г.
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s*)?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:of\s+)?${MONTH_NAME},?[\s-]+(?<year>\d{4}|\d{2})(?!\d)(?:\s*г\.?)?(?:(?:,?\s+(?:at\s+)?|T)${TIME}\s*${ZONE})?`, 'iu'),
  // May 6, 2024 7:08 PM EST; Mon May 6 2024
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)??${MONTH_NAME}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?${TIME}\s*${ZONE})?`, 'iu'),
  // Mon May  6 07:08:09 UTC 2024
  new RegExp(String.raw`^(?:\p{L}+\.?,?\s+)?${MONTH_NAME}\s+(?<day>\d{1,2})\s+${TIME}\s*${ZONE}\s*(?<year>\d{4})`, 'iu'),
];

/**
 * Reads a date as feeds write it, in any of a dozen ways. A date without a zone is taken as UTC.
 * @returns ISO 8601 in UTC, or null if it is no date. Never throws.
 */
export function parseFeedDate(text: string | null | undefined): string | null {
  const trimmed = text?.replace(/\s+/g, ' ').trim().slice(0, 100) ?? '';
  for (const format of FORMATS) {
    const parts = format.exec(trimmed)?.groups;
    const ms = parts ? toMilliseconds(parts) : null;
    // The epoch is what programs write that know no date.
    if (ms !== null && ms !== 0) return new Date(ms).toISOString();
  }
  return null;
}

function toMilliseconds(parts: Record<string, string | undefined>): number | null {
  const year = fullYear(parts['year'] ?? '');
  const month = parts['name'] === undefined ? Number(parts['month'] ?? 1) : MONTHS[parts['name'].toLowerCase()];
  const day = Number(parts['day'] ?? 1);
  const hour = hourOfDay(Number(parts['hour'] ?? 0), parts['half']);
  const minute = Number(parts['minute'] ?? 0);
  const second = Math.min(59, Number(parts['second'] ?? 0));
  const offsetHours = zoneOffset(parts['zone']);
  if (month === undefined || month < 1 || month > 12 || hour > 24 || minute > 59) return null;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  const isRealDay = day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isRealDay && Number.isFinite(ms) ? ms - offsetHours * 3_600_000 : null;
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

/** Hours east of UTC; unknown names count as UTC. */
function zoneOffset(zone: string | undefined): number {
  if (!zone) return 0;
  const [, name = '', sign, hours, minutes = '0'] = /^([a-z]*)\s*(?:([+-])(\d{1,2}):?(\d{2})?)?$/i.exec(zone) ?? [];
  if (sign !== undefined) return (sign === '-' ? -1 : 1) * (Number(hours) + Number(minutes) / 60);
  return ZONES[name.toLowerCase()] ?? 0;
}
