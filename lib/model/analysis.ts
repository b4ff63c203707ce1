import type { SignalTypeKey } from './signal-type.ts';

/** The text that an analyser reads and must quote from. */
export interface AnalysisDocument {
  id: string;
  title: string;
  text: string;
  /** ISO 639-1, null if unknown. */
  language: string | null;
  /** ISO 8601; relative dates in the text count from here. */
  published: string | null;
}

/** What an analyser claims, before its quote is checked. */
export interface ClaimedSignal {
  type: SignalTypeKey;
  company: string;
  /** One line that tells the event. */
  title: string;
  /** YYYY-MM-DD, null if the text does not tell. */
  eventDate: string | null;
  /** 0 to 1. */
  confidence: number;
  quote: string;
}

export type EvidenceVerification = 'verified' | 'repaired' | 'unverified';

/** Where a quote stands: `text.slice(startOffset, endOffset) === quote` in the named field (UTF-16 offsets). */
export interface QuoteSpan {
  field: 'title' | 'text';
  quote: string;
  startOffset: number;
  endOffset: number;
  verification: Exclude<EvidenceVerification, 'unverified'>;
}

/** A claim whose quote stands in the document. */
export interface VerifiedSignal extends Omit<ClaimedSignal, 'quote'> {
  evidence: QuoteSpan;
}
