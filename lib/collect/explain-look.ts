import { AppError, type ErrorCode } from '#lib/errors.ts';

/** Faults that may be gone the next time. */
const PASSING = new Set<ErrorCode>(['connect_failed', 'connect_timeout', 'timeout', 'too_slow', 'connection_lost', 'host_unavailable']);

/** Says why an address could not be looked at, to somebody who has just typed it: nothing was added that would be tried again by itself. */
export function explainLook(error: AppError, now: Date): AppError {
  const message = wordsFor(error, now);
  return message === null ? error : new AppError(error.code, message, { cause: error, detail: { ...error.detail } });
}

function wordsFor({ code, message, detail: { status, until, why } }: AppError, now: Date): string | null {
  const again = typeof until === 'string' ? waitText(Date.parse(until) - now.getTime()) : null;
  if (code === 'host_unavailable' && typeof why === 'string' && again) return `${why} Karhuno pauses this host after repeated failures; it may be asked again in ${again}.`;
  if (code === 'throttled' || status === 429 || (code === 'http_error' && again)) return again ? `This host asked Karhuno to wait; it may be asked again in ${again}.` : 'This host asked Karhuno to wait. Try again later.';
  if (status === 404 || status === 410) return 'There is no page at this address. Check it for typing errors.';
  const isPassing = PASSING.has(code) || (typeof status === 'number' && status >= 500);
  return isPassing ? `${message} Try again later.` : null;
}

/** "40 seconds", "5 minutes", "3 hours": rounded up, so that nobody comes too early. */
function waitText(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  if (seconds <= 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  return minutes <= 90 ? `${minutes} minutes` : `${Math.ceil(minutes / 60)} hours`;
}
