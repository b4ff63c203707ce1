/** Longer waits are as good as a refusal; no server means a year. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;
/** A Date header that is further off is of an answer that was stored long ago. */
const MAX_CLOCK_ERROR_MS = 3_600_000;
/** Between several values, as when the header was sent more than once; the comma within a date is none. */
const BETWEEN = /,(?!\s*\d{1,2}[ -]\p{L}{3,9}[ -]\d)/u;
/** Seconds, also as some servers write them. */
const SECONDS = /^"?(\d+(?:\.\d+)?)\s*(?:s(?:ec(?:onds)?)?\s*)?;?"?$/i;
const HAS_ZONE = /(?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads a Retry-After header: seconds, or a date of HTTP in any of its three forms. Of several values the longest counts.
 * @param serverDate the answer's Date header: a server whose clock is wrong means a time by its own clock
 * @returns milliseconds to wait from `nowMs`, at most a day; null if absent, unreadable or past
 */
export function parseRetryAfter(value: string | undefined, nowMs: number, serverDate?: string): number | null {
  const serverMs = Date.parse(serverDate ?? '');
  const clocks = Math.abs(serverMs - nowMs) <= MAX_CLOCK_ERROR_MS ? [nowMs, serverMs] : [nowMs];
  const waits = (value ?? '').split(BETWEEN).flatMap((part) => clocks.map((clockMs) => waitOf(part.trim(), clockMs))).filter((waitMs) => waitMs > 0);
  return waits.length === 0 ? null : Math.min(Math.max(...waits), MAX_RETRY_AFTER_MS);
}

/** NaN where it cannot be read. Dates of HTTP are in UTC, whether they say so or not. */
function waitOf(part: string, nowMs: number): number {
  const seconds = SECONDS.exec(part)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1_000;
  return Date.parse(HAS_ZONE.test(part) ? part : `${part} GMT`) - nowMs;
}
