/** What one request may take. Times in milliseconds, sizes in bytes. */
export interface FetchLimits {
  connectMs: number;
  /** From the request to the end of the answer's header. */
  headersMs: number;
  headerBytes: number;
  /** Whole request, redirects included, unless the request says otherwise. */
  totalMs: number;
  /** Decoded body, unless the request says otherwise. */
  bodyBytes: number;
  /** After this time a body must have come at `slowBytesPerSecond` on average. */
  slowAfterMs: number;
  slowBytesPerSecond: number;
  /** Beyond `bombBytes`, a body may have unpacked to at most `bombRatio` times its size. */
  bombBytes: number;
  bombRatio: number;
  encodings: number;
  redirects: number;
  urlLength: number;
  hostLength: number;
}

export const FETCH_LIMITS: FetchLimits = {
  connectMs: 5_000,
  headersMs: 10_000,
  headerBytes: 32 * 1024,
  totalMs: 30_000,
  bodyBytes: 10 * 1024 * 1024,
  slowAfterMs: 10_000,
  slowBytesPerSecond: 1024,
  bombBytes: 1024 * 1024,
  bombRatio: 100,
  encodings: 2,
  redirects: 5,
  urlLength: 2_048,
  hostLength: 253,
};
