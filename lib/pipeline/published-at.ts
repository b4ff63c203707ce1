/** A date without a time is read as midnight. */
const MIDNIGHT = /T00:00:00(?:\.000)?Z$/;

/**
 * When an item was published, from what its page and its listing say (ISO 8601, UTC). A time is better than a bare day; of two times
 * the earlier one counts, since pages and feeds are redated when they are edited.
 */
export function publishedAt(page: string | null, listed: string | null): Date | null {
  const told = [page, listed].filter((date) => date !== null);
  const exact = told.filter((date) => !MIDNIGHT.test(date));
  const times = (exact.length > 0 ? exact : told).map((date) => new Date(date).getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
