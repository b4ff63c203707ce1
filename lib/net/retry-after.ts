/** Longer waits are as good as a refusal; no server means a year. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;

/**
 * Reads a Retry-After header: seconds, or a date of HTTP.
 * @returns milliseconds to wait from `nowMs`, at most a day; null if absent, unreadable or past
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  const waitMs = /^\d{1,10}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - nowMs;
  if (!Number.isFinite(waitMs) || waitMs <= 0) return null;
  return Math.min(waitMs, MAX_RETRY_AFTER_MS);
}
