import { availableParallelism } from 'node:os';
import type { Log } from '#lib/log.ts';
import type { CountReason } from '#lib/model/worker-status.ts';
import { memoryLimitBytes } from '#lib/net/machine-load.ts';
import type { WorkerCount } from '#lib/net/polite-fetch.ts';
import { countThreads, startThreadCount } from '#lib/optimize/thread-count.ts';
import { every } from './every.ts';
import type { Threads } from './threads.ts';

const LOOK_MS = 1_000;

/** What can be shown of the threads that read pages. */
export interface ThreadReport {
  limit: number;
  reason: CountReason;
  busy: number;
  waiting: number;
}

export interface ThreadSizing {
  report(): ThreadReport;
  stop(): Promise<void>;
}

/** Looks at the machine every second, and sets how many threads may be at work. */
export function sizeThreads(threads: Threads, workers: () => Pick<WorkerCount, 'load'>, log: Log): ThreadSizing {
  const machine = { cores: availableParallelism(), memoryBytes: memoryLimitBytes() };
  let state = startThreadCount(machine, performance.now());
  threads.setCount(state.count);
  const looking = every(LOOK_MS, async () => {
    state = countThreads(state, { nowMs: performance.now(), load: workers().load, busy: threads.busy(), waiting: threads.waiting() }, machine);
    threads.setCount(state.count);
  }, log);
  return {
    report: () => ({ limit: state.count, reason: state.reason, busy: threads.busy(), waiting: threads.waiting() }),
    stop: looking.stop,
  };
}
