/** Longer waits are as good as a refusal; no server means a year. */
const MAX_RETRY_AFTER_MS = 24 * 3_600_000;
const SECONDS = /^\d{1,15}(?:\s*,\s*\d{1,15})*$/;

/**
 * Reads a Retry-After header: seconds, or a date of HTTP. Of several numbers, as when the header was sent more than once, the
 * longest counts.
 * @returns milliseconds to wait from `nowMs`, at most a day; null if absent, unreadable or past
 */
export function parseRetryAfter(value: string | undefined, nowMs: number): number | null {
  const text = value?.trim() ?? '';
  const waitMs = SECONDS.test(text) ? Math.max(...text.split(',').map(Number)) * 1000 : Date.parse(text) - nowMs;
  if (!Number.isFinite(waitMs) || waitMs <= 0) return null;
  return Math.min(waitMs, MAX_RETRY_AFTER_MS);
}
