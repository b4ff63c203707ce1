import { z } from 'zod';

/** Why a page's text goes no further; the same keys as the database's `DropReason`. */
export const CleanDropReason = z.enum(['too_short', 'no_text', 'paywall', 'error_page']);
export type CleanDropReason = z.infer<typeof CleanDropReason>;

/** Bytes on their way into cleaning, with what the server said of them. */
export interface RawDocument {
  bytes: Uint8Array;
  /** Content-Type header as received. */
  contentType: string | null;
  /** Address after redirects. */
  url: string;
}

/** A page reduced to what a reader reads. Dates are exact times as full ISO 8601 in UTC, days without a time as YYYY-MM-DD, or null where the page does not tell. */
export interface CleanDocument {
  title: string;
  /** Plain text; paragraphs are separated by a blank line. */
  text: string;
  author: string | null;
  siteName: string | null;
  /** ISO 639-1. */
  language: string | null;
  published: string | null;
  modified: string | null;
  /** `<link rel=canonical>` or og:url, absolute; null if absent or unusable. */
  canonicalUrl: string | null;
  extractorVersion: string;
  /** Set where the text should not go on; the fields above are filled as far as possible all the same. */
  drop: CleanDropReason | null;
}
