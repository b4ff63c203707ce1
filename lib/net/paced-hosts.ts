import type { Claim } from '#lib/optimize/collection-order.ts';
import { newHostPace, type HostPace, type PaceLimits } from '#lib/optimize/pacing.ts';
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
  /** Of its last answer, if that was an error of its own or "too many"; null if it was well, or gave no answer at all. */
  errorStatus: number | null;
}

/** What happened over all hosts since the last look. */
export interface PacerSample {
  ended: number;
  /** Of those that ended. */
  answered: number;
  latencySumMs: number;
  inFlight: number;
  /** Hosts that wait for nothing but one of the global slots. */
  readyHosts: number;
  /** Hosts with anything waiting or under way. */
  busyHosts: number;
  /** Hosts with requests that wait. */
  waitingHosts: number;
  /** Those of them that are being left alone. */
  pausedHosts: number;
}

/** Sends a request; `maySend` tells right before it leaves whether its host may still be asked. */
export type PacedTask = (maySend: () => boolean) => Promise<SafeFetchAnswer>;

export interface WaitingRequest {
  claim: Claim;
  task: PacedTask;
  maxWaitMs: number;
  isAborted(): boolean;
  resolve(answer: SafeFetchAnswer): void;
  reject(error: unknown): void;
}

export interface PacedHost {
  name: string;
  limits: PaceLimits;
  /** Requests a second that its plan allows; null for a host without one. */
  knownRate: number | null;
  pace: HostPace;
  /** By origin: what http and https of the host each ask for. */
  crawlDelaysMs: Map<string, number>;
  /** Best claim first. */
  queue: WaitingRequest[];
  inFlight: number;
  /** What its last request failed for; null if it did not, or another worker saw it. */
  fault: HostFault | null;
  isDraining: boolean;
  /** Tells the host's loop that its request has started, or that it must look again. */
  started(): void;
  /** Aborted to look at the host again before its time. */
  wake: AbortController;
}

export interface HostFault {
  /** Null where there was no answer. */
  status: number | null;
  message: string;
}

export interface PacedHosts {
  /** The host of this name, made if it is new. */
  get(name: string): PacedHost;
  all(): Iterable<PacedHost>;
  /** Counts a request that was sent and is over, with an answer or without. */
  countEnd(end: { durationMs: number; isAnswered: boolean }): void;
  /** Those that want one of the global slots, the longest ready first. */
  ready: Set<PacedHost>;
  snapshot(): HostState[];
  takeSample(): PacerSample;
}

/** A host that has been idle and well for so long is forgotten. */
const FORGET_AFTER_MS = 3_600_000;
/** From so many on it is looked for what can be forgotten: all is gone through, so not for each new host. */
const SWEEP_FROM_HOSTS = 10_000;
const SWEEP_EVERY_MS = 60_000;

/** Remembers each host that was asked, for as long as it says something about the next request. */
export function rememberHosts(limits: PaceLimits, now: () => number): PacedHosts {
  const hosts = new Map<string, PacedHost>();
  const ready = new Set<PacedHost>();
  let ended = 0;
  let answered = 0;
  let latencySumMs = 0;
  let sweptAtMs = Number.NEGATIVE_INFINITY;

  function sweep(): void {
    const nowMs = now();
    if (hosts.size < SWEEP_FROM_HOSTS || Math.abs(nowMs - sweptAtMs) < SWEEP_EVERY_MS) return;
    sweptAtMs = nowMs;
    forgetIdle(hosts, nowMs);
  }

  return {
    ready,
    get(name) {
      const known = hosts.get(name);
      if (known) return known;
      sweep();
      const host: PacedHost = { name, limits, knownRate: null, pace: newHostPace(limits, now()), crawlDelaysMs: new Map(), queue: [], inFlight: 0, fault: null, isDraining: false, started: () => undefined, wake: new AbortController() };
      hosts.set(name, host);
      return host;
    },
    all: () => hosts.values(),
    countEnd({ durationMs, isAnswered }) {
      ended++;
      if (isAnswered) answered++;
      latencySumMs += durationMs;
    },
    snapshot: () => [...hosts.values()].map((host) => describe(host, now())),
    takeSample() {
      const sample = { ended, answered, latencySumMs, inFlight: 0, readyHosts: ready.size, busyHosts: 0, waitingHosts: 0, pausedHosts: 0 };
      const nowMs = now();
      for (const { queue, inFlight, pace } of hosts.values()) {
        sample.inFlight += inFlight;
        if (queue.length + inFlight > 0) sample.busyHosts++;
        if (queue.length === 0) continue;
        sample.waitingHosts++;
        if (stateOf(pace, nowMs) !== 'ready') sample.pausedHosts++;
      }
      ended = 0;
      answered = 0;
      latencySumMs = 0;
      return sample;
    },
  };
}

function describe(host: PacedHost, nowMs: number): HostState {
  const { pace } = host;
  const state = stateOf(pace, nowMs);
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

function stateOf({ openUntilMs, backoffUntilMs }: HostPace, nowMs: number): HostState['state'] {
  if (openUntilMs > nowMs) return 'unavailable';
  return backoffUntilMs > nowMs ? 'backing_off' : 'ready';
}

/** Those that have been idle for long, and of more than are wanted those that have been for the longest. */
function forgetIdle(hosts: Map<string, PacedHost>, nowMs: number): void {
  const idle = [...hosts.values()].filter((host) => isFree(host, nowMs)).toSorted((a, b) => a.pace.startedAtMs - b.pace.startedAtMs);
  for (const { name, pace } of idle) {
    if (hosts.size < SWEEP_FROM_HOSTS && nowMs - pace.startedAtMs <= FORGET_AFTER_MS) return;
    hosts.delete(name);
  }
}

/** Nothing waits for it or is under way, and it may be asked at once like a host that nobody knows. */
function isFree({ queue, inFlight, isDraining, pace }: PacedHost, nowMs: number): boolean {
  const isBusy = queue.length > 0 || inFlight > 0 || isDraining;
  return !isBusy && Math.max(pace.openUntilMs, pace.backoffUntilMs, pace.nextAtMs, pace.endedAtMs + pace.crawlDelayMs) <= nowMs;
}
