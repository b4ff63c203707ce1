import { hashOf } from './hash.ts';

/** Beginnings of the months' names, at most five letters, as English, Russian, German, French, Spanish and Portuguese write them. */
const MONTHS = [
  'jan janua янв январ jän jänne janvi enero janei', 'feb febru фев февра févri fév febre fever', 'mar march мар марта märz mars marzo março', 'apr april апр апрел avril avr abril abr',
  'may мая май mai mayo maio', 'jun june июн июня juni juin junio junho', 'jul july июл июля juli juill julio julho', 'aug augus авг авгус août agost ago',
  'sep sept septe сен сент сентя septi setem', 'oct octob окт октяб okt oktob octub outub out', 'nov novem ноя нояб ноябр novie', 'dec decem дек декаб dez dezem déc décem dicie',
];
const MONTH_OF_STEM = new Map(MONTHS.flatMap((names, month) => names.split(' ').map((name) => [hashOf(name), month + 1] as const)));
const DAYS_IN_MONTH = 31;

/** A number for a day of the year, whatever the language; null if the stem names no month, or the number is no day. */
export function dayOfYear(stem: number, day: number | undefined): number | null {
  const month = MONTH_OF_STEM.get(stem);
  if (month === undefined || day === undefined || day < 1 || day > DAYS_IN_MONTH) return null;
  return month * (DAYS_IN_MONTH + 1) + day;
}
