import type { Log } from '#lib/log.ts';
import { errorStatus } from './error-status.ts';
import { readError } from './read-error.ts';

/** Body of every failed answer. */
export interface ErrorBody {
  error: { code: string; message: string };
}

/** Private data: no cache may keep it. */
const HEADERS = { 'cache-control': 'no-store' };

/** A JSON answer; nothing to say becomes 204. */
export function respond(data: unknown): Response {
  if (data === undefined) return new Response(null, { status: 204, headers: HEADERS });
  return Response.json(data, { headers: HEADERS });
}

/** The answer to a failed request. Unexpected errors are logged; the caller learns no more than that. */
export function respondError(error: unknown, log: Log): Response {
  const { code, message, detail } = readError(error);
  if (code === 'internal') log.error({ err: error }, 'request failed');
  else log.debug({ code, detail }, 'request refused');
  return Response.json({ error: { code, message } } satisfies ErrorBody, { status: errorStatus(code), headers: HEADERS });
}
