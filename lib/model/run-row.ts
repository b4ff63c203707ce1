import type { RunStatus } from './run.ts';
import type { LeftOut, SourceKind } from './source.ts';

/** A run as one line of the list. */
export interface RunRow {
  id: string;
  status: RunStatus;
  trigger: 'manual' | 'schedule';
  requestedBy: string | null;
  createdAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  sources: { total: number; failed: number };
  listed: number;
  /** New or changed items. */
  entered: number;
  kept: number;
  /** Items that failed. */
  failed: number;
  signals: number;
  /** Nano-dollars as a decimal string. */
  costNanos: string;
}

export interface RunPage {
  rows: RunRow[];
  nextCursor: string | null;
}

/** One source in one run. Counts are null where the source was not looked at. */
export interface RunSourceRow {
  sourceId: string;
  name: string;
  kind: SourceKind;
  status: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  listed: number | null;
  unchanged: number | null;
  postponed: number | null;
  /** Entries of its list that cannot be items, or are more than is read of one; null if the list was not read. */
  leftOut: LeftOut | null;
  entered: number;
  dropped: number;
  /** Left when the run was cancelled. */
  notRead: number;
  failed: number;
  kept: number;
  signals: number;
  /** Why the source could not be read; what went wrong with single items stands with them. */
  errorMessage: string | null;
}
