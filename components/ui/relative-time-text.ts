const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const RELATIVE = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const RELATIVE_SHORT = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'narrow' });

/** "3 minutes ago" or "in 2 hours" within a day of `nowMs`, otherwise the date in `timeZone`; `short` for "3m ago". */
export function relativeTimeText(timeMs: number, nowMs: number, timeZone: string, short = false): string {
  const format = short ? RELATIVE_SHORT : RELATIVE;
  const deltaMs = timeMs - nowMs;
  const distanceMs = Math.abs(deltaMs);
  if (distanceMs < 45_000) return 'just now';
  // From the moment on at which it would be rounded to sixty minutes it is an hour.
  if (distanceMs < HOUR_MS - MINUTE_MS / 2) return format.format(Math.round(deltaMs / MINUTE_MS), 'minute');
  if (distanceMs < DAY_MS) return format.format(Math.round(deltaMs / HOUR_MS), 'hour');
  return dayText(timeMs, nowMs, timeZone);
}

/** "23 Nov", with the year if that is not the present one. */
export function dayText(timeMs: number, nowMs: number, timeZone = 'UTC'): string {
  const year = new Intl.DateTimeFormat('en-GB', { year: 'numeric', timeZone });
  const sameYear = year.format(timeMs) === year.format(nowMs);
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric', timeZone }).format(timeMs);
}

/** "23 Nov 2026, 20:48 UTC". */
export function absoluteTimeText(timeMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(timeMs);
}
