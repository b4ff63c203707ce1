import type { LimitFunction } from 'p-limit';
import { AppError } from '#lib/errors.ts';
import { admit, afterEnd, afterFailure, afterRefusal, afterSuccess, newHostPace, PACE_LIMITS, withCrawlDelay, type HostPace, type PaceLimits } from '#lib/optimize/pacing.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';

/** What can be shown of a host while requests run. */
export interface HostState {
  host: string;
  queued: number;
  inFlight: number;
  requestsPerSecond: number;
  crawlDelayMs: number;
  /** Time of the next request that the host may get; in the past if it is ready. */
  nextAtMs: number;
  state: 'ready' | 'backing_off' | 'unavailable';
  untilMs: number | null;
}

export interface PacerDeps {
  now(): number;
  random(): number;
  /** Resolves after `ms`, earlier if the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Bound over all hosts. */
  limit: LimitFunction;
  paceLimits?: Partial<PaceLimits>;
}

export interface Pacer {
  /**
   * Runs one request when its host and the global bound allow it, and learns from how it went.
   * @throws AppError throttled or host_unavailable if the host must be left alone for longer than `maxWaitMs`
   */
  run(host: string, task: () => Promise<SafeFetchAnswer>, options: { signal?: AbortSignal; maxWaitMs: number }): Promise<SafeFetchAnswer>;
  setCrawlDelay(host: string, crawlDelayMs: number): void;
  snapshot(): HostState[];
  close(): void;
}

interface Waiting {
  task: () => Promise<SafeFetchAnswer>;
  maxWaitMs: number;
  resolve(answer: SafeFetchAnswer): void;
  reject(error: unknown): void;
}

interface Host {
  name: string;
  pace: HostPace;
  queue: Waiting[];
  inFlight: number;
  isDraining: boolean;
  /** Aborted to look at the host again before its time. */
  wake: AbortController;
}

/** A host that has been idle and well for so long is forgotten. */
const FORGET_AFTER_MS = 3_600_000;
const MAX_REMEMBERED_HOSTS = 10_000;
/** The host's fault, not ours: these slow it down and may open its breaker. */
const HOST_FAULTS = new Set(['dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'timeout', 'too_slow', 'connection_lost']);

/** Queues requests by host. One loop per busy host waits for its pace and then asks for one of the global slots. */
export function createPacer(deps: PacerDeps): Pacer {
  const limits = { ...PACE_LIMITS, ...deps.paceLimits };
  const hosts = new Map<string, Host>();
  let isClosed = false;

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MAX_REMEMBERED_HOSTS) forgetIdle(hosts, deps.now());
    const host: Host = { name, pace: newHostPace(limits, deps.now()), queue: [], inFlight: 0, isDraining: false, wake: new AbortController() };
    hosts.set(name, host);
    return host;
  }

  function admission(host: Host, waiting: Waiting): ReturnType<typeof admit> {
    return admit(host.pace, limits, { nowMs: deps.now(), inFlight: host.inFlight, maxWaitMs: waiting.maxWaitMs, random: deps.random() });
  }

  async function drain(host: Host): Promise<void> {
    if (host.isDraining) return;
    host.isDraining = true;
    for (let head = host.queue[0]; head !== undefined && !isClosed; head = host.queue[0]) {
      const decision = admission(host, head);
      if (decision.kind === 'refuse') {
        host.queue.shift()?.reject(refusal(host.name, decision));
        continue;
      }
      if (decision.kind === 'wait') {
        await pause(host, decision.untilMs);
        continue;
      }
      await new Promise<void>((started) => void deps.limit(() => start(host, started)));
    }
    host.isDraining = false;
  }

  /** Runs in a global slot. The wait for the slot may have been long, so the host is asked once more. */
  async function start(host: Host, started: () => void): Promise<void> {
    const [head] = host.queue;
    const decision = head && !isClosed ? admission(host, head) : null;
    if (!head || decision?.kind !== 'start') return started();
    host.queue.shift();
    host.pace = decision.pace;
    host.inFlight++;
    started();
    const startedAtMs = deps.now();
    try {
      const answer = await head.task();
      host.pace = judged(host.pace, answer, startedAtMs);
      head.resolve(answer);
    } catch (error) {
      if (error instanceof AppError && HOST_FAULTS.has(error.code)) host.pace = afterFailure(host.pace, limits, deps.now());
      head.reject(error);
    } finally {
      host.inFlight--;
      host.pace = afterEnd(host.pace, deps.now());
      host.wake.abort();
    }
  }

  function judged(pace: HostPace, answer: SafeFetchAnswer, startedAtMs: number): HostPace {
    const nowMs = deps.now();
    if (answer.status === 429 || answer.status === 503) {
      return afterRefusal(pace, limits, { nowMs, startedAtMs, retryAfterMs: parseRetryAfter(answer.headers['retry-after'], nowMs), random: deps.random() });
    }
    return answer.status >= 500 ? afterFailure(pace, limits, nowMs) : afterSuccess(pace, limits, nowMs, answer.durationMs);
  }

  async function pause(host: Host, untilMs: number | null): Promise<void> {
    host.wake = new AbortController();
    const { signal } = host.wake;
    if (untilMs !== null) return deps.sleep(Math.max(1, untilMs - deps.now()), signal);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }

  return {
    run(name, task, { signal, maxWaitMs }) {
      return new Promise<SafeFetchAnswer>((resolve, reject) => {
        if (isClosed || signal?.aborted) return reject(cancelled());
        const host = hostOf(name);
        const onAbort = (): void => {
          const index = host.queue.indexOf(waiting);
          if (index < 0) return;
          host.queue.splice(index, 1);
          reject(cancelled());
        };
        const settle = <T>(how: (value: T) => void) => (value: T): void => {
          signal?.removeEventListener('abort', onAbort);
          how(value);
        };
        const waiting: Waiting = { task, maxWaitMs, resolve: settle(resolve), reject: settle(reject) };
        signal?.addEventListener('abort', onAbort, { once: true });
        host.queue.push(waiting);
        void drain(host);
      });
    },
    setCrawlDelay(name, crawlDelayMs) {
      const host = hostOf(name);
      host.pace = withCrawlDelay(host.pace, crawlDelayMs);
    },
    snapshot: () => [...hosts.values()].map((host) => describe(host, deps.now())),
    close() {
      isClosed = true;
      for (const host of hosts.values()) {
        for (const waiting of host.queue.splice(0)) waiting.reject(cancelled());
        host.wake.abort();
      }
    },
  };
}

function describe(host: Host, nowMs: number): HostState {
  const { pace } = host;
  const state = pace.openUntilMs > nowMs ? 'unavailable' : pace.backoffUntilMs > nowMs ? 'backing_off' : 'ready';
  const untilMs = state === 'unavailable' ? pace.openUntilMs : state === 'backing_off' ? pace.backoffUntilMs : null;
  return {
    host: host.name,
    queued: host.queue.length,
    inFlight: host.inFlight,
    requestsPerSecond: pace.crawlDelayMs > 0 ? Math.min(pace.rate, 1000 / pace.crawlDelayMs) : pace.rate,
    crawlDelayMs: pace.crawlDelayMs,
    nextAtMs: pace.nextAtMs,
    state,
    untilMs,
  };
}

function forgetIdle(hosts: Map<string, Host>, nowMs: number): void {
  for (const [name, host] of hosts) {
    const isIdle = host.queue.length === 0 && host.inFlight === 0 && nowMs - host.pace.startedAtMs > FORGET_AFTER_MS;
    if (isIdle && host.pace.openUntilMs < nowMs && host.pace.backoffUntilMs < nowMs) hosts.delete(name);
  }
}

function refusal(host: string, decision: { reason: 'backing_off' | 'unavailable'; untilMs: number }): AppError {
  const until = new Date(decision.untilMs).toISOString();
  return decision.reason === 'backing_off'
    ? new AppError('throttled', `${host} asked Karhuno to slow down. Karhuno waits and tries again after ${until}.`, { detail: { until } })
    : new AppError('host_unavailable', `${host} failed several times in a row, so Karhuno leaves it alone until ${until} and then tries again.`, { detail: { until } });
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The request was cancelled.');
}
