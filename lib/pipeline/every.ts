import type { Log } from '#lib/log.ts';

export interface Repeated {
  /** Begins the next round now, or right after the one under way. */
  wake(): void;
  /** Ends the repetition when the round under way is through. */
  stop(): Promise<void>;
}

/** Repeats `work` with a pause between, never twice at once. An error is logged, and the next round tries again. */
export function every(pauseMs: number, work: () => Promise<void>, log: Log): Repeated {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let isWoken = false;
  let round = Promise.resolve();
  function next(): void {
    timer = undefined;
    isWoken = false;
    round = work()
      .catch((error: unknown) => log.error({ err: error }, 'background work failed'))
      .then(() => {
        if (!stopped) timer = setTimeout(next, isWoken ? 0 : pauseMs);
      });
  }
  next();
  return {
    wake() {
      if (stopped) return;
      isWoken = true;
      if (timer === undefined) return;
      clearTimeout(timer);
      next();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await round;
    },
  };
}
