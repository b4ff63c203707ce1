import type { LimitFunction } from 'p-limit';
import type { CountReason } from '#lib/model/worker-status.ts';
import { explainConcurrency, startConcurrency, tuneConcurrency, type Concurrency, type MachineLoad } from '#lib/optimize/concurrency.ts';
import type { LoadReader } from './machine-load.ts';
import type { PacerSample } from './paced-hosts.ts';

/** What can be shown of the number of requests at once. */
export interface WorkerCount {
  limit: number;
  reason: CountReason;
  inFlight: number;
  readyHosts: number;
  /** Null before the first look, or where nobody looks. */
  load: MachineLoad | null;
}

export interface TuningDeps {
  limit: LimitFunction;
  sample(): PacerSample;
  now(): number;
  /** Without it the count stays at `max`. */
  load: LoadReader | null;
  max: number;
}

export interface Tuning {
  workers(): WorkerCount;
  setMax(count: number): void;
  stop(): void;
}

const LOOK_MS = 250;
const MIN = 4;
/** Until the first look has counted the hosts. */
const FIRST = 16;

/** Looks at the load and the throughput four times a second, and sets how many requests may run at once. */
export function startTuning({ limit, sample, now, load, max: firstMax }: TuningDeps): Tuning {
  let max = firstMax;
  let state: Concurrency | null = null;
  let shown: WorkerCount = { limit: max, reason: { code: 'set', text: 'as set' }, inFlight: 0, readyHosts: 0, load: null };
  if (load) limit.concurrency = Math.min(FIRST, max);

  function look(reader: LoadReader): void {
    const seen = sample();
    const machine = reader.read();
    const limits = { min: MIN, max };
    const looked = { ...seen, nowMs: now(), load: machine };
    const isIdle = seen.busyHosts === 0 && seen.ended === 0;
    if (isIdle) state = null;
    else if (state === null) state = startConcurrency(seen.busyHosts, limits, looked.nowMs);
    else state = tuneConcurrency(state, looked, limits);
    limit.concurrency = state?.limit ?? Math.min(FIRST, max);
    shown = { limit: limit.concurrency, reason: explainConcurrency(state, looked, limits), inFlight: seen.inFlight, readyHosts: seen.readyHosts, load: machine };
  }
  const timer = load ? setInterval(() => look(load), LOOK_MS).unref() : undefined;

  return {
    workers: () => shown,
    setMax(count) {
      max = count;
      if (!load) shown = { ...shown, limit: count };
      limit.concurrency = load ? Math.min(limit.concurrency, count) : count;
    },
    stop() {
      clearInterval(timer);
      load?.close();
    },
  };
}
