import { LATEST_AHEAD_MS } from '#lib/clean/metadata/parse-date.ts';

/** A date that lies further ahead than clocks and zones explain is believed nowhere: then null. */
export function believableDate(iso: string | null, now: Date): string | null {
  return iso !== null && Date.parse(iso) <= now.getTime() + LATEST_AHEAD_MS ? iso : null;
}
