import type { AppError } from '#lib/errors.ts';

/**
 * Ends work that takes too long. Of a wait for a host that another worker is reading nothing else knows the end.
 * @param work gets a signal that is aborted when the time is up, or with the outer one
 * @throws what `late` makes, once the time is up
 */
export async function withinTime<T>(limitMs: number, outer: AbortSignal, late: () => AppError, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const onOuterAbort = (): void => controller.abort(outer.reason);
  if (outer.aborted) onOuterAbort();
  outer.addEventListener('abort', onOuterAbort, { once: true });
  const timer = setTimeout(() => controller.abort(late()), limitMs);
  try {
    return await work(controller.signal);
  } catch (error) {
    throw controller.signal.aborted && !outer.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', onOuterAbort);
  }
}
