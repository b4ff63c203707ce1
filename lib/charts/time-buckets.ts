const DAY_MS = 86_400_000;

export type BucketSize = 'day' | 'week' | 'month';

/** Buckets that keep a chart below about a hundred bars. Days are YYYY-MM-DD. */
export function chooseBucketSize(fromDay: string, toDay: string): BucketSize {
  const days = (Date.parse(toDay) - Date.parse(fromDay)) / DAY_MS + 1;
  if (days <= 100) return 'day';
  return days <= 700 ? 'week' : 'month';
}

/** First day of the bucket that holds a day; weeks begin on Monday. */
export function bucketOf(day: string, size: BucketSize): string {
  if (size === 'day') return day;
  if (size === 'month') return `${day.slice(0, 7)}-01`;
  const timeMs = Date.parse(day);
  const sinceMonday = (new Date(timeMs).getUTCDay() + 6) % 7;
  return isoDay(timeMs - sinceMonday * DAY_MS);
}

/** Every bucket from the first day to the last, without holes. */
export function listBuckets(fromDay: string, toDay: string, size: BucketSize): string[] {
  const buckets = new Set<string>();
  for (let timeMs = Date.parse(fromDay); timeMs <= Date.parse(toDay); timeMs += DAY_MS) buckets.add(bucketOf(isoDay(timeMs), size));
  return [...buckets];
}

function isoDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}

/** "23 Nov" for days and weeks, "Nov 2026" for months. */
export function bucketLabel(bucket: string, size: BucketSize): string {
  const options: Intl.DateTimeFormatOptions = size === 'month' ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' };
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(Date.parse(bucket));
}
