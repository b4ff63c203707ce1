import { hoursEast } from './zones.ts';

const HOUR_MS = 3_600_000;

/** A time of day in the writer's own zone, of which the name or offset stands as it was found. */
export interface WrittenTime {
  hour: number;
  minute: number;
  second: number;
  zone: string | undefined;
}

/**
 * A date as it is kept: an exact time as full ISO 8601 in UTC, a day without one as YYYY-MM-DD. Midnight of the writer's own zone is how
 * systems write a bare day. Null for a day that no calendar has.
 */
export function writtenDate(year: number, month: number, day: number, time: WrittenTime | null): { iso: string; day: string } | null {
  const midnight = new Date(Date.UTC(year, month - 1, day));
  if (midnight.getUTCFullYear() !== year || midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== day) return null;
  const written = midnight.toISOString().slice(0, 10);
  if (time === null || time.hour + time.minute + time.second === 0) return { iso: written, day: written };
  const localMs = Date.UTC(year, month - 1, day, time.hour, time.minute, time.second);
  return { iso: new Date(localMs - hoursEast(time.zone, localMs) * HOUR_MS).toISOString(), day: written };
}
