import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { AppError } from '#lib/errors.ts';

/** What takes longer is given up, and its thread ended. Ordinary pages take a few milliseconds. */
const TASK_LIMIT_MS = 10_000;
const THREAD_HEAP_MB = 512;
/** A page's garbage; by default V8 lets it grow to 128 MB in each thread before it cares. */
const THREAD_YOUNG_MB = 24;
/** A thread that has had nothing to do for so long ends, and its memory with it. */
const IDLE_MS = 30_000;

/** An expected failure in a thread, as plain data. */
type Answer = { error: { code: AppError['code']; message: string } } | object;

export interface Threads {
  /**
   * Runs the default export of a file on a task.
   * @param what is read, for messages: "page"
   * @throws AppError parse_timeout, parse_failed, or what the task answers as its error; the signal's reason
   */
  run<Result extends Answer>(entry: URL, task: unknown, what: string, signal: AbortSignal): Promise<Exclude<Result, { error: unknown }>>;
  /** How many may be at work from now on, up to the most that the pool was made for. */
  setCount(count: number): void;
  busy(): number;
  waiting(): number;
  close(): Promise<void>;
}

/**
 * Threads that do one task each at a time; one that hangs or fills its memory takes only its own thread with it.
 * @param max threads that may ever be at work; all of them until `setCount` says otherwise
 */
export function createThreads(max: number, taskLimitMs = TASK_LIMIT_MS): Threads {
  const pool = new Piscina<unknown, Answer>({
    minThreads: 0, maxThreads: max, idleTimeout: IDLE_MS, concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
  });
  // Only as many tasks are handed over as there are threads: so the time limit counts from the start of the work, not of the wait.
  const limit = pLimit(max);

  async function runNow<Result extends Answer>(entry: URL, task: unknown, what: string, signal: AbortSignal): Promise<Exclude<Result, { error: unknown }>> {
    signal.throwIfAborted();
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(stop, taskLimitMs);
    try {
      const answer = await pool.run(task, { filename: entry.href, signal: controller.signal });
      if ('error' in answer) throw new AppError(answer.error.code, answer.error.message);
      return answer as Exclude<Result, { error: unknown }>;
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (signal.aborted) throw signal.reason;
      if (controller.signal.aborted) throw new AppError('parse_timeout', `Reading this ${what} took longer than ${taskLimitMs / 1_000} seconds, so it was left out.`, { cause: error });
      throw new AppError('parse_failed', `This ${what} could not be read: its markup broke the reader.`, { cause: error });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
  return {
    run: (entry, task, what, signal) => limit(() => runNow(entry, task, what, signal)),
    setCount: (count) => void (limit.concurrency = Math.min(max, count)),
    busy: () => limit.activeCount,
    waiting: () => limit.pendingCount,
    close: () => pool.destroy(),
  };
}
