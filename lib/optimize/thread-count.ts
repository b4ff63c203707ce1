import type { CountReason } from '#lib/model/worker-status.ts';
import { overloadOf, processorBusy, recoveringFrom, type MachineLoad, type Overload } from './concurrency.ts';

/** What threads may use. Sizes in bytes. */
export interface ThreadMachine {
  /** Processors that this process may use; a container's share counts. */
  cores: number;
  /** Memory that this process may use; a container's limit counts. */
  memoryBytes: number;
}

/** What was seen since the last look. */
export interface ThreadSample {
  nowMs: number;
  /** Null while nobody looks at the machine. */
  load: MachineLoad | null;
  /** Threads at work, and tasks that wait for one. */
  busy: number;
  waiting: number;
}

/** Plain data: every function here returns a new one. */
export interface ThreadCount {
  count: number;
  /** Why it is what it is, as of the last look. */
  reason: CountReason;
  /** The last thing that the machine had too much of. */
  lastOverload: Overload['code'] | null;
  /** Share of a processor that the event loop takes, as a running mean. */
  loopUse: number;
  changedAtMs: number;
  /** No growth before this time: the machine was overloaded a moment ago. */
  frozenUntilMs: number;
}

/** What a thread comes to hold, its own heap and what it has of others' pages. */
const THREAD_BYTES = 200 * 1024 * 1024;
const USABLE_MEMORY = 0.8;
/**
 * Weight of the newest look in the running mean of the event loop's use. A busier loop counts soon; the processor of one that rests
 * is given away only after a minute or more, since a thread comes to hold much memory.
 */
const BUSIER_WEIGHT = 0.2;
const CALMER_WEIGHT = 0.03;
/** A processor that the event loop leaves free by so much is worth a thread. */
const SPARE_SHARE = 0.75;
const GROW_PAUSE_MS = 2_000;
const CUT_PAUSE_MS = 2_000;
const FREEZE_MS = 10_000;
const HIGH_PRESSURE = 0.4;
/** Pressure that others make is not eased by reading less: this process must have its part in it. */
const OWN_PART = 0.5;

/** One thread for each processor but the event loop's own, as far as the memory goes. */
export function startThreadCount(machine: ThreadMachine, nowMs: number): ThreadCount {
  const { count, reason } = roomFor(machine, { loopUse: 1, memoryUse: 0, alive: 0 });
  return { count, reason, lastOverload: null, loopUse: 1, changedAtMs: nowMs, frozenUntilMs: nowMs };
}

/**
 * How many threads may read pages at once. They share processors and memory with the event loop, which everything waits for:
 * so they get what it leaves, one less at a time while the machine is overloaded, and one more at a time while tasks wait.
 */
export function countThreads(state: ThreadCount, sample: ThreadSample, machine: ThreadMachine): ThreadCount {
  const { nowMs, load, busy, waiting } = sample;
  if (load === null) return state;
  const weight = load.eventLoopUse > state.loopUse ? BUSIER_WEIGHT : CALMER_WEIGHT;
  const next = { ...state, loopUse: state.loopUse + weight * (load.eventLoopUse - state.loopUse) };
  const overload = overloadOf(load) ?? pressureOf(load, next.loopUse + busy, machine);
  if (overload !== null) {
    const frozen = { ...next, reason: overload, lastOverload: overload.code, frozenUntilMs: nowMs + FREEZE_MS };
    return nowMs - state.changedAtMs < CUT_PAUSE_MS ? frozen : { ...frozen, count: Math.max(1, state.count - 1), changedAtMs: nowMs };
  }
  if (nowMs < state.frozenUntilMs) return state.lastOverload === null ? next : { ...next, reason: recoveringFrom(state.lastOverload) };
  const room = roomFor(machine, { loopUse: next.loopUse, memoryUse: load.memoryUse, alive: state.count });
  if (room.count < state.count) return { ...next, ...room, changedAtMs: nowMs };
  if (room.count === state.count) return { ...next, reason: room.reason };
  if (waiting === 0) return { ...next, reason: { code: 'enough', text: 'no page waits for another thread' } };
  // Others take the processors then, and the event loop's share looks smaller than it would be.
  if (load.cpuPressure !== null && load.cpuPressure > HIGH_PRESSURE) return { ...next, reason: { code: 'others_busy', text: 'no more while other programs keep this machine busy' } };
  const growing = { ...next, reason: { code: 'room', text: 'pages wait and the machine has room' } as const };
  return nowMs - state.changedAtMs < GROW_PAUSE_MS ? growing : { ...growing, count: state.count + 1, changedAtMs: nowMs };
}

/** @returns at least one thread, and what bounds their number */
function roomFor({ cores, memoryBytes }: ThreadMachine, { loopUse, memoryUse, alive }: { loopUse: number; memoryUse: number; alive: number }): { count: number; reason: CountReason } {
  const byCores = Math.max(1, Math.floor(cores - loopUse + 1 - SPARE_SHARE));
  const byMemory = Math.max(1, alive + Math.floor(((USABLE_MEMORY - memoryUse) * memoryBytes) / THREAD_BYTES));
  if (byMemory < byCores) return { count: byMemory, reason: { code: 'memory', text: `memory for ${byMemory}` } };
  const text = byCores < cores ? `${byCores} of ${cores} processors; the event loop needs the rest` : `one for each of ${cores} ${cores === 1 ? 'processor' : 'processors'}`;
  return { count: byCores, reason: { code: 'processors', text } };
}

function pressureOf({ cpuPressure }: MachineLoad, used: number, { cores }: ThreadMachine): Overload | null {
  if (cpuPressure === null || cpuPressure <= HIGH_PRESSURE || used < OWN_PART * cores) return null;
  return processorBusy(cpuPressure);
}
