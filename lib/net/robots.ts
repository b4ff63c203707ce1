import parseRobotsTxt from 'robots-parser';
import { AppError, toAppError } from '#lib/errors.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** RFC 9309: at least 500 KiB must be read; what comes after is ignored. */
export const ROBOTS_MAX_BYTES = 500 * 1024;
const CACHE_MS = 24 * 3_600_000;
const RETRY_UNAVAILABLE_MS = 5 * 60_000;
const RETRY_UNREACHABLE_MS = 30_000;
const MAX_CRAWL_DELAY_MS = 120_000;
const MAX_CACHED_ORIGINS = 5_000;

export interface RobotsRules {
  isAllowed(url: string): boolean;
  /** 0 if none is asked for; at most two minutes. */
  crawlDelayMs: number;
  sitemaps: string[];
}

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
      return judge(answer, url, deps.userAgent);
    } catch (error) {
      if (!(error instanceof AppError)) return { verdict: { error: toAppError(error) }, keepMs: 0 };
      // A redirect that leads nowhere is no robots.txt; so nothing is forbidden.
      if (error.code === 'too_many_redirects' || error.code === 'redirect_invalid' || error.code === 'decode_failed') {
        return { verdict: { rules: rulesOf('', url, deps.userAgent) }, keepMs: CACHE_MS };
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

/** What a robots.txt says to this crawler. Broken lines are skipped, as the RFC asks. */
export function rulesOf(text: string, robotsUrl: string, userAgent: string): RobotsRules {
  const robots = parseRobotsTxt(robotsUrl, joinAgents(text));
  const token = productToken(userAgent);
  const delaySeconds = robots.getCrawlDelay(token) ?? 0;
  return {
    // undefined means another origin, of which this file says nothing.
    isAllowed: (url) => robots.isAllowed(url, token) ?? true,
    crawlDelayMs: delaySeconds > 0 ? Math.min(delaySeconds * 1000, MAX_CRAWL_DELAY_MS) : 0,
    sitemaps: robots.getSitemaps(),
  };
}

/**
 * Puts the lines that name crawlers next to each other where only lines without meaning for a group (such as Sitemap) stand
 * between them: RFC 9309 counts those names as one group, and the library forgets the earlier ones.
 */
export function joinAgents(text: string): string {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const joined: string[] = [];
  const aside: string[] = [];
  let isInAgents = false;
  for (const line of lines) {
    const key = /^\s*([A-Za-z-]+)\s*:/.exec(line)?.[1]?.toLowerCase() ?? '';
    const isRule = key === 'allow' || key === 'disallow' || key === 'crawl-delay';
    if (key === 'user-agent' || key === 'useragent') {
      isInAgents = true;
      joined.push(line);
    } else if (isInAgents && !isRule) {
      aside.push(line);
    } else {
      joined.push(line);
      isInAgents = false;
    }
  }
  return [...joined, ...aside].join('\n');
}

function judge(answer: SafeFetchAnswer, url: string, userAgent: string): { verdict: Verdict; keepMs: number } {
  const { status } = answer;
  if (status >= 500 || status === 429) {
    const host = new URL(url).host;
    const error = new AppError('host_unavailable', `The rules for crawlers of ${host} (robots.txt) cannot be read: the server answers ${status}. Karhuno may not fetch from it until they can be.`, { detail: { status } });
    return { verdict: { error }, keepMs: RETRY_UNAVAILABLE_MS };
  }
  const text = status >= 200 && status < 300 ? new TextDecoder().decode(answer.body) : '';
  return { verdict: { rules: rulesOf(text, url, userAgent) }, keepMs: CACHE_MS };
}

/** The name that robots.txt files call a crawler by: the letters before the version. */
function productToken(userAgent: string): string {
  return /^[A-Za-z_-]+/.exec(userAgent.trim())?.[0] ?? 'Karhuno';
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
