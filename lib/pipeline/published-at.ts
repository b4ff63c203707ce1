/** When an item was published, as a row of the database has it. */
export interface Published {
  publishedAt: Date | null;
  /** A day without a time; then `publishedAt` is its midnight (UTC). */
  isDayOnly: boolean;
}

/**
 * When an item was published, from what its page and its listing say (ISO 8601 in UTC, or YYYY-MM-DD for a day without a time). A time is
 * better than a bare day; of two the earlier one counts, since pages and feeds are redated when they are edited.
 */
export function publishedAt(page: string | null, listed: string | null): Published {
  const told = [page, listed].filter((date) => date !== null);
  const exact = told.filter((date) => date.includes('T'));
  const times = (exact.length > 0 ? exact : told).map((date) => Date.parse(date));
  return { publishedAt: times.length === 0 ? null : new Date(Math.min(...times)), isDayOnly: told.length > 0 && exact.length === 0 };
}
