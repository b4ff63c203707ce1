import type { CountReason } from '#lib/model/worker-status.ts';

/** How many requests may run at once over all hosts, and how that is found. Each host has a pace of its own below this. */
export interface ConcurrencyLimits {
  min: number;
  max: number;
}

/** How busy the machine is. */
export interface MachineLoad {
  /** Share of the time in which the event loop was at work on a processor, 0 to 1. */
  eventLoopUse: number;
  /** How late the event loop was at worst. */
  loopDelayMs: number;
  /** Resident memory as a share of what this process may use, 0 to 1. */
  memoryUse: number;
  /** Share of the time in which some task waited for a processor, 0 to 1; null where the system does not tell. */
  cpuPressure: number | null;
}

/** What was seen since the last look. */
export interface ConcurrencySample {
  nowMs: number;
  /** Requests that ended, however they did. */
  ended: number;
  /** Those of them that brought an answer. */
  answered: number;
  /** Sum of how long those took. */
  latencySumMs: number;
  inFlight: number;
  /** Hosts that could be asked at once if there were room. */
  readyHosts: number;
  load: MachineLoad;
}

/** What keeps requests from running, as far as it is not their number. */
export interface WaitingHosts {
  /** Hosts with anything waiting or under way. */
  busyHosts: number;
  /** Hosts with requests that wait. */
  waitingHosts: number;
  /** Those of them that are being left alone. */
  pausedHosts: number;
}

/** What a level brought. */
interface Measured {
  /** Answers: on a line that is too thin the more requests run the more are given up, and those bring nothing. */
  perSecond: number;
  meanLatencyMs: number;
}

/** What the level was last set for. */
type Cause = 'starting' | 'room' | 'best' | 'trying_more' | 'trying_fewer' | Overload['code'];

export type Overload = CountReason & { code: 'memory' | 'event_loop' | 'processor_busy' };

/** Plain data: every function here returns a new one. */
export interface Concurrency {
  limit: number;
  cause: Cause;
  /** Growing in large steps, also while nothing can be measured; growing in such steps as far as they are measured to pay; staying; or trying a little more or less. */
  phase: 'ramp' | 'regain' | 'hold' | 'probe';
  /** The best level that was measured. */
  best: Measured & { limit: number } | null;
  probeUpNext: boolean;
  holdWindows: number;
  window: { startedAtMs: number; ended: number; answered: number; latencySumMs: number; samples: number; full: number };
  /** No growth before this time: the machine was overloaded a moment ago. */
  frozenUntilMs: number;
  cutAtMs: number;
}

const START_MIN = 16;
const RAMP_FACTOR = 2;
/** A level twice as high must bring so much more to be kept (Crawlee's proposal 2230 found the same bar). */
const RAMP_GAIN = 1.25;
const PROBE_GAIN = 1.1;
const PROBE_UP = 1.25;
const PROBE_DOWN = 0.8;
const HALF = 0.5;
/** With fewer at once as much comes, and each so much sooner: the others only stood in a queue somewhere, as on a thin line. */
const AS_MUCH = 0.95;
const SOONER = 0.94;
const HOLD_WINDOWS = 6;
const CUT_FACTOR = 0.7;
/** A cut acts as requests end, so the next one waits for that. */
const CUT_PAUSE_MS = 1_000;
const FREEZE_MS = 3_000;
/** A level that was not used says nothing about itself. */
const FULL_SHARE = 0.8;
const MIN_WINDOW_ENDS = 10;
const BUSY_LOOP = 0.85;
const LIGHT_LOOP = 0.6;
const LATE_LOOP_MS = 100;
const FULL_MEMORY = 0.8;
const HIGH_PRESSURE = 0.4;
/** Pressure that others make is not eased by asking less: this process must have its part in it. */
const OWN_PART = 0.5;

/** One request for each host that is ready, within the limits. */
export function startConcurrency(readyHosts: number, limits: ConcurrencyLimits, nowMs: number): Concurrency {
  const limit = clamp(Math.max(START_MIN, readyHosts), limits);
  return {
    limit, cause: 'starting', phase: 'ramp', best: null, probeUpNext: true, holdWindows: 0, frozenUntilMs: nowMs, cutAtMs: Number.NEGATIVE_INFINITY, window: emptyWindow(nowMs),
  };
}

/**
 * Looks at what the present level brought and decides the next one. An overloaded machine cuts it at once; else it is doubled
 * while that pays, and afterwards tried a little higher and lower. While no request has had the time to end, nothing can be
 * measured: then an idle machine is reason enough to go on, since each host is protected by its own pace.
 */
export function tuneConcurrency(state: Concurrency, sample: ConcurrencySample, limits: ConcurrencyLimits): Concurrency {
  const bounded = { ...state, limit: clamp(state.limit, limits) };
  const overload = overloadOf(sample.load);
  if (overload !== null) return cut(bounded, overload.code, sample, limits);
  const counted = count(bounded, sample);
  if (sample.nowMs < counted.frozenUntilMs) return { ...counted, window: emptyWindow(sample.nowMs) };
  const measured = measure(counted, sample.nowMs);
  if (measured !== null) return judge(counted, measured, sample, limits);
  return counted.phase === 'ramp' ? rampUp(counted, sample, limits) : counted;
}

/** Adds a look to the present level's window. */
function count(state: Concurrency, sample: ConcurrencySample): Concurrency {
  const { window } = state;
  const isFull = sample.inFlight >= FULL_SHARE * state.limit && sample.readyHosts > 0;
  return {
    ...state,
    window: {
      ...window, ended: window.ended + sample.ended, answered: window.answered + sample.answered, latencySumMs: window.latencySumMs + sample.latencySumMs,
      samples: window.samples + 1, full: window.full + (isFull ? 1 : 0),
    },
  };
}

/** @returns null while too little was seen, or the level was not used to the full */
function measure({ window, limit }: Concurrency, nowMs: number): Measured | null {
  const elapsedMs = nowMs - window.startedAtMs;
  if (window.ended < Math.max(MIN_WINDOW_ENDS, limit) || window.full < FULL_SHARE * window.samples) return null;
  // What ended within the first latency was begun at the level before.
  const meanLatencyMs = window.latencySumMs / window.ended;
  return elapsedMs < 2 * meanLatencyMs ? null : { meanLatencyMs, perSecond: (window.answered * 1_000) / elapsedMs };
}

function rampUp(state: Concurrency, { nowMs, inFlight, readyHosts, load }: ConcurrencySample, limits: ConcurrencyLimits): Concurrency {
  const isFull = inFlight >= FULL_SHARE * state.limit && readyHosts > 0;
  if (!isFull || load.eventLoopUse > LIGHT_LOOP || state.limit >= limits.max) return state;
  return at(state, clamp(state.limit * RAMP_FACTOR, limits), 'room', nowMs);
}

/** Goes on upwards, or begins to try fewer where there is no further up: it was reached before anything was measured, maybe. */
function climb(state: Concurrency, sample: ConcurrencySample, limits: ConcurrencyLimits): Concurrency {
  return state.limit < limits.max ? rampUp(state, sample, limits) : probe({ ...state, probeUpNext: false }, limits, sample.nowMs);
}

/** Tries a little more or less, whichever is next; at the end of the limits only the other way is left. */
function probe(state: Concurrency, limits: ConcurrencyLimits, nowMs: number): Concurrency {
  const up = probeLevel(state.limit, state.probeUpNext, limits) === state.limit ? !state.probeUpNext : state.probeUpNext;
  return { ...at(state, probeLevel(state.limit, up, limits), up ? 'trying_more' : 'trying_fewer', nowMs), phase: 'probe', probeUpNext: up };
}

function judge(state: Concurrency, measured: Measured, sample: ConcurrencySample, limits: ConcurrencyLimits): Concurrency {
  const { nowMs } = sample;
  const { perSecond, meanLatencyMs } = measured;
  const { best, limit } = state;
  const isClimbing = state.phase === 'ramp' || state.phase === 'regain';
  // Nothing came at all, as on a line that is far too thin or cut: much fewer, and up again as answers come.
  if (perSecond === 0 && (best === null || limit <= best.limit)) return { ...at(state, clamp(Math.floor(limit * HALF), limits), 'trying_fewer', nowMs), phase: 'regain', best: null };
  const gain = isClimbing ? RAMP_GAIN : PROBE_GAIN;
  const isLeaner = best !== null && limit < best.limit && perSecond >= AS_MUCH * best.perSecond && meanLatencyMs <= SOONER * best.meanLatencyMs;
  if (best === null || isLeaner || (limit !== best.limit && perSecond >= gain * best.perSecond)) {
    const better = { ...state, best: { limit, ...measured } };
    return isClimbing ? climb({ ...better, window: emptyWindow(nowMs) }, sample, limits) : probe(better, limits, nowMs);
  }
  if (limit !== best.limit) {
    // No better there: back, and the other way next time.
    const back = at(state, best.limit, 'best', nowMs);
    return { ...back, phase: 'hold', holdWindows: HOLD_WINDOWS, probeUpNext: isClimbing ? false : !state.probeUpNext };
  }
  const known = { ...state, best: { limit, ...measured }, window: emptyWindow(nowMs) };
  if (isClimbing) return climb(known, sample, limits);
  if (state.holdWindows > 1) return { ...known, holdWindows: state.holdWindows - 1, cause: 'best' };
  return probe(known, limits, nowMs);
}

function cut(state: Concurrency, cause: Cause, { nowMs }: ConcurrencySample, limits: ConcurrencyLimits): Concurrency {
  const frozen = { ...state, frozenUntilMs: nowMs + FREEZE_MS, window: emptyWindow(nowMs) };
  if (nowMs - state.cutAtMs < CUT_PAUSE_MS) return frozen;
  const limit = clamp(Math.floor(state.limit * CUT_FACTOR), limits);
  // What was measured before belongs to another machine, as it were; the climb begins anew from here.
  return { ...at(frozen, limit, cause, nowMs), phase: 'ramp', best: null, cutAtMs: nowMs };
}

/** @returns what is overloaded, in words; null if nothing is */
export function overloadOf({ eventLoopUse, loopDelayMs, memoryUse, cpuPressure }: MachineLoad): Overload | null {
  if (memoryUse > FULL_MEMORY) return { code: 'memory', text: `slowed down: memory is short (${percent(memoryUse)} of the memory is in use)` };
  if (eventLoopUse > BUSY_LOOP) return { code: 'event_loop', text: `slowed down: this program is busy (its event loop is ${percent(eventLoopUse)} busy)` };
  if (loopDelayMs > LATE_LOOP_MS && eventLoopUse > OWN_PART) return { code: 'event_loop', text: `slowed down: this program is busy (its event loop is ${Math.round(loopDelayMs)} ms late)` };
  if (cpuPressure !== null && cpuPressure > HIGH_PRESSURE && eventLoopUse > OWN_PART) return processorBusy(cpuPressure);
  return null;
}

export function processorBusy(cpuPressure: number): Overload {
  return { code: 'processor_busy', text: `slowed down: this machine is busy (tasks wait for the processor ${percent(cpuPressure)} of the time)` };
}

/** What made fewer of something a while ago, without a number that has changed since. */
export function recoveringFrom(code: Overload['code']): CountReason {
  const causes = { memory: 'memory was short', event_loop: 'this program was busy', processor_busy: 'this machine was busy' };
  return { code: 'recovering', text: `fewer at once since ${causes[code]}` };
}

/**
 * Why so many requests run now. The level alone does not tell: often fewer run than it allows, for want of hosts that may be asked.
 * @param state null while there is nothing to fetch
 */
export function explainConcurrency(state: Concurrency | null, sample: ConcurrencySample & WaitingHosts, { max }: ConcurrencyLimits): CountReason {
  const { inFlight, readyHosts, busyHosts, waitingHosts, pausedHosts, load } = sample;
  if (state === null || busyHosts === 0) return { code: 'idle', text: 'nothing to fetch at this moment' };
  const overload = overloadOf(load);
  if (overload !== null) return overload;
  if (readyHosts === 0 && inFlight < state.limit) {
    if (waitingHosts === 0) return { code: 'enough', text: 'no other request waits' };
    if (pausedHosts === waitingHosts) return { code: 'hosts_paused', text: 'all hosts with waiting requests are being left alone for a while' };
    return { code: 'hosts_paced', text: 'all hosts are at their own pace' };
  }
  if (state.phase === 'ramp' && state.limit >= max) return { code: 'most', text: 'as many as the settings allow' };
  if (state.phase === 'ramp' && load.eventLoopUse > LIGHT_LOOP) return { code: 'event_loop', text: `no more, as this program has enough to do (its event loop is ${percent(load.eventLoopUse)} busy)` };
  return explainCause(state);
}

function explainCause({ cause, best }: Concurrency): CountReason {
  switch (cause) {
    case 'starting': return { code: cause, text: 'starting; what a level brings is not measured yet' };
    case 'room': return { code: cause, text: 'more hosts are ready and the machine has room' };
    case 'best': return { code: cause, text: `brought the most${best === null ? '' : `: ${round(best.perSecond)} a second`}` };
    case 'trying_more': return { code: cause, text: 'trying whether a few more bring more' };
    case 'trying_fewer': return { code: cause, text: 'trying whether fewer bring as much' };
    default: return recoveringFrom(cause);
  }
}

function probeLevel(limit: number, up: boolean, limits: ConcurrencyLimits): number {
  return clamp(up ? Math.ceil(limit * PROBE_UP) : Math.floor(limit * PROBE_DOWN), limits);
}

function at(state: Concurrency, limit: number, cause: Cause, nowMs: number): Concurrency {
  return { ...state, limit, cause, window: emptyWindow(nowMs) };
}

function emptyWindow(nowMs: number): Concurrency['window'] {
  return { startedAtMs: nowMs, ended: 0, answered: 0, latencySumMs: 0, samples: 0, full: 0 };
}

function clamp(count: number, { min, max }: ConcurrencyLimits): number {
  return Math.min(max, Math.max(Math.min(min, max), Math.round(count)));
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function round(value: number): number {
  return value >= 10 ? Math.round(value) : Math.round(value * 10) / 10;
}
