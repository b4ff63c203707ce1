import pLimit from 'p-limit';
import { AppError } from '#lib/errors.ts';
import type { PaceLimits } from '#lib/optimize/pacing.ts';
import { parseHttpUrl } from './check-url.ts';
import { FETCH_LIMITS } from './fetch-limits.ts';
import { createPacer, type HostState } from './pacing.ts';
import { redirectOf, tooManyRedirects } from './redirect.ts';
import { createRobots, ROBOTS_MAX_BYTES, type RobotsRules } from './robots.ts';
import type { FetchPurpose, SafeFetch, SafeFetchAnswer } from './safe-fetch.ts';

export type { HostState } from './pacing.ts';

export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

export interface PoliteGetOptions {
  purpose: Extract<FetchPurpose, 'source' | 'discovery' | 'search'>;
  /** Of the last answer: the server may say 304 instead of sending it again. */
  validators?: Validators | null;
  signal?: AbortSignal;
  /** Decoded bytes; 10 MiB if absent. */
  maxBytes?: number;
  /** A host that asks for a longer pause is given up for now; a minute if absent. */
  maxWaitMs?: number;
}

export interface PoliteFetch {
  /**
   * Gets an address when robots.txt and the pace of its host allow it; each redirect waits and asks again.
   * @throws AppError refused_by_robots, throttled, host_unavailable, or a code of the network
   */
  get(url: string, options: PoliteGetOptions): Promise<SafeFetchAnswer>;
  /** Sitemaps that the site's robots.txt names. */
  sitemapsOf(url: string, signal?: AbortSignal): Promise<string[]>;
  setMaxConcurrency(count: number): void;
  /** Requests in flight over all hosts. */
  inFlight(): number;
  snapshot(): HostState[];
  close(): Promise<void>;
}

export interface PoliteFetchDeps {
  safeFetch: SafeFetch;
  /** Milliseconds since the epoch. */
  now(): number;
  random(): number;
  /** Resolves after `ms`, or as soon as the signal is aborted (rejecting then is fine too). */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  maxConcurrency: number;
  paceLimits?: Partial<PaceLimits>;
}

const DEFAULT_MAX_WAIT_MS = 60_000;
const NO_RULES: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0, sitemaps: [] };

/** What collectors fetch with: the guarded door, at the pace that each host bears. */
export function createPoliteFetch(deps: PoliteFetchDeps): PoliteFetch {
  const limit = pLimit(deps.maxConcurrency);
  const pacer = createPacer({ ...deps, limit, sleep: sleepUnlessWoken(deps.sleep) });
  const robots = createRobots({
    now: deps.now,
    userAgent: deps.safeFetch.userAgent,
    fetch: (url) => {
      const request = { purpose: 'robots', maxBytes: ROBOTS_MAX_BYTES, overflow: 'truncate' } as const;
      return pacer.run(new URL(url).host, () => deps.safeFetch.fetch(url, request), { maxWaitMs: DEFAULT_MAX_WAIT_MS });
    },
  });

  /** One request, without its redirects. */
  async function step(url: URL, options: PoliteGetOptions): Promise<SafeFetchAnswer> {
    const { signal } = options;
    const rules = options.purpose === 'search' ? NO_RULES : await robots.rulesFor(url, signal);
    if (!rules.isAllowed(url.href)) {
      throw new AppError('refused_by_robots', `The rules for crawlers of ${url.host} (robots.txt) do not allow Karhuno to fetch this address.`);
    }
    pacer.setCrawlDelay(url.host, rules.crawlDelayMs);
    const request = { purpose: options.purpose, headers: conditionalHeaders(options.validators), maxBytes: options.maxBytes, redirect: 'manual', signal } as const;
    return pacer.run(url.host, () => deps.safeFetch.fetch(url.href, request), { signal, maxWaitMs: options.maxWaitMs ?? DEFAULT_MAX_WAIT_MS });
  }

  async function get(text: string, options: PoliteGetOptions): Promise<SafeFetchAnswer> {
    const first = parseHttpUrl(text);
    let url = first;
    let permanent: URL | null = null;
    let onlyPermanent = true;
    let durationMs = 0;
    for (let hops = 0; ; hops++) {
      const answer = await step(url, options);
      durationMs += answer.durationMs;
      const redirect = redirectOf(url, answer.status, answer.headers['location']);
      if (redirect === null) return { ...answer, url: first.href, finalUrl: url.href, permanentRedirect: permanent?.href ?? null, durationMs };
      if (hops >= FETCH_LIMITS.redirects) throw tooManyRedirects(url, FETCH_LIMITS.redirects);
      url = redirect.url;
      onlyPermanent &&= redirect.permanent;
      if (onlyPermanent) permanent = url;
    }
  }

  return {
    get,
    sitemapsOf: async (url, signal) => (await robots.rulesFor(parseHttpUrl(url), signal)).sitemaps,
    setMaxConcurrency: (count) => void (limit.concurrency = count),
    inFlight: () => limit.activeCount,
    snapshot: pacer.snapshot,
    async close() {
      pacer.close();
      await deps.safeFetch.close();
    },
  };
}

function conditionalHeaders(validators: Validators | null | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  if (validators?.etag) headers['if-none-match'] = validators.etag;
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

function sleepUnlessWoken(sleep: PoliteFetchDeps['sleep']): PoliteFetchDeps['sleep'] {
  return async (ms, signal) => {
    try {
      await sleep(ms, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };
}
