import type { EvidenceVerification } from './analysis.ts';
import type { SignalRow, SignalStatus, RejectReason } from './signal.ts';
import type { SourceKind } from './source.ts';
import type { StoryFacts, StoryVerdictEntry } from './story.ts';

/** How many signals each tab holds under the other filters; counted up to `COUNT_CAP`. */
export interface SignalCounts {
  new: number;
  accepted: number;
  rejected: number;
  snoozed: number;
  all: number;
}

/** Counts stop here: "1,000+" is all that a reader needs. */
export const COUNT_CAP = 1_000;

/** What the list can be narrowed to. */
export interface SignalFacets {
  types: { key: string; label: string }[];
  sources: { id: string; name: string }[];
}

export interface SignalSource {
  id: string;
  name: string;
  kind: SourceKind;
  deleted: boolean;
}

/** One attempt to get the document; null where nothing was fetched (sample data, or text carried by a feed). */
export interface FetchFacts {
  url: string;
  finalUrl: string | null;
  outcome: 'ok' | 'not_modified' | 'failed';
  httpStatus: number | null;
  contentType: string | null;
  bytes: number | null;
  durationMs: number;
  etag: string | null;
  fetchedAt: string;
}

export interface DocumentFacts {
  id: string;
  url: string;
  title: string;
  text: string;
  author: string | null;
  siteName: string | null;
  language: string | null;
  publishedAt: string | null;
  contentHash: string;
  extractorVersion: string;
  versionNumber: number;
  versionCount: number;
  readAt: string;
}

export interface AnalysisFacts {
  model: string;
  promptVersion: string;
  createdAt: string;
  /** The request behind it; null for the embedded analyser. */
  call: {
    attempt: number;
    documents: number;
    inputTokens: number | null;
    cachedTokens: number | null;
    outputTokens: number | null;
    /** Nano-dollars of the whole request, as a decimal string; null while its outcome is open. */
    costNanos: string | null;
    /** This document's share of it. */
    shareNanos: string | null;
  } | null;
}

/** A quote with everything it came through on its way from the source. */
export interface EvidenceDetail {
  id: string;
  quote: string;
  field: 'title' | 'text';
  startOffset: number;
  endOffset: number;
  verification: EvidenceVerification;
  sources: SignalSource[];
  fetch: FetchFacts | null;
  document: DocumentFacts;
  analysis: AnalysisFacts;
}

export interface ReviewEntry {
  id: string;
  by: string | null;
  fromStatus: SignalStatus;
  toStatus: SignalStatus;
  reason: RejectReason | null;
  note: string | null;
  at: string;
}

export interface SignalDetail {
  signal: SignalRow;
  typeDescription: string;
  snoozedUntil: string | null;
  runId: string | null;
  evidence: EvidenceDetail[];
  story: StoryFacts;
  reviews: ReviewEntry[];
  verdicts: StoryVerdictEntry[];
}
