import type { LimitFunction } from 'p-limit';
import { AppError, toAppError } from '#lib/errors.ts';
import { compareClaims, type Claim } from '#lib/optimize/collection-order.ts';
import { admit, afterEnd, afterFailure, afterRefusal, afterSuccess, limitsOfPlan, newHostPace, PACE_LIMITS, withCrawlDelay, withKnownRate, type HostPace, type KnownLimits, type PaceLimits } from '#lib/optimize/pacing.ts';
import type { HostLeases } from './host-lease.ts';
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
  /** Of its last answer, if that was an error of its own; null if it was well, or gave no answer at all. */
  errorStatus: number | null;
}

/** What happened over all hosts since the last look. */
export interface PacerSample {
  ended: number;
  latencySumMs: number;
  inFlight: number;
  /** Hosts that wait for nothing but one of the global slots. */
  readyHosts: number;
  /** Hosts with anything waiting or under way. */
  busyHosts: number;
}

export interface PacerDeps {
  now(): number;
  random(): number;
  /** Resolves after `ms`, earlier if the signal is aborted. */
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Bound over all hosts. */
  limit: LimitFunction;
  paceLimits?: Partial<PaceLimits>;
  /** Where several workers ask the same hosts. */
  leases?: HostLeases;
}

export interface Pacer {
  /**
   * Runs one request when its host and the global bound allow it, and learns from how it went.
   * @throws AppError throttled or host_unavailable if the host must be left alone for longer than `maxWaitMs`
   */
  run(host: string, task: () => Promise<SafeFetchAnswer>, options: { signal?: AbortSignal; maxWaitMs: number; claim: Claim }): Promise<SafeFetchAnswer>;
  setCrawlDelay(host: string, crawlDelayMs: number): void;
  /** For a service whose plan is known, instead of what strange hosts are granted. */
  setKnownLimits(host: string, known: KnownLimits): void;
  /** The host said "too many" in a way that the status of its answer does not tell. */
  noteRefusal(host: string, startedAtMs: number): void;
  snapshot(): HostState[];
  takeSample(): PacerSample;
  close(): void;
}

interface Waiting {
  claim: Claim;
  task: () => Promise<SafeFetchAnswer>;
  maxWaitMs: number;
  resolve(answer: SafeFetchAnswer): void;
  reject(error: unknown): void;
}

interface Host {
  name: string;
  limits: PaceLimits;
  /** Requests a second that its plan allows; null for a host without one. */
  knownRate: number | null;
  pace: HostPace;
  queue: Waiting[];
  inFlight: number;
  /** What its last request failed for; null if it did not, or another worker saw it. */
  fault: Fault | null;
  isDraining: boolean;
  /** Tells the host's loop that its request has started, or that it must look again. */
  started(): void;
  /** Aborted to look at the host again before its time. */
  wake: AbortController;
}

interface Fault {
  /** Null where there was no answer. */
  status: number | null;
  message: string;
}

/** A host that has been idle and well for so long is forgotten. */
const FORGET_AFTER_MS = 3_600_000;
const MAX_REMEMBERED_HOSTS = 10_000;
/** Given as a reason, so that no error with a stack is made for each request that ends. */
const WOKEN = 'woken';
/** The host's fault, not ours: these slow it down and may open its breaker. */
const HOST_FAULTS = new Set(['dns_failed', 'connect_failed', 'connect_timeout', 'tls_failed', 'timeout', 'too_slow', 'connection_lost']);

/**
 * Queues requests by host. One loop per busy host waits for its pace and then asks for one of the global slots. A slot goes
 * to the ready host whose next request has the best claim, not to the one that asked first.
 */
export function createPacer(deps: PacerDeps): Pacer {
  const limits = { ...PACE_LIMITS, ...deps.paceLimits };
  const hosts = new Map<string, Host>();
  const ready = new Set<Host>();
  let ended = 0;
  let latencySumMs = 0;
  let isClosed = false;

  function hostOf(name: string): Host {
    const known = hosts.get(name);
    if (known) return known;
    if (hosts.size >= MAX_REMEMBERED_HOSTS) forgetIdle(hosts, deps.now());
    const host: Host = { name, limits, knownRate: null, pace: newHostPace(limits, deps.now()), queue: [], inFlight: 0, fault: null, isDraining: false, started: () => undefined, wake: new AbortController() };
    hosts.set(name, host);
    return host;
  }

  function admission(host: Host, waiting: Waiting): ReturnType<typeof admit> {
    return admit(host.pace, host.limits, { nowMs: deps.now(), inFlight: host.inFlight, maxWaitMs: waiting.maxWaitMs, random: deps.random() });
  }

  async function drain(host: Host): Promise<void> {
    if (host.isDraining) return;
    host.isDraining = true;
    try {
      for (let head = host.queue[0]; head !== undefined && !isClosed; head = host.queue[0]) await advance(host, head);
    } catch (error) {
      for (const waiting of host.queue.splice(0)) waiting.reject(toAppError(error));
    }
    host.isDraining = false;
    if (host.inFlight === 0) deps.leases?.letGo(host.name, host.pace);
  }

  /** One step of a host's loop: until a request has started, was refused, or some time has passed. */
  async function advance(host: Host, head: Waiting): Promise<void> {
    const decision = admission(host, head);
    if (decision.kind === 'refuse') return host.queue.shift()?.reject(refusal(host, decision));
    if (decision.kind === 'wait') return pause(host, decision.untilMs);
    if (deps.leases && !deps.leases.retain(host.name)) return lease(host, deps.leases);
    await new Promise<void>((started) => {
      host.started = started;
      ready.add(host);
      void deps.limit(startBest);
    });
  }

  async function lease(host: Host, leases: HostLeases): Promise<void> {
    const answer = await leases.acquire(host.name);
    if (answer.kind === 'taken') return pause(host, answer.retryAtMs);
    if (answer.pace === null) return;
    host.pace = withCrawlDelay(answer.pace, Math.max(answer.pace.crawlDelayMs, host.pace.crawlDelayMs));
    // The plan may be another one since the pace was stored.
    if (host.knownRate !== null) host.pace = withKnownRate(host.pace, host.knownRate, deps.now());
  }

  /** Whoever comes after a crash must know of a request for as long as the host wants no other. */
  function noteIfDelayed({ name, pace }: Host): void {
    if (pace.crawlDelayMs > 0) deps.leases?.note(name, pace);
  }

  /** Runs in a global slot. As many slots are asked for as hosts are ready, so that none is left behind. */
  async function startBest(): Promise<void> {
    let best: Host | null = null;
    for (const host of ready) if (best === null || isBefore(host, best)) best = host;
    if (best === null) return;
    ready.delete(best);
    await start(best);
  }

  /** The wait for the slot may have been long, so the host is asked once more. */
  async function start(host: Host): Promise<void> {
    const { started } = host;
    const [head] = host.queue;
    const decision = head && !isClosed ? admission(host, head) : null;
    if (!head || decision?.kind !== 'start' || deps.leases?.retain(host.name) === false) return started();
    host.queue.shift();
    host.pace = decision.pace;
    host.inFlight++;
    noteIfDelayed(host);
    started();
    const startedAtMs = deps.now();
    try {
      const answer = await head.task();
      host.pace = judged(host, answer, startedAtMs);
      host.fault = answer.status >= 500 ? { status: answer.status, message: `${host.name} answered with status ${answer.status}.` } : null;
      if (host.pace.backoffUntilMs > deps.now()) deps.leases?.note(host.name, host.pace);
      head.resolve(answer);
    } catch (error) {
      if (error instanceof AppError && HOST_FAULTS.has(error.code)) {
        host.pace = afterFailure(host.pace, host.limits, deps.now());
        host.fault = { status: null, message: error.message };
      }
      head.reject(error);
    } finally {
      const nowMs = deps.now();
      ended++;
      latencySumMs += nowMs - startedAtMs;
      host.inFlight--;
      host.pace = afterEnd(host.pace, nowMs);
      noteIfDelayed(host);
      host.wake.abort(WOKEN);
      if (host.inFlight === 0 && !host.isDraining) deps.leases?.letGo(host.name, host.pace);
    }
  }

  function judged({ pace, limits: own }: Host, answer: SafeFetchAnswer, startedAtMs: number): HostPace {
    const nowMs = deps.now();
    if (answer.status === 429 || answer.status === 503) {
      return afterRefusal(pace, own, { nowMs, startedAtMs, retryAfterMs: parseRetryAfter(answer.headers['retry-after'], nowMs), random: deps.random() });
    }
    return answer.status >= 500 ? afterFailure(pace, own, nowMs) : afterSuccess(pace, own, nowMs, answer.durationMs);
  }

  async function pause(host: Host, untilMs: number | null): Promise<void> {
    host.wake = new AbortController();
    const { signal } = host.wake;
    if (untilMs !== null) return deps.sleep(Math.max(1, untilMs - deps.now()), signal);
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  }

  return {
    run(name, task, { signal, maxWaitMs, claim }) {
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
        const waiting: Waiting = { claim, task, maxWaitMs, resolve: settle(resolve), reject: settle(reject) };
        // The loop may sleep for one that bears a longer wait.
        const decision = admission(host, waiting);
        if (decision.kind === 'refuse') return reject(refusal(host, decision));
        signal?.addEventListener('abort', onAbort, { once: true });
        enqueue(host.queue, waiting);
        void drain(host);
      });
    },
    setCrawlDelay(name, crawlDelayMs) {
      const host = hostOf(name);
      if (host.pace.crawlDelayMs === crawlDelayMs) return;
      host.pace = withCrawlDelay(host.pace, crawlDelayMs);
      noteIfDelayed(host);
    },
    setKnownLimits(name, known) {
      const host = hostOf(name);
      host.limits = limitsOfPlan(limits, known);
      host.knownRate = known.requestsPerSecond;
      host.pace = withKnownRate(host.pace, known.requestsPerSecond, deps.now());
    },
    noteRefusal(name, startedAtMs) {
      const host = hostOf(name);
      host.pace = afterRefusal(host.pace, host.limits, { nowMs: deps.now(), startedAtMs, retryAfterMs: null, random: deps.random() });
      deps.leases?.note(name, host.pace);
    },
    snapshot: () => [...hosts.values()].map((host) => describe(host, deps.now())),
    takeSample() {
      const all = [...hosts.values()];
      const sample = {
        ended, latencySumMs, readyHosts: ready.size,
        inFlight: all.reduce((sum, { inFlight }) => sum + inFlight, 0),
        busyHosts: all.filter(({ queue, inFlight }) => queue.length + inFlight > 0).length,
      };
      ended = 0;
      latencySumMs = 0;
      return sample;
    },
    close() {
      isClosed = true;
      for (const host of hosts.values()) {
        for (const waiting of host.queue.splice(0)) waiting.reject(cancelled());
        host.wake.abort(WOKEN);
      }
    },
  };
}

/** Behind all whose claim is as good. */
function enqueue(queue: Waiting[], waiting: Waiting): void {
  const better = queue.findLastIndex(({ claim }) => compareClaims(claim, waiting.claim) <= 0);
  queue.splice(better + 1, 0, waiting);
}

/** By claim, then by which host has less under way; the longest ready is first anyway. */
function isBefore(a: Host, b: Host): boolean {
  const [one, other] = [a.queue[0], b.queue[0]];
  if (!one || !other) return one !== undefined;
  const order = compareClaims(one.claim, other.claim);
  return order === 0 ? a.inFlight < b.inFlight : order < 0;
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
    errorStatus: host.fault?.status ?? null,
  };
}

function forgetIdle(hosts: Map<string, Host>, nowMs: number): void {
  for (const [name, host] of hosts) {
    const isIdle = host.queue.length === 0 && host.inFlight === 0 && nowMs - host.pace.startedAtMs > FORGET_AFTER_MS;
    if (isIdle && host.pace.openUntilMs < nowMs && host.pace.backoffUntilMs < nowMs) hosts.delete(name);
  }
}

/** Says why and not until when: the words are kept for longer than the time would be true. */
function refusal({ name, fault }: Host, decision: { reason: 'backing_off' | 'unavailable'; untilMs: number }): AppError {
  const until = new Date(decision.untilMs).toISOString();
  if (decision.reason === 'backing_off') return new AppError('throttled', `${name} asked Karhuno to wait. Karhuno does, and tries again by itself.`, { detail: { until } });
  const why = fault?.message ?? `${name} failed several times in a row.`;
  return new AppError('host_unavailable', `${why} Karhuno pauses this host after repeated failures and tries again by itself.`, { detail: { until, why } });
}

function cancelled(): AppError {
  return new AppError('cancelled', 'The request was cancelled.');
}
