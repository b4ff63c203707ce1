import { AppError, toAppError } from '#lib/errors.ts';
import { parseRetryAfter } from './retry-after.ts';
import { readRobotsRules, type RobotsRules } from './robots-rules.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** RFC 9309: at least 500 KiB must be read; what comes after is ignored. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
const CACHE_MS = 24 * 3_600_000;
const RETRY_UNAVAILABLE_MS = 5 * 60_000;
const RETRY_UNREACHABLE_MS = 30_000;
const MAX_CACHED_ORIGINS = 5_000;

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
interface Cached {
  verdict: Promise<Verdict>;
  /** Infinity while it is being fetched. */
  expiresAtMs: number;
}

/** Keeps what each origin's robots.txt says for at most a day (RFC 9309, 2.4). */
export function createRobots(deps: RobotsDeps): Robots {
  const cache = new Map<string, Cached>();

  async function load(origin: string): Promise<{ verdict: Verdict; keepMs: number }> {
    const url = `${origin}/robots.txt`;
    try {
      const answer = await deps.fetch(url);
      return judge(answer, origin, deps);
    } catch (error) {
      if (!(error instanceof AppError)) return { verdict: { error: toAppError(error) }, keepMs: 0 };
      // A redirect that leads nowhere is no robots.txt; so nothing is forbidden.
      if (error.code === 'too_many_redirects' || error.code === 'redirect_invalid' || error.code === 'decode_failed') {
        return { verdict: { rules: readRobotsRules('', origin, deps.userAgent) }, keepMs: CACHE_MS };
      }
      return { verdict: { error }, keepMs: error.code === 'cancelled' ? 0 : RETRY_UNREACHABLE_MS };
    }
  }

  function verdictOf(origin: string): Promise<Verdict> {
    const cached = cache.get(origin);
    if (cached && cached.expiresAtMs > deps.now()) return cached.verdict;
    if (cache.size >= MAX_CACHED_ORIGINS) dropExpired(cache, deps.now());
    const entry: Cached = { verdict: keep(), expiresAtMs: Number.POSITIVE_INFINITY };
    cache.set(origin, entry);
    return entry.verdict;

    async function keep(): Promise<Verdict> {
      const { verdict, keepMs } = await load(origin);
      entry.expiresAtMs = deps.now() + keepMs;
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

function judge(answer: SafeFetchAnswer, origin: string, { userAgent, now }: Pick<RobotsDeps, 'userAgent' | 'now'>): { verdict: Verdict; keepMs: number } {
  const { status } = answer;
  if (status >= 500 || status === 429) {
    const { host } = new URL(origin);
    const waitMs = Math.max(RETRY_UNAVAILABLE_MS, parseRetryAfter(answer.headers['retry-after'], now()) ?? 0);
    const error = new AppError('host_unavailable', `The rules for crawlers of ${host} (robots.txt) cannot be read: the server answers ${status}. Karhuno may not fetch from it until they can be.`, { detail: { status, until: new Date(now() + waitMs).toISOString() } });
    return { verdict: { error }, keepMs: waitMs };
  }
  const text = status >= 200 && status < 300 ? new TextDecoder().decode(answer.body) : '';
  return { verdict: { rules: readRobotsRules(text, origin, userAgent) }, keepMs: CACHE_MS };
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

function dropExpired(cache: Map<string, Cached>, nowMs: number): void {
  for (const [origin, cached] of cache) if (cached.expiresAtMs <= nowMs) cache.delete(origin);
}
