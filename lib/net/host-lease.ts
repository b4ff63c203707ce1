import type { HostPace } from '#lib/optimize/pacing.ts';

/** Whether this process may ask a host now; another worker that does must be waited for. */
export type LeaseAnswer =
  /** `pace` is what the last holder had learnt of the host; null if nobody had. */
  | { kind: 'held'; pace: HostPace | null }
  | { kind: 'taken'; retryAtMs: number };

/** Sees to it that a host is asked by one worker at a time. */
export interface HostLeases {
  acquire(host: string): Promise<LeaseAnswer>;
  /** Checked right before each request, because a lease that could not be renewed ends by itself. */
  isHeld(host: string): boolean;
  /** Nothing is waiting for the host any more: it may be given up, together with what was learnt of it. */
  letGo(host: string, pace: HostPace): void;
}
