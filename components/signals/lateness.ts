const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How much later a report came than the first one, in words. */
export function lateness(lateMs: number): string {
  if (lateMs < MINUTE_MS) return 'at the same time';
  if (lateMs < HOUR_MS - MINUTE_MS / 2) return `${Math.round(lateMs / MINUTE_MS)} min later`;
  if (lateMs < 2 * DAY_MS) return `${Math.round(lateMs / HOUR_MS)} h later`;
  return `${Math.round(lateMs / DAY_MS)} days later`;
}
