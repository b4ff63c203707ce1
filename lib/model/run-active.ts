import type { RunStatus } from './run.ts';

/** A run that can still change. Apart from run.ts, so that the browser need not load zod for it. */
export function isRunActive(status: RunStatus): boolean {
  return status === 'queued' || status === 'running' || status === 'cancelling';
}
