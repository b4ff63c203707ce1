import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepareFunnel } from '#lib/charts/prepare-funnel.ts';
import { prepareSpendByDay } from '#lib/charts/prepare-spend-by-day.ts';
import { prepareSpendBySource } from '#lib/charts/prepare-spend-by-source.ts';
import { bucketOf, chooseBucketSize, listBuckets } from '#lib/charts/time-buckets.ts';
import type { RunProgress } from '#lib/model/run.ts';

describe('time buckets', () => {
  test.each([
    { day: '2026-11-23', size: 'week' as const, expected: '2026-11-23' },
    { day: '2026-11-29', size: 'week' as const, expected: '2026-11-23' },
    { day: '2027-01-01', size: 'week' as const, expected: '2026-12-28' },
    { day: '2026-02-28', size: 'month' as const, expected: '2026-02-01' },
    { day: '2026-02-28', size: 'day' as const, expected: '2026-02-28' },
  ])('$day by $size begins on $expected', ({ day, size, expected }) => expect(bucketOf(day, size)).toBe(expected));

  test('have no hole and stay few', () => {
    const days = fc.integer({ min: 0, max: 3_000 });
    fc.assert(fc.property(days, (length) => {
      const fromDay = '2020-02-25';
      const toDay = new Date(Date.parse(fromDay) + length * 86_400_000).toISOString().slice(0, 10);
      const size = chooseBucketSize(fromDay, toDay);
      const buckets = listBuckets(fromDay, toDay, size);
      expect(buckets).toEqual([...new Set(buckets)].toSorted());
      expect(buckets.at(-1)).toBe(bucketOf(toDay, size));
      expect(buckets.length).toBeLessThanOrEqual(102);
    }), { numRuns: 30 });
  });
});

describe('prepareSpendByDay', () => {
  test('fills empty days with zero and adds up exactly', () => {
    const model = prepareSpendByDay(
      [
        { day: '2026-11-20', item: 'model-a', nanos: '1000000001' },
        { day: '2026-11-22', item: 'model-a', nanos: '20000000' },
        { day: '2026-11-22', item: 'Web search', nanos: '3000000000' },
      ],
      '2026-11-20', '2026-11-22',
    );
    expect(model.series.map(({ label }) => label)).toEqual(['Web search', 'model-a']);
    expect(model.bars.map(({ label, total }) => [label, total])).toEqual([['20 Nov', '$1.00'], ['21 Nov', '$0.00'], ['22 Nov', '$3.02']]);
    expect(model.bars[2]?.amounts).toEqual({ s0: '$3.00', s1: '$0.02' });
    expect(model.bars[1]?.dollars).toEqual({ s0: 0, s1: 0 });
  });

  test('shows five items and puts the others together', () => {
    const days = Array.from({ length: 9 }, (_, index) => ({ day: '2026-11-20', item: `model-${index}`, nanos: `${(index + 1) * 1_000_000_000}` }));
    const { series, bars } = prepareSpendByDay(days, '2026-11-20', '2026-11-20');
    expect(series.map(({ label }) => label)).toEqual(['model-8', 'model-7', 'model-6', 'model-5', 'model-4', 'Other (4)']);
    expect(bars[0]?.amounts.other).toBe('$10.00');
    expect(bars[0]?.total).toBe('$45.00');
  });
});

describe('prepareSpendBySource', () => {
  test('ranks, names spend without a source, and joins the tail', () => {
    const sources = Array.from({ length: 12 }, (_, index) => ({
      sourceId: index === 0 ? null : `id-${index}`, name: index === 0 ? null : `Source ${index}`, nanos: `${(12 - index) * 1_000_000_000}`, acceptedSignals: 0, perAcceptedNanos: null,
    }));
    const bars = prepareSpendBySource(sources.toReversed());
    expect(bars).toHaveLength(10);
    expect(bars[0]).toEqual({ key: 'none', label: 'No single source', dollars: 12, amount: '$12.00' });
    expect(bars.at(-1)).toEqual({ key: 'rest', label: '3 more', dollars: 6, amount: '$6.00' });
  });
});

describe('prepareFunnel', () => {
  const progress: RunProgress = {
    id: 'r', status: 'running', trigger: 'manual', requestedBy: null, createdAt: '', startedAt: null, finishedAt: null, errorMessage: null,
    sources: { total: 1, queued: 0, running: 1, done: 0, failed: 0, cancelled: 0 },
    items: { listed: 10, unchanged: 0, postponed: 0, entered: 10 },
    funnel: [
      { stage: 'collect', entered: 10, passed: 7, pending: 1, failed: 2, dropped: {} },
      { stage: 'clean', entered: 7, passed: 3, pending: 0, failed: 0, dropped: { too_short: 1, paywall: 3, no_text: 0 } },
    ],
    signals: 0, costNanos: '0',
  };

  test('keeps every item: passed, pending and losses add up to entered', () => {
    for (const step of prepareFunnel(progress)) {
      expect(step.passed + step.pending + step.losses.reduce((sum, { count }) => sum + count, 0)).toBe(step.entered);
    }
  });

  test('names losses in words, failures first, the largest before the smaller', () => {
    const [collect, clean] = prepareFunnel(progress);
    expect(collect?.losses).toEqual([{ key: 'failed', label: 'failed', count: 2, failed: true }]);
    expect(clean?.losses.map(({ label, count }) => [label, count])).toEqual([['behind a paywall', 3], ['too short to tell anything', 1]]);
    expect(clean?.width).toEqual({ passed: 0.3, pending: 0, lost: 0.4 });
  });

  test.each([
    { dropped: { duplicate_text: 7, error_page: 2 }, labels: ['7 repeat another document', '2 error pages'] },
    { dropped: { duplicate_text: 1, error_page: 1 }, labels: ['1 repeats another document', '1 error page'] },
  ])('says $labels', ({ dropped, labels }) => {
    const [step] = prepareFunnel({ ...progress, funnel: [{ stage: 'dedupe', entered: 9, passed: 0, pending: 0, failed: 0, dropped }] });
    expect(step?.losses.map(({ count, label }) => `${count} ${label}`)).toEqual(labels);
  });

  test('an empty run has no width to divide by', () => {
    const empty = { ...progress, funnel: [{ stage: 'collect' as const, entered: 0, passed: 0, pending: 0, failed: 0, dropped: {} }] };
    expect(prepareFunnel(empty)[0]?.width).toEqual({ passed: 0, pending: 0, lost: 0 });
  });
});
