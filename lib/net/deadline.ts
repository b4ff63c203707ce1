import { AppError } from '#lib/errors.ts';
import type { FetchLimits } from './fetch-limits.ts';

export interface Deadline {
  /** Aborted when time is up, when the body comes too slowly, or with the caller's own signal. */
  signal: AbortSignal;
  /** Why it was aborted; null while it was not. */
  reason(): AppError | null;
  countBytes(count: number): void;
  /** From now on bytes must come at the least rate of `limits`. Returns a function that ends this. */
  expectRate(limits: Pick<FetchLimits, 'slowAfterMs' | 'slowBytesPerSecond'>): () => void;
  stop(): void;
}

/**
 * A time limit of plain timers, which hold the controller: a signal combined by `AbortSignal.any` with
 * `AbortSignal.timeout` can be garbage collected before it fires (seen on Node 20, nodejs/node#65995 for 24).
 */
export function startDeadline(totalMs: number, host: string, outer: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  let reason: AppError | null = null;
  let bytes = 0;
  const abort = (error: AppError): void => {
    reason ??= error;
    controller.abort(reason);
  };
  const onOuterAbort = (): void => abort(cancelled(outer?.reason));
  const timer = setTimeout(() => abort(new AppError('timeout', `${host} took longer than ${Math.round(totalMs / 1000)} s to answer.`)), totalMs);
  if (outer?.aborted) onOuterAbort();
  outer?.addEventListener('abort', onOuterAbort, { once: true });

  return {
    signal: controller.signal,
    reason: () => reason,
    countBytes: (count) => void (bytes += count),
    expectRate({ slowAfterMs, slowBytesPerSecond }) {
      const startedAt = performance.now();
      bytes = 0;
      const check = setInterval(() => {
        const elapsedMs = performance.now() - startedAt;
        if (elapsedMs >= slowAfterMs && bytes < (slowBytesPerSecond * elapsedMs) / 1000) {
          abort(new AppError('too_slow', `${host} sends its answer too slowly, so Karhuno stopped waiting for it.`));
        }
      }, Math.min(1_000, slowAfterMs));
      return () => clearInterval(check);
    },
    stop() {
      clearTimeout(timer);
      outer?.removeEventListener('abort', onOuterAbort);
    },
  };
}

function cancelled(cause: unknown): AppError {
  return cause instanceof AppError ? cause : new AppError('cancelled', 'The request was cancelled.', { cause });
}
