/** A clock that stands still until its sleepers are woken in order: hours pass in no time, and always the same way. */
export interface SimulatedTime {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Runs the clock until the promise is settled; it stands still while `isBusy` says that real work is under way. */
  runUntil<T>(promise: Promise<T>, isBusy?: () => boolean): Promise<T>;
}

interface Sleeper {
  atMs: number;
  order: number;
  wake(): void;
}

export function createSimulatedTime(startMs = Date.UTC(2026, 0, 1)): SimulatedTime {
  let nowMs = startMs;
  let order = 0;
  const sleepers = new Set<Sleeper>();
  return {
    now: () => nowMs,
    sleep: (ms, signal) => new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const sleeper: Sleeper = {
        atMs: nowMs + ms,
        order: order++,
        wake() {
          sleepers.delete(sleeper);
          resolve();
        },
      };
      sleepers.add(sleeper);
      signal.addEventListener('abort', () => sleeper.wake(), { once: true });
    }),
    async runUntil(promise, isBusy = () => false) {
      let isSettled = false;
      const settle = (): void => void (isSettled = true);
      promise.then(settle, settle);
      while (!isSettled) {
        // Everything that can run without the clock runs first.
        await new Promise((resolve) => setImmediate(resolve));
        const next = [...sleepers].toSorted((a, b) => a.atMs - b.atMs || a.order - b.order)[0];
        if (isSettled || isBusy() || !next) continue;
        nowMs = Math.max(nowMs, next.atMs);
        next.wake();
      }
      return promise;
    },
  };
}
