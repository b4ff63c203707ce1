const DAY_MS = 86_400_000;
/** Zones differ by up to 26 hours, and clocks err; what lies further ahead tells of a wrong clock, or of an event. */
const LATEST_AHEAD_MS = 2 * DAY_MS;

/** A date that lies further ahead than clocks and zones explain is believed nowhere: then null. */
export function believableDate(iso: string | null, now: Date): string | null {
  return iso !== null && Date.parse(iso) <= now.getTime() + LATEST_AHEAD_MS ? iso : null;
}
