import { setTimeout as delay } from 'node:timers/promises';

/** Resolves after `ms`. @throws the signal's reason as soon as it is aborted */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
}
