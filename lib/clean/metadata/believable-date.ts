const DAY_MS = 86_400_000;
/** Zones differ by up to 26 hours, and clocks err; what lies further ahead tells of a wrong clock, or of an event. */
const LATEST_AHEAD_MS = 2 * DAY_MS;

/** Earlier dates are what programs write that know none: the beginning of their calendar. */
export const EARLIEST_YEAR = 1990;

/** A date that lies before 1990, or further ahead than clocks and zones explain, is believed nowhere: then null. */
export function believableDate(iso: string | null, now: Date): string | null {
  const isBelievable = iso !== null && Number(iso.slice(0, 4)) >= EARLIEST_YEAR && Date.parse(iso) <= now.getTime() + LATEST_AHEAD_MS;
  return isBelievable ? iso : null;
}
