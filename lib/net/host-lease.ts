import type { HostPace } from '#lib/optimize/pacing.ts';

/** Whether this process may ask a host now; another worker that does must be waited for. */
export type LeaseAnswer =
  /** `pace` is what the last holder had learnt of the host; null if nobody had. */
  | { kind: 'held'; pace: HostPace | null }
  | { kind: 'taken'; retryAtMs: number };

/** Sees to it that a host is asked by one worker at a time. */
export interface HostLeases {
  acquire(host: string): Promise<LeaseAnswer>;
  /** Whether the host is still held; if so it stays so until it is let go. Asked right before each request. */
  retain(host: string): boolean;
  /** Something was learnt that must outlive this process, such as a wish to be left alone. */
  note(host: string, pace: HostPace): void;
  /** Nothing waits for the host any more: it may be given up, together with what was learnt of it. */
  letGo(host: string, pace: HostPace): void;
}
