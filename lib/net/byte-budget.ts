/** Bytes that all answers under way may hold together. */
export interface ByteBudget {
  /** For one answer; its bytes are given back when it is closed. */
  open(): ByteShare;
  usedBytes(): number;
}

export interface ByteShare {
  /** Waits until there is room. The eldest of those that wait may go over the budget, one at a time, so that one always ends. */
  take(bytes: number, signal: AbortSignal): Promise<void>;
  close(): void;
}

interface Waiter {
  share: object;
  bytes: number;
  grant(): void;
}

/**
 * Makes answers wait for each other when they are many and large, instead of filling the memory.
 * @param freeBytes of each answer that never wait, so that small ones pass by large ones
 */
export function createByteBudget(totalBytes: number, freeBytes = 0): ByteBudget {
  let used = 0;
  const waiting: Waiter[] = [];
  /** The one answer that is over the budget. */
  let overdrawn: object | null = null;

  function serve(): void {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const fits = used + next.bytes <= totalBytes;
      if (!fits && overdrawn !== null && overdrawn !== next.share) return;
      if (!fits) overdrawn = next.share;
      waiting.shift();
      used += next.bytes;
      next.grant();
    }
  }

  return {
    usedBytes: () => used,
    open() {
      const share = {};
      let held = 0;
      return {
        async take(bytes, signal) {
          signal.throwIfAborted();
          held += bytes;
          if (held <= freeBytes || overdrawn === share || (used + bytes <= totalBytes && waiting.length === 0)) {
            used += bytes;
            return;
          }
          await new Promise<void>((resolve, reject) => {
            const waiter: Waiter = {
              share, bytes,
              grant() {
                signal.removeEventListener('abort', onAbort);
                resolve();
              },
            };
            const onAbort = (): void => {
              waiting.splice(waiting.indexOf(waiter), 1);
              held -= bytes;
              reject(signal.reason);
            };
            signal.addEventListener('abort', onAbort, { once: true });
            waiting.push(waiter);
            serve();
          });
        },
        close() {
          used -= held;
          held = 0;
          if (overdrawn === share) overdrawn = null;
          serve();
        },
      };
    },
  };
}
