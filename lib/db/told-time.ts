/** A time as screens take it: ISO 8601 in UTC, or YYYY-MM-DD where a page names a day without a time. */
export function toldTime(at: Date, isDayOnly: boolean): string {
  return at.toISOString().slice(0, isDayOnly ? 10 : undefined);
}
