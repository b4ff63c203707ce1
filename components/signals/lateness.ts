const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How much later a report came than the first one, in words. One that tells no time came so late at most. */
export function lateness(lateMs: number, isExact: boolean): string {
  if (lateMs < MINUTE_MS) return 'at the same time';
  return `${isExact ? '' : 'up to '}${duration(lateMs)} later`;
}

function duration(ms: number): string {
  if (ms < HOUR_MS - MINUTE_MS / 2) return `${Math.round(ms / MINUTE_MS)} min`;
  if (ms < 2 * DAY_MS) return `${Math.round(ms / HOUR_MS)} h`;
  return `${Math.round(ms / DAY_MS)} days`;
}
