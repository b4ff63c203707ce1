import { monthOf } from './months.ts';

export interface AddressDate {
  year: number;
  month: number;
  day: number;
}

const PARTED = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/_.+-]|$)/i;
const COMPACT = /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/;

/** The day that an address names, as in `/2026/03/04/`, `/2026/mar/04/` or `-20260304.`; null if it names none. Not every one exists. */
export function addressDate(url: string): AddressDate | null {
  const match = PARTED.exec(url) ?? COMPACT.exec(url);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const number = /^\d/.test(month) ? Number(month) : monthOf(month, null);
  return number === null ? null : { year: Number(year), month: number, day: Number(day) };
}
