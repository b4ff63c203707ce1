import { setTimeout as sleep } from 'node:timers/promises';

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long did not fail because of how it was started. */
const STEADY_MS = 60_000;

/** Something that runs until it ends by itself or is stopped. */
export interface Running {
  /** Resolves with the reason, in words, e.g. "exit code 1". */
  exited: Promise<string>;
  stop(): Promise<void>;
}

export interface Kept {
  stop(): Promise<void>;
  /** Ends it so that it begins anew. */
  restart(): Promise<void>;
}

/**
 * Starts something and starts it again whenever it ends, after a pause that doubles while it keeps failing.
 * @throws what the first start throws
 */
export async function keepRunning(name: string, start: () => Promise<Running>, say: (line: string) => void): Promise<Kept> {
  const stopping = new AbortController();
  let current = await start();
  let isRestart = false;

  async function startAgain(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; !stopping.signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const startedAt = performance.now();
      const reason = await current.exited;
      if (stopping.signal.aborted) return;
      if (isRestart || performance.now() - startedAt > STEADY_MS) pauseMs = FIRST_PAUSE_MS;
      if (!isRestart) {
        say(`The ${name} ended (${reason}). Starting it again in ${pauseMs / 1_000} s.`);
        await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
      }
      isRestart = false;
      current = await start().catch((error: Error): Running => ({ exited: Promise.resolve(error.message), stop: async () => undefined }));
    }
  }

  const ended = startAgain();
  return {
    async stop() {
      stopping.abort();
      await current.stop();
      await ended;
    },
    async restart() {
      isRestart = true;
      await current.stop();
    },
  };
}
