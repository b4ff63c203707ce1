import { AppError } from '#lib/errors.ts';
import { parseRetryAfter } from '#lib/net/retry-after.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';

/**
 * Lets an answer with a body through.
 * @throws AppError http_error with the status in `detail`, and until when the server wants to be left alone, in words that say what to do
 */
export function requireOk(answer: SafeFetchAnswer, now: Date): SafeFetchAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const host = new URL(answer.finalUrl).host;
  const waitMs = parseRetryAfter(answer.headers['retry-after'], now.getTime(), answer.headers['date']);
  const until = waitMs === null ? {} : { until: new Date(now.getTime() + waitMs).toISOString() };
  throw new AppError('http_error', describeStatus(answer.status, host), { detail: { status: answer.status, ...until } });
}

function describeStatus(status: number, host: string): string {
  switch (status) {
    case 401:
    case 407:
      return `${host} asks for a sign-in (${status}); Karhuno reads only what is open to everybody.`;
    case 402:
    case 451:
      return `${host} does not give this out (${status}).`;
    case 403:
      return `${host} refuses Karhuno (403). It may block automatic readers; open the address in a browser to see whether it still exists.`;
    case 404:
      return `${host} has nothing at this address (404). If it has moved, its new address is needed.`;
    case 410:
      return `${host} says that this address is gone for good (410). If it has moved, its new address is needed.`;
    case 429:
      return `${host} asks Karhuno to slow down (429), which it does.`;
    default:
      return status >= 500
        ? `${host} answered with status ${status}: a fault of its own.`
        : `${host} answers ${status}, which Karhuno cannot use. Open the address in a browser to see what it shows.`;
  }
}
