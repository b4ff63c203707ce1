/** How fast one host may be asked, and how that is learnt. Rates are requests a second, times milliseconds. */
export interface PaceLimits {
  startRate: number;
  minRate: number;
  maxRate: number;
  /** Requests in flight to one host. */
  maxConnections: number;
  /** Failures in a row that open the breaker. */
  breakerFailures: number;
  breakerMs: number;
  maxBreakerMs: number;
  backoffMs: number;
  maxBackoffMs: number;
  /** Gaps differ at random between these two, as shares of the gap. */
  gapSpread: readonly [shortest: number, longest: number];
}

/** What a service's plan allows. */
export interface KnownLimits {
  requestsPerSecond: number;
  connections: number;
}

export const PACE_LIMITS: PaceLimits = {
  startRate: 2,
  minRate: 1 / 60,
  maxRate: 10,
  maxConnections: 4,
  breakerFailures: 5,
  breakerMs: 60_000,
  maxBreakerMs: 4 * 3_600_000,
  backoffMs: 2_000,
  maxBackoffMs: 900_000,
  // Against a strict limit of 3.5 a second, this uses 87 % of it and Scrapy's 0.5 to 1.5 uses 29 %.
  gapSpread: [0.9, 1.1],
};

/** A plan is never gone beyond, not even for a second: a little more than its gap, as requests do not travel equally fast. */
const PLAN_GAP_SPREAD = [1.02, 1.06] as const;

/** Weight of the newest answer in the running mean of latencies. */
const LATENCY_WEIGHT = 0.2;
/** Growth of the rate, as a share of the start rate, per growth step. */
const GROWTH_SHARE = 0.1;
/** The rate grows at most this often, so that a refusal that it provokes is seen before it grows again. */
const GROWTH_INTERVAL_MS = 2_000;
/** It grows after so many gaps without a refusal, or where those are long after so much time. */
const QUIET_GAPS = 10;
const MAX_QUIET_MS = 60_000;
/** After this time without a refusal the ceiling that a refusal set is lifted a little. */
const CEILING_RELAX_MS = 300_000;
const CEILING_RELAX_FACTOR = 1.02;
/** Time over which offered and served requests are counted. */
const COUNT_WINDOW_MS = 60_000;
/** A rate that a plan allows is tried again so long after it was refused. */
const KNOWN_RATE_AGAIN_MS = 3_600_000;
const FAILURE_SLOWDOWN = 0.7;
const MAX_CUT = 0.5;

/** Everything that is known of one host's patience. Plain data: every function here returns a new one. */
export interface HostPace {
  rate: number;
  /** A rate that was refused before; the rate does not go beyond. */
  ceilingRate: number;
  crawlDelayMs: number;
  latencyMs: number;
  startedAtMs: number;
  /** End of the last request. A crawl delay counts from there, or a slow connection would shorten it at the server. */
  endedAtMs: number;
  nextAtMs: number;
  backoffUntilMs: number;
  /** Until then the next refusal counts as a repetition of the last. */
  backoffDecaysAtMs: number;
  refusals: number;
  lastRefusalAtMs: number;
  /** When the host last gave a good answer. */
  servedAtMs: number;
  grewAtMs: number;
  /** The last request had to wait for the pace: only then does a good answer prove that more is possible. */
  isBinding: boolean;
  offered: number;
  served: number;
  countedAtMs: number;
  failuresInRow: number;
  openUntilMs: number;
  timesOpened: number;
}

export type Admission =
  | { kind: 'start'; pace: HostPace }
  /** `untilMs` is null when a request in flight has to end first. */
  | { kind: 'wait'; untilMs: number | null }
  | { kind: 'refuse'; reason: 'backing_off' | 'unavailable'; untilMs: number };

export function newHostPace(limits: PaceLimits, nowMs: number): HostPace {
  return {
    rate: limits.startRate,
    ceilingRate: limits.maxRate,
    crawlDelayMs: 0,
    latencyMs: 0,
    startedAtMs: Number.NEGATIVE_INFINITY,
    endedAtMs: Number.NEGATIVE_INFINITY,
    nextAtMs: nowMs,
    backoffUntilMs: 0,
    backoffDecaysAtMs: 0,
    refusals: 0,
    lastRefusalAtMs: Number.NEGATIVE_INFINITY,
    servedAtMs: Number.NEGATIVE_INFINITY,
    grewAtMs: nowMs,
    isBinding: false,
    offered: 0,
    served: 0,
    countedAtMs: nowMs,
    failuresInRow: 0,
    openUntilMs: 0,
    timesOpened: 0,
  };
}

/**
 * Reads a pace that was stored as JSON, which has no word for "never" (minus infinity) but null.
 * @returns null if it is none
 */
export function reviveHostPace(stored: unknown): HostPace | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const facts = new Map<string, unknown>(Object.entries(stored));
  const template = newHostPace(PACE_LIMITS, 0);
  const entries = Object.entries(template).map(([key, value]) => [key, facts.get(key) === null && typeof value === 'number' ? Number.NEGATIVE_INFINITY : facts.get(key)] as const);
  const isPace = entries.every(([key, value]) => typeof value === typeof template[key as keyof HostPace]);
  return isPace ? { ...template, ...Object.fromEntries(entries) } : null;
}

/** Milliseconds between two requests: the slowest of what robots.txt asks, what latency allows and what was learnt. */
export function gapMs(pace: HostPace, limits: PaceLimits): number {
  return Math.max(pace.crawlDelayMs, pace.latencyMs / limits.maxConnections, 1000 / Math.min(pace.rate, limits.maxRate));
}

/**
 * Whether the next request may start now.
 * @param maxWaitMs a host that asks for a longer pause is refused rather than waited for
 * @param random 0 to 1, spreads the gaps
 */
export function admit(pace: HostPace, limits: PaceLimits, at: { nowMs: number; inFlight: number; maxWaitMs: number; random: number }): Admission {
  const { nowMs } = at;
  if (pace.openUntilMs > nowMs) return { kind: 'refuse', reason: 'unavailable', untilMs: pace.openUntilMs };
  if (pace.backoffUntilMs - nowMs > at.maxWaitMs) return { kind: 'refuse', reason: 'backing_off', untilMs: pace.backoffUntilMs };
  // After the breaker a single probe decides; with a crawl delay one request at a time is meant.
  const connections = pace.failuresInRow >= limits.breakerFailures || pace.crawlDelayMs > 0 ? 1 : limits.maxConnections;
  const readyAtMs = Math.max(pace.nextAtMs, pace.endedAtMs + pace.crawlDelayMs, pace.backoffUntilMs);
  if (readyAtMs > nowMs) return { kind: 'wait', untilMs: readyAtMs };
  if (at.inFlight >= connections) return { kind: 'wait', untilMs: null };

  const gap = gapMs(pace, limits);
  const [shortest, longest] = limits.gapSpread;
  const spread = pace.crawlDelayMs > 0 ? gap : gap * (shortest + (longest - shortest) * at.random);
  const counted = decayCounts(pace, nowMs);
  return {
    kind: 'start',
    pace: { ...counted, offered: counted.offered + 1, startedAtMs: nowMs, nextAtMs: nowMs + spread, isBinding: nowMs - pace.nextAtMs < gap },
  };
}

/** A good answer: the host is well, and may bear a little more if the pace was what held us back. */
export function afterSuccess(pace: HostPace, limits: PaceLimits, nowMs: number, latencyMs: number): HostPace {
  const next = decayCounts(pace, nowMs);
  next.served += 1;
  next.servedAtMs = nowMs;
  next.failuresInRow = 0;
  next.timesOpened = 0;
  next.latencyMs = pace.latencyMs === 0 ? latencyMs : pace.latencyMs + LATENCY_WEIGHT * (latencyMs - pace.latencyMs);
  const quietMs = nowMs - Math.max(pace.lastRefusalAtMs, pace.grewAtMs);
  if (quietMs >= CEILING_RELAX_MS) next.ceilingRate = Math.min(limits.maxRate, pace.ceilingRate * CEILING_RELAX_FACTOR);
  const isQuiet = nowMs - pace.lastRefusalAtMs >= Math.min(QUIET_GAPS * gapMs(pace, limits), MAX_QUIET_MS);
  if (pace.isBinding && isQuiet && nowMs - pace.grewAtMs >= GROWTH_INTERVAL_MS) {
    next.rate = Math.min(next.ceilingRate, pace.rate + GROWTH_SHARE * limits.startRate);
    next.grewAtMs = nowMs;
  }
  return next;
}

/**
 * The host said "too many" (429, 503). Requests that were under way when it said so first belong to the same event.
 * An explicit Retry-After is never cut short.
 */
export function afterRefusal(pace: HostPace, limits: PaceLimits, at: { nowMs: number; startedAtMs: number; retryAfterMs: number | null; random: number }): HostPace {
  const next = decayCounts(pace, at.nowMs);
  const untilMs = at.retryAfterMs === null ? 0 : at.nowMs + at.retryAfterMs;
  if (at.startedAtMs <= pace.lastRefusalAtMs || at.nowMs < pace.backoffUntilMs) {
    next.backoffUntilMs = Math.max(pace.backoffUntilMs, untilMs);
    return next;
  }
  next.refusals = at.nowMs >= pace.backoffDecaysAtMs ? 1 : pace.refusals + 1;
  const ownMs = Math.min(limits.maxBackoffMs, limits.backoffMs * 2 ** (next.refusals - 1)) * (0.5 + at.random / 2);
  const waitMs = at.retryAfterMs ?? ownMs;
  const served = next.offered > 0 ? next.served / next.offered : MAX_CUT;
  next.rate = Math.max(limits.minRate, pace.rate * Math.min(0.9, Math.max(MAX_CUT, served)));
  // A host that refuses whatever comes, as while it is down, says nothing of what it bears when it is well.
  const isRepeated = pace.lastRefusalAtMs > pace.servedAtMs;
  if (!isRepeated) next.ceilingRate = Math.max(limits.minRate, Math.min(pace.ceilingRate, next.rate));
  next.backoffUntilMs = at.nowMs + waitMs;
  next.backoffDecaysAtMs = at.nowMs + 2 * waitMs;
  next.lastRefusalAtMs = at.nowMs;
  return next;
}

/** The host asks to be left alone for so long, though it refused nothing: the rate stays. A longer pause is never cut short. */
export function afterWish(pace: HostPace, nowMs: number, retryAfterMs: number): HostPace {
  return { ...pace, backoffUntilMs: Math.max(pace.backoffUntilMs, nowMs + retryAfterMs) };
}

/** A timeout, a broken connection or a server error. Enough of them in a row stop all requests for a while. */
export function afterFailure(pace: HostPace, limits: PaceLimits, nowMs: number): HostPace {
  const next = decayCounts(pace, nowMs);
  next.failuresInRow = pace.failuresInRow + 1;
  next.rate = Math.max(limits.minRate, pace.rate * FAILURE_SLOWDOWN);
  if (next.failuresInRow < limits.breakerFailures || pace.openUntilMs > nowMs) return next;
  next.openUntilMs = nowMs + Math.min(limits.maxBreakerMs, limits.breakerMs * 2 ** pace.timesOpened);
  next.timesOpened = pace.timesOpened + 1;
  return next;
}

/** The pace before and after a request was started. */
export interface PaceStep {
  before: HostPace;
  after: HostPace;
}

/** A request that was started was held back: its turn is free again, unless others have started since, and it was never offered. */
export function withoutStart(pace: HostPace, { before, after }: PaceStep, nowMs: number): HostPace {
  const next = decayCounts(pace, nowMs);
  next.offered = Math.max(0, next.offered - Math.exp(-Math.max(0, nowMs - after.countedAtMs) / COUNT_WINDOW_MS));
  if (pace.startedAtMs !== after.startedAtMs || pace.nextAtMs !== after.nextAtMs) return next;
  return { ...next, startedAtMs: before.startedAtMs, nextAtMs: before.nextAtMs, isBinding: before.isBinding };
}

/** A request is over, however it went. */
export function afterEnd(pace: HostPace, nowMs: number): HostPace {
  return { ...pace, endedAtMs: nowMs };
}

/** What of two paces holds for both: the later time, the greater number. */
const GREATER_HOLDS = [
  'crawlDelayMs', 'latencyMs', 'startedAtMs', 'endedAtMs', 'nextAtMs', 'backoffUntilMs', 'backoffDecaysAtMs', 'refusals', 'lastRefusalAtMs', 'servedAtMs', 'failuresInRow', 'openUntilMs', 'timesOpened',
] as const satisfies (keyof HostPace)[];

/** What was stored of a host and what was learnt of it since: the more careful of each. A rate that is only the one to start with was not learnt. */
export function mergePaces(stored: HostPace, own: HostPace): HostPace {
  const isNew = Math.max(own.startedAtMs, own.lastRefusalAtMs) === Number.NEGATIVE_INFINITY;
  const merged = isNew ? { ...stored } : { ...own, rate: Math.min(stored.rate, own.rate), ceilingRate: Math.min(stored.ceilingRate, own.ceilingRate) };
  for (const key of GREATER_HOLDS) merged[key] = Math.max(stored[key], own[key]);
  return merged;
}

const TIMES = [
  'startedAtMs', 'endedAtMs', 'nextAtMs', 'backoffUntilMs', 'backoffDecaysAtMs', 'lastRefusalAtMs', 'servedAtMs', 'grewAtMs', 'countedAtMs', 'openUntilMs',
] as const satisfies (keyof HostPace)[];

/** Where something has happened in the future the clock was set back: without this a host would wait until it is there again. */
export function inTimeOf(pace: HostPace, nowMs: number): HostPace {
  const lateMs = Math.max(pace.startedAtMs, pace.endedAtMs, pace.lastRefusalAtMs, pace.grewAtMs, pace.countedAtMs) - nowMs;
  if (lateMs <= 0) return pace;
  const moved = { ...pace };
  for (const key of TIMES) moved[key] -= lateMs;
  return moved;
}

/** Whether a request that is about to leave may do so still: the host may have asked to be left alone, or failed, meanwhile. */
export function mayStillSend({ backoffUntilMs, openUntilMs }: HostPace, nowMs: number): boolean {
  return nowMs >= backoffUntilMs && nowMs >= openUntilMs;
}

export function withCrawlDelay(pace: HostPace, crawlDelayMs: number): HostPace {
  return pace.crawlDelayMs === crawlDelayMs ? pace : { ...pace, crawlDelayMs };
}

/** What is granted to a service whose plan is known, instead of what strange hosts are. */
export function limitsOfPlan(limits: PaceLimits, { requestsPerSecond, connections }: KnownLimits): PaceLimits {
  return { ...limits, startRate: requestsPerSecond, maxRate: requestsPerSecond, maxConnections: connections, gapSpread: PLAN_GAP_SPREAD };
}

/**
 * A service whose plan allows so many requests a second is asked at that rate from the start, but for some time after it
 * refused or failed.
 */
export function withKnownRate(pace: HostPace, rate: number, nowMs: number): HostPace {
  const isCautious = nowMs - pace.lastRefusalAtMs < KNOWN_RATE_AGAIN_MS || pace.failuresInRow > 0;
  return { ...pace, rate: isCautious ? Math.min(pace.rate, rate) : rate, ceilingRate: isCautious ? Math.min(pace.ceilingRate, rate) : rate };
}

function decayCounts(pace: HostPace, nowMs: number): HostPace {
  const kept = Math.exp(-Math.max(0, nowMs - pace.countedAtMs) / COUNT_WINDOW_MS);
  return { ...pace, offered: pace.offered * kept, served: pace.served * kept, countedAtMs: nowMs };
}
