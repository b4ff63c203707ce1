import type { LeftOut, SourceKind } from './source.ts';

/** `waiting`: no look at its address has ended yet. `unreadable`: its list is read, but of no item has become a document, as some failed. */
export type SourceHealth = 'ok' | 'unreadable' | 'failing' | 'paused' | 'waiting';

/** Signals that a source brought, by what was decided on them. */
export interface SourceSignalCounts {
  new: number;
  accepted: number;
  rejected: number;
  /** Part of `rejected`: right, but not what the team looks for. */
  notRelevant: number;
  /** Everything, snoozed and duplicates included. */
  total: number;
}

export interface SourceRow {
  id: string;
  name: string;
  kind: SourceKind;
  url: string;
  siteUrl: string | null;
  folder: string | null;
  /** The search behind an XMLStock source. */
  query: string | null;
  priority: number;
  priorityPinned: boolean;
  pollIntervalSeconds: number;
  health: SourceHealth;
  /** Null: when somebody starts a run. */
  nextPollAt: string | null;
  lastPolledAt: string | null;
  lastSuccessAt: string | null;
  consecutiveFailures: number;
  lastErrorCode: string | null;
  lastErrorMessage: string | null;
  documents: number;
  signals: SourceSignalCounts;
  precision: Precision;
  /** Nano-dollars as a decimal string. */
  costNanos: string;
}

/** Share of a source's judged signals that were right; those rejected as not relevant are left out. `value` is null while nothing was judged; `n` is how many were. */
export interface Precision {
  value: number | null;
  n: number;
}

export interface SourceFetch {
  id: string;
  url: string;
  outcome: 'ok' | 'not_modified' | 'failed';
  httpStatus: number | null;
  bytes: number | null;
  durationMs: number;
  errorMessage: string | null;
  /** An earlier answer was used; nobody was asked. */
  fromCache: boolean;
  fetchedAt: string;
}

/** What the source listed when it was last read. */
export interface SourceList {
  listed: number;
  leftOut: LeftOut;
}

/** An item that could not be read when it was last tried. */
export interface FailedItem {
  id: string;
  url: string;
  title: string;
  message: string;
  failedAt: string;
}

export interface SourceDocument {
  id: string;
  title: string;
  url: string;
  publishedAt: string | null;
  firstSeenAt: string;
  duplicate: boolean;
  signals: number;
  /** One of them; null where there is none. */
  signalId: string | null;
}

export interface SourceDetail {
  source: SourceRow;
  createdAt: string;
  duplicates: number;
  /** Null: it was never read. */
  lastList: SourceList | null;
  fetches: SourceFetch[];
  /** The newest first; cut off after the first 20. */
  failedItems: FailedItem[];
  documents: SourceDocument[];
}
