import { freshForMs } from './freshness.ts';
import type { SafeFetchAnswer } from './safe-fetch.ts';
import { createSieve } from './sieve.ts';
import { packBytes, unpackBytes } from './zstd.ts';

export interface CacheCounts {
  hits: number;
  misses: number;
  /** Of what is kept, packed. */
  bytes: number;
}

/** Answers that their servers allow to be used again, such as a page that three feeds name in one run. */
export interface ResponseCache {
  find(url: string): Promise<SafeFetchAnswer | null>;
  keep(url: string, answer: SafeFetchAnswer): Promise<void>;
  counts(): CacheCounts;
}

const MAX_BYTES = 16 * 1024 * 1024;
/** Held for the headers and the entry itself. */
const ENTRY_BYTES = 1_024;

interface Kept {
  /** With its body packed. */
  answer: SafeFetchAnswer;
  freshUntilMs: number;
}

export function createResponseCache(now: () => number, maxBytes = MAX_BYTES): ResponseCache {
  const answers = createSieve<Kept>(maxBytes);
  let hits = 0;
  let misses = 0;
  return {
    async find(url) {
      const known = answers.get(url);
      if (known && known.freshUntilMs > now()) {
        hits++;
        return { ...known.answer, body: await unpackBytes(known.answer.body), durationMs: 0, fromCache: true, freshUntilMs: known.freshUntilMs };
      }
      misses++;
      if (known) answers.delete(url);
      return null;
    },
    async keep(url, answer) {
      const freshMs = answer.status === 200 ? freshForMs(answer.headers, now()) : 0;
      if (freshMs === 0) return;
      const freshUntilMs = now() + freshMs;
      const body = await packBytes(answer.body);
      answers.set(url, { answer: { ...answer, body }, freshUntilMs }, body.byteLength + ENTRY_BYTES);
    },
    counts: () => ({ hits, misses, bytes: answers.bytes() }),
  };
}
