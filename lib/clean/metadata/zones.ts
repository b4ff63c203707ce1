/** Hours east of Greenwich of the zone names that RFC 2822 knows, and of the commonest others. */
const HOURS_EAST: Readonly<Record<string, number>> = {
  Z: 0, UT: 0, UTC: 0, GMT: 0, WET: 0, BST: 1, WEST: 1, CET: 1, MET: 1, CEST: 2, MEST: 2, EET: 2, EEST: 3, MSK: 3, IST: 5.5, SGT: 8, HKT: 8, AWST: 8,
  JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13, AST: -4, ADT: -3, EST: -5, EDT: -4, ET: -5, CST: -6, CDT: -5, CT: -6, MST: -7, MDT: -6, MT: -7,
  PST: -8, PDT: -7, PT: -8, МСК: 3, САМТ: 4, ЕКТ: 5, ЕКБ: 5, ОМСТ: 6, НСК: 7, КРАТ: 7, ИРКТ: 8, ЯКТ: 9, ВЛАТ: 10,
};
const OFFSET = /([+\u2212-])(\d{1,2}):?(\d{2})?\)?$/;
/** Russians count zones from Moscow: "МСК+2". */
const MOSCOW = /(?:МСК|по москов|по москве)\s*([+\u2212-]\d)?/i;
const MOSCOW_EAST = 3;
const MOST_WEST = -12;
const MOST_EAST = 14;
/** Names that mean winter or summer time by the date. */
const US_ZONE = /^[ECMP]T$/;
const DAY_MS = 86_400_000;

/**
 * Hours east of Greenwich of `+05:30`, `GMT-3`, `(EST)` and the like; 0 for a name that nobody knows, an offset that no place has, and for none.
 * @param localMs what the clock shows there, in milliseconds as if it were UTC
 */
export function hoursEast(zone: string | undefined, localMs: number): number {
  if (zone === undefined) return 0;
  const moscow = MOSCOW.exec(zone);
  if (moscow) return MOSCOW_EAST + Number(moscow[1]?.replace('\u2212', '-') ?? 0);
  const match = OFFSET.exec(zone);
  if (match) {
    const hours = (match[1] === '+' ? 1 : -1) * (Number(match[2]) + Number(match[3] ?? 0) / 60);
    return hours >= MOST_WEST && hours <= MOST_EAST && Number.isInteger(hours * 4) ? hours : 0;
  }
  const name = zone.replace(/[()\s]/g, '').toUpperCase();
  return (HOURS_EAST[name] ?? 0) + (US_ZONE.test(name) && isUsSummer(localMs) ? 1 : 0);
}

/** From the second Sunday of March to the first of November, at two o'clock; so since 2007. */
function isUsSummer(localMs: number): boolean {
  const year = new Date(localMs).getUTCFullYear();
  return localMs >= sundayFrom(Date.UTC(year, 2, 8, 2)) && localMs < sundayFrom(Date.UTC(year, 10, 1, 2));
}

function sundayFrom(ms: number): number {
  return ms + ((7 - new Date(ms).getUTCDay()) % 7) * DAY_MS;
}
