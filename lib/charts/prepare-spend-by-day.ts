import type { DaySpend } from '#lib/model/cost.ts';
import { assignSeries, type Series } from './assign-series.ts';
import { dollarsForDrawing, formatMoney } from './format-money.ts';
import { bucketLabel, bucketOf, chooseBucketSize, listBuckets, type BucketSize } from './time-buckets.ts';

/** One bar. `dollars` are for drawing, `amounts` for reading; both by series key. */
export interface SpendBar {
  bucket: string;
  label: string;
  dollars: Record<string, number>;
  amounts: Record<string, string>;
  total: string;
}

export interface SpendByDay {
  size: BucketSize;
  series: Series[];
  bars: SpendBar[];
}

/**
 * Stacked bars of spend by item. A day without an entry had no spend, so its bar is a true zero.
 * @param fromDay first day to show, YYYY-MM-DD
 */
export function prepareSpendByDay(days: readonly DaySpend[], fromDay: string, toDay: string): SpendByDay {
  const size = chooseBucketSize(fromDay, toDay);
  const { series, keyOf } = assignSeries(sumBy(days, ({ item }) => item));
  const bars = listBuckets(fromDay, toDay, size).map((bucket): SpendBar => {
    const inBucket = days.filter(({ day }) => bucketOf(day, size) === bucket);
    const sums = sumBy(inBucket, ({ item }) => keyOf.get(item) ?? item);
    const all = [...sums.values()].reduce((sum, nanos) => sum + nanos, 0n);
    return {
      bucket,
      label: bucketLabel(bucket, size),
      dollars: Object.fromEntries(series.map(({ key }) => [key, dollarsForDrawing(sums.get(key) ?? 0n)])),
      amounts: Object.fromEntries(series.map(({ key }) => [key, formatMoney((sums.get(key) ?? 0n).toString())])),
      total: formatMoney(all.toString()),
    };
  });
  return { size, series, bars };
}

function sumBy(days: readonly DaySpend[], keyOf: (day: DaySpend) => string): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const day of days) sums.set(keyOf(day), (sums.get(keyOf(day)) ?? 0n) + BigInt(day.nanos));
  return sums;
}
