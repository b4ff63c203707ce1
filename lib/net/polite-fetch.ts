import pLimit from 'p-limit';
import { AppError } from '#lib/errors.ts';
import { HIGHEST_CLAIM, type Claim } from '#lib/optimize/collection-order.ts';
import type { KnownLimits, PaceLimits } from '#lib/optimize/pacing.ts';
import { parseHttpUrl } from './check-url.ts';
import { FETCH_LIMITS } from './fetch-limits.ts';
import type { HostLeases } from './host-lease.ts';
import type { LoadReader } from './machine-load.ts';
import { createPacer } from './pacer.ts';
import type { HostState } from './paced-hosts.ts';
import { createResponseCache, type CacheCounts } from './response-cache.ts';
import { redirectOf, tooManyRedirects } from './redirect.ts';
import { createRobots, ROBOTS_MAX_BYTES } from './robots.ts';
import type { RobotsRules } from './robots-rules.ts';
import { createRetrier, type FailedAttempt } from './retrier.ts';
import type { FetchPurpose, SafeFetch, SafeFetchAnswer } from './safe-fetch.ts';
import { startTuning, type WorkerCount } from './tune-concurrency.ts';

export type { KnownLimits } from '#lib/optimize/pacing.ts';
export type { HostState } from './paced-hosts.ts';
export type { FailedAttempt } from './retrier.ts';
export type { WorkerCount } from './tune-concurrency.ts';

export interface Validators {
  etag: string | null;
  lastModified: string | null;
  /** The address behind all redirects that they came from, and the only one they are sent to; to none if it is not known. */
  finalUrl: string | null;
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
  /** Against the other requests; that of somebody who waits, if absent. */
  claim?: Claim;
  /** Tries in all, where trying again can help; 1 if absent. */
  maxAttempts?: number;
  /** What the plan of the service at this address allows. */
  knownLimits?: KnownLimits;
  /** Told right before each request leaves: one that is cancelled without it was never sent. */
  onSend?: () => void;
  /** Told of each try that is followed by another. */
  onFailedAttempt?: (failed: FailedAttempt) => void;
}

export interface PoliteFetch {
  /**
   * Gets an address when robots.txt and the pace of its host allow it; each redirect waits and asks again.
   * @throws AppError refused_by_robots, throttled, host_unavailable, or a code of the network
   */
  get(url: string, options: PoliteGetOptions): Promise<SafeFetchAnswer>;
  /** Sitemaps that the site's robots.txt names. */
  sitemapsOf(url: string, signal?: AbortSignal): Promise<string[]>;
  /** An answer of this address said "too many" in its body: its host is asked more slowly. */
  noteRefusal(url: string, startedAtMs: number): void;
  /** The most that may ever run at once; what does is found while running. */
  setMaxConcurrency(count: number): void;
  /** How many requests may run at once now, and why. */
  workers(): WorkerCount;
  /** Requests in flight over all hosts. */
  inFlight(): number;
  snapshot(): HostState[];
  cacheCounts(): CacheCounts;
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
  /** Lets the machine's load and the measured throughput decide how much of `maxConcurrency` is used; all of it if absent. */
  load?: LoadReader;
  /** Where several workers ask the same hosts. */
  leases?: HostLeases;
  paceLimits?: Partial<PaceLimits>;
}

const DEFAULT_MAX_WAIT_MS = 60_000;
/** A search engine is asked while the service waits for it. */
const SEARCH_TIMEOUT_MS = 60_000;
const NO_RULES: RobotsRules = { isAllowed: () => true, crawlDelayMs: 0, sitemaps: [] };

/** What collectors fetch with: the guarded door, at the pace that each host bears. */
export function createPoliteFetch(deps: PoliteFetchDeps): PoliteFetch {
  const limit = pLimit(deps.maxConcurrency);
  const pacer = createPacer({ ...deps, limit, sleep: sleepUnlessWoken(deps.sleep) });
  const tuning = startTuning({ limit, sample: pacer.takeSample, now: deps.now, load: deps.load ?? null, max: deps.maxConcurrency });
  const retrier = createRetrier(deps);
  const cache = createResponseCache(deps.now);
  const robots = createRobots({
    now: deps.now,
    userAgent: deps.safeFetch.userAgent,
    fetch: (text) => follow(new URL(text), (url) => {
      const request = { purpose: 'robots', maxBytes: ROBOTS_MAX_BYTES, overflow: 'truncate', redirect: 'manual' } as const;
      return pacer.run(pacedName(url), (maySend) => deps.safeFetch.fetch(url.href, { ...request, maySend }), { maxWaitMs: DEFAULT_MAX_WAIT_MS, claim: HIGHEST_CLAIM });
    }),
  });

  /** One request, without its redirects. */
  async function step(url: URL, options: PoliteGetOptions): Promise<SafeFetchAnswer> {
    const { signal, maxWaitMs = DEFAULT_MAX_WAIT_MS } = options;
    // Its robots.txt may have to be read first, which would wait for longer than whoever asks does.
    pacer.requireOpen(pacedName(url), maxWaitMs);
    const rules = options.purpose === 'search' ? NO_RULES : await robots.rulesFor(url, signal);
    if (!rules.isAllowed(url.href)) {
      throw new AppError('refused_by_robots', `The rules for crawlers of ${url.host} (robots.txt) do not allow Karhuno to fetch this address.`);
    }
    pacer.setCrawlDelay(pacedName(url), url.origin, rules.crawlDelayMs);
    if (options.knownLimits) pacer.setKnownLimits(pacedName(url), options.knownLimits);
    const request = { purpose: options.purpose, headers: conditionalHeaders(url, options.validators), maxBytes: options.maxBytes, redirect: 'manual', signal, ...(options.purpose === 'search' && { totalTimeoutMs: SEARCH_TIMEOUT_MS }) } as const;
    const send = (mayAsk: () => boolean): Promise<SafeFetchAnswer> => {
      const maySend = (): boolean => {
        const may = mayAsk();
        if (may) options.onSend?.();
        return may;
      };
      return deps.safeFetch.fetch(url.href, { ...request, maySend });
    };
    return pacer.run(pacedName(url), send, {
      signal, maxWaitMs, claim: options.claim ?? HIGHEST_CLAIM,
    });
  }

  /**
   * A question with validators is whether anything has changed: that the server alone can say. An answer is kept under its own
   * address, never under one that led to it, since where that leads is asked anew each time.
   */
  async function get(url: string, options: PoliteGetOptions): Promise<SafeFetchAnswer> {
    const first = parseHttpUrl(url);
    const find = (address: URL): Promise<SafeFetchAnswer | null> | null => (options.purpose === 'search' || options.validators ? null : cache.find(address.href));
    const known = await find(first);
    if (known) return known;
    const ask = async (hop: URL): Promise<SafeFetchAnswer> => (hop === first ? null : await find(hop)) ?? step(hop, options);
    const answer = await retrier.run(url, async () => follow(first, ask), options);
    if (options.purpose !== 'search' && !answer.fromCache) await cache.keep(answer.finalUrl, { ...answer, url: answer.finalUrl, permanentRedirect: null });
    return answer;
  }

  return {
    get,
    sitemapsOf: async (url, signal) => (await robots.rulesFor(parseHttpUrl(url), signal)).sitemaps,
    noteRefusal: (url, startedAtMs) => pacer.noteRefusal(pacedName(parseHttpUrl(url)), startedAtMs),
    setMaxConcurrency: tuning.setMax,
    workers: tuning.workers,
    inFlight: () => limit.activeCount,
    snapshot: pacer.snapshot,
    cacheCounts: cache.counts,
    async close() {
      tuning.stop();
      pacer.close();
      await deps.safeFetch.close();
    },
  };
}

/** Each redirect is a request of its own, to be asked when its own host allows it. */
async function follow(first: URL, ask: (url: URL) => Promise<SafeFetchAnswer>): Promise<SafeFetchAnswer> {
  let url = first;
  let permanent: URL | null = null;
  let onlyPermanent = true;
  let durationMs = 0;
  for (let hops = 0; ; hops++) {
    const answer = await ask(url);
    durationMs += answer.durationMs;
    const redirect = redirectOf(url, answer.status, answer.headers['location']);
    if (redirect === null) return { ...answer, url: first.href, finalUrl: url.href, permanentRedirect: permanent?.href ?? null, durationMs };
    if (hops >= FETCH_LIMITS.redirects) throw tooManyRedirects(url, FETCH_LIMITS.redirects);
    url = redirect.url;
    onlyPermanent &&= redirect.permanent;
    if (onlyPermanent) permanent = url;
  }
}

/** Two addresses may use the same version for different things: a 304 from where a redirect leads now would hide the change. */
function conditionalHeaders(url: URL, validators: Validators | null | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  if (validators?.finalUrl !== url.href) return headers;
  if (validators.etag) headers['if-none-match'] = validators.etag;
  if (validators.lastModified) headers['if-modified-since'] = validators.lastModified;
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

/** A host with its port; a dot behind a name makes no other host of it. */
function pacedName({ hostname, port }: URL): string {
  const name = hostname.replace(/\.$/, '');
  return port === '' ? name : `${name}:${port}`;
}
