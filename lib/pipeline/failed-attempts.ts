import type { FailedAttempt } from '#lib/net/polite-fetch.ts';
import { toFailedFetchRow, toFetchRow, type FetchWork, type FetchRow } from './fetch-row.ts';

/** Tries that others followed, kept until they are stored with what came of them. */
export interface FailedAttempts {
  add(failed: FailedAttempt): void;
  /** Which try the one after the last failed one is. */
  next(url: string): number;
  /** Hands over the rows that are not stored yet. */
  take(): FetchRow[];
}

export function collectFailedAttempts(work: FetchWork, now: () => Date): FailedAttempts {
  const counts = new Map<string, number>();
  let rows: FetchRow[] = [];
  return {
    add({ url, attempt, result, durationMs }) {
      counts.set(url, attempt);
      const row = 'answer' in result ? toFetchRow(work, result.answer, now(), attempt) : toFailedFetchRow(work, url, result.error, { durationMs, now: now(), attempt });
      // The body of an error page is not kept.
      rows.push({ ...row, bodySha256: null });
    },
    next(url) {
      const failed = counts.get(url) ?? 0;
      counts.delete(url);
      return failed + 1;
    },
    take() {
      const taken = rows;
      rows = [];
      return taken;
    },
  };
}
