import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import { AppError } from '#lib/errors.ts';

/** What takes longer is given up, and its thread ended. Ordinary pages take a few milliseconds. */
const TASK_LIMIT_MS = 10_000;
const THREAD_HEAP_MB = 512;

/** An expected failure in a thread, as plain data. */
type Answer = { error: { code: AppError['code']; message: string } } | object;

export interface Threads {
  /**
   * Runs the default export of a file on a task.
   * @param what is read, for messages: "page"
   * @throws AppError parse_timeout, parse_failed, or what the task answers as its error; the signal's reason
   */
  run<Result extends Answer>(entry: URL, task: unknown, what: string, signal: AbortSignal): Promise<Exclude<Result, { error: unknown }>>;
  close(): Promise<void>;
}

/** Threads that do one task each at a time; one that hangs or fills its memory takes only its own thread with it. */
export function createThreads(count: number, taskLimitMs = TASK_LIMIT_MS): Threads {
  const pool = new Piscina<unknown, Answer>({
    minThreads: 0, maxThreads: count, idleTimeout: 30_000, concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
  });
  // Only as many tasks are handed over as there are threads: so the time limit counts from the start of the work, not of the wait.
  const limit = pLimit(count);

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
  return { run: (entry, task, what, signal) => limit(() => runNow(entry, task, what, signal)), close: () => pool.destroy() };
}
