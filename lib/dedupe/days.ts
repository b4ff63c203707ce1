import { hashOf } from './hash.ts';
import { STEM_LENGTH } from './read-words.ts';

/** The months as English, Russian, German, French, Spanish and Portuguese write them, as far as they begin differently. */
const MONTHS = [
  'jan january янв января jän jänner janvier enero janeiro', 'feb february фев февраля fév février febrero fevereiro', 'mar march мар марта märz mars marzo março',
  'apr april апр апреля avril abr abril', 'may мая май mai mayo maio', 'jun june июн июня juni juin junio junho', 'jul july июл июля juli juillet julio julho',
  'aug august авг августа août agosto', 'sep sept september сен сентября septiembre setembro', 'oct october окт октября okt oktober outubro',
  'nov november ноя ноября', 'dec december дек декабря dez dezember déc décembre dezembro diciembre',
];
const MONTH_OF_STEM = new Map(MONTHS.flatMap((names, month) => names.split(' ').map((name) => [hashOf(name.slice(0, STEM_LENGTH)), month + 1] as const)));
const DAYS_IN_MONTH = 31;
const DAY_OF_STEM = new Map(Array.from({ length: DAYS_IN_MONTH }, (_, index) => index + 1).flatMap((day) => [[hashOf(`${day}`), day], [hashOf(`${day}`.padStart(2, '0')), day]]));

/** A number for a day of the year, whatever the language; null if the first stem names no month, or the second no day. */
export function dayOfYear(monthStem: number | undefined, dayStem: number): number | null {
  const month = monthStem === undefined ? undefined : MONTH_OF_STEM.get(monthStem);
  const day = month === undefined ? undefined : DAY_OF_STEM.get(dayStem);
  return month === undefined || day === undefined ? null : month * (DAYS_IN_MONTH + 1) + day;
}
