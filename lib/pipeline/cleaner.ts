import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { CleanAnswer, CleanTask } from '#lib/clean/worker.ts';
import { AppError } from '#lib/errors.ts';
import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';

/** A page that takes longer is given up, and its thread ended. Ordinary pages take a few milliseconds. */
const TASK_LIMIT_MS = 10_000;
const THREAD_HEAP_MB = 512;

export interface Cleaner {
  clean(raw: RawDocument, hint: ListedItem | null, signal: AbortSignal): Promise<CleanDocument>;
  close(): Promise<void>;
}

/** Threads that clean one document each at a time; a page that hangs or fills its memory takes only its own thread with it. */
export function createCleaner(threads: number): Cleaner {
  const pool = new Piscina<CleanTask, CleanAnswer>({
    filename: new URL('../clean/worker.ts', import.meta.url).href,
    minThreads: 0, maxThreads: threads, idleTimeout: 30_000, concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB },
  });

  // Only as many tasks are handed over as there are threads: so the time limit counts from the start of the work, not of the wait.
  const limit = pLimit(threads);

  async function cleanNow(raw: RawDocument, hint: ListedItem | null, signal: AbortSignal): Promise<CleanDocument> {
    signal.throwIfAborted();
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    signal.addEventListener('abort', stop, { once: true });
    const timer = setTimeout(stop, TASK_LIMIT_MS);
    try {
      const answer = await pool.run({ raw, hint }, { signal: controller.signal });
      if ('error' in answer) throw new AppError(answer.error.code, answer.error.message);
      return answer.document;
    } catch (error) {
      if (error instanceof AppError) throw error;
      if (signal.aborted) throw signal.reason;
      if (controller.signal.aborted) throw new AppError('parse_timeout', `Reading this page took longer than ${TASK_LIMIT_MS / 1_000} seconds, so it was left out.`, { cause: error });
      throw new AppError('parse_failed', 'This page could not be read: its markup broke the reader.', { cause: error });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }

  return { clean: (raw, hint, signal) => limit(cleanNow, raw, hint, signal), close: () => pool.destroy() };
}
