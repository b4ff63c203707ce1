const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A signal that aborts when this process is asked to end, or when the process that started it is gone. */
export function createStopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of SIGNALS) process.on(name, () => stop.abort());
  process.on('disconnect', () => stop.abort());
  return stop.signal;
}
