import { AppError, toAppError } from '#lib/errors.ts';
import { parseRetryAfter } from './retry-after.ts';
import { createSieve } from './sieve.ts';
import { readRobotsRules, type RobotsRules } from './robots-rules.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** RFC 9309: at least 500 KiB must be read; what comes after is ignored. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
const CACHE_MS = 24 * 3_600_000;
const RETRY_UNAVAILABLE_MS = 5 * 60_000;
const RETRY_UNREACHABLE_MS = 30_000;
/** Rules take up to so many bytes of memory for each byte of a file that is made of short lines. */
const BYTES_A_BYTE = 16;
const ENTRY_BYTES = 1_024;
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

export interface RobotsDeps {
  /** Gets robots.txt, at most `ROBOTS_MAX_BYTES` of it, redirects followed. */
  fetch(url: string): Promise<SafeFetchAnswer>;
  now(): number;
  userAgent: string;
}

export interface Robots {
  /** @throws AppError host_unavailable while robots.txt answers with a server error; the network's own error if it cannot be reached */
  rulesFor(url: URL, signal: AbortSignal | undefined): Promise<RobotsRules>;
}

type Verdict = { rules: RobotsRules } | { error: AppError };
interface Read {
  verdict: Verdict;
  keepMs: number;
  /** Of the file that the rules were read from. */
  bytes: number;
}

/** Keeps what each origin's robots.txt says for at most a day (RFC 9309, 2.4). */
export function createRobots(deps: RobotsDeps): Robots {
  const known = createSieve<{ verdict: Verdict; expiresAtMs: number }>(MAX_KEPT_BYTES);
  const reading = new Map<string, Promise<Verdict>>();

  async function load(origin: string): Promise<Read> {
    const url = `${origin}/robots.txt`;
    try {
      const answer = await deps.fetch(url);
      return judge(answer, origin, deps);
    } catch (error) {
      if (!(error instanceof AppError)) return { verdict: { error: toAppError(error) }, keepMs: 0, bytes: 0 };
      // A redirect that leads nowhere is no robots.txt; so nothing is forbidden.
      if (error.code === 'too_many_redirects' || error.code === 'redirect_invalid') {
        return { verdict: { rules: readRobotsRules('', origin, deps.userAgent) }, keepMs: CACHE_MS, bytes: 0 };
      }
      // There are rules, and nobody knows which (RFC 9309, 2.3.1.4).
      if (error.code === 'decode_failed') return unreadable(origin, 'they are packed in a way that cannot be unpacked', RETRY_UNAVAILABLE_MS, deps);
      return { verdict: { error }, keepMs: error.code === 'cancelled' ? 0 : RETRY_UNREACHABLE_MS, bytes: 0 };
    }
  }

  function verdictOf(origin: string): Promise<Verdict> {
    const kept = known.get(origin);
    if (kept && kept.expiresAtMs > deps.now()) return Promise.resolve(kept.verdict);
    const underWay = reading.get(origin) ?? read().finally(() => reading.delete(origin));
    reading.set(origin, underWay);
    return underWay;

    async function read(): Promise<Verdict> {
      const { verdict, keepMs, bytes } = await load(origin);
      if (keepMs > 0) known.set(origin, { verdict, expiresAtMs: deps.now() + keepMs }, ENTRY_BYTES + BYTES_A_BYTE * bytes);
      return verdict;
    }
  }

  return {
    async rulesFor(url, signal) {
      // Shared by all who ask, so it does not end with the first one's signal.
      const verdict = await unlessAborted(verdictOf(url.origin), signal);
      if ('error' in verdict) throw verdict.error;
      return verdict.rules;
    },
  };
}

function judge(answer: SafeFetchAnswer, origin: string, deps: Pick<RobotsDeps, 'userAgent' | 'now'>): Read {
  const { status } = answer;
  if (status >= 500 || status === 429) {
    const waitMs = Math.max(RETRY_UNAVAILABLE_MS, parseRetryAfter(answer.headers['retry-after'], deps.now(), answer.headers['date']) ?? 0);
    return unreadable(origin, `the server answers ${status}`, waitMs, deps, { status });
  }
  const body = status >= 200 && status < 300 ? answer.body : new Uint8Array();
  return { verdict: { rules: readRobotsRules(new TextDecoder().decode(body), origin, deps.userAgent) }, keepMs: CACHE_MS, bytes: body.byteLength };
}

/** Nothing may be fetched meanwhile. */
function unreadable(origin: string, why: string, waitMs: number, { now }: Pick<RobotsDeps, 'now'>, facts: { status?: number } = {}): Read {
  const error = new AppError('host_unavailable', `The rules for crawlers of ${new URL(origin).host} (robots.txt) cannot be read: ${why}. Karhuno may not fetch from it until they can be.`, { detail: { ...facts, until: new Date(now() + waitMs).toISOString() } });
  return { verdict: { error }, keepMs: waitMs, bytes: 0 };
}

function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new AppError('cancelled', 'The request was cancelled.'));
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
