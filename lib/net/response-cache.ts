import { freshForMs } from './freshness.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';
import { createSieve } from './sieve.ts';

export interface CacheCounts {
  hits: number;
  misses: number;
  bytes: number;
}

/** Answers that their servers allow to be used again, such as a page that three feeds name in one run. */
export interface ResponseCache {
  find(url: string): SafeFetchAnswer | null;
  keep(url: string, answer: SafeFetchAnswer): void;
  counts(): CacheCounts;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** Held for the headers and the entry itself. */
const ENTRY_BYTES = 1_024;

export function createResponseCache(now: () => number, maxBytes = MAX_BYTES): ResponseCache {
  const answers = createSieve<{ answer: SafeFetchAnswer; freshUntilMs: number }>(maxBytes);
  let hits = 0;
  let misses = 0;
  return {
    find(url) {
      const known = answers.get(url);
      if (known && known.freshUntilMs > now()) {
        hits++;
        return { ...known.answer, durationMs: 0, fromCache: true, freshUntilMs: known.freshUntilMs };
      }
      misses++;
      if (known) answers.delete(url);
      return null;
    },
    keep(url, answer) {
      const freshMs = answer.status === 200 ? freshForMs(answer.headers, now()) : 0;
      if (freshMs > 0) answers.set(url, { answer, freshUntilMs: now() + freshMs }, answer.body.byteLength + ENTRY_BYTES);
    },
    counts: () => ({ hits, misses, bytes: answers.bytes() }),
  };
}
