import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnMoney, formatMoney } from '#lib/charts/format-money.ts';
import { formatBytes, formatCapped, formatCount, formatDuration, formatShare } from '#lib/charts/format-number.ts';

describe('columnMoney', () => {
  test.each([
    { column: ['1500000000', null, '0'], expected: ['$1.50', '—', '$0.00'] },
    { column: ['1500000000', '3141592', '0'], expected: ['$1.5000', '$0.0031', '$0.0000'] },
    { column: ['10000000', '1'], expected: ['$0.010000000', '$0.000000001'] },
    { column: ['9999999'], expected: ['$0.0100'] },
    { column: ['1234567890000000', '-123400'], expected: ['$1,234,567.89000', '−$0.00012'] },
    { column: [], expected: [] },
  ])('$column is $expected', ({ column, expected }) => expect(column.map(columnMoney(column))).toEqual(expected));
});

describe('formatMoney', () => {
  test.each([
    { nanos: null, expected: '—' },
    { nanos: '0', expected: '$0.00' },
    { nanos: '1', expected: '$0.000000001' },
    { nanos: '3141592', expected: '$0.003142' },
    { nanos: '9999999', expected: '$0.01' },
    { nanos: '10000000', expected: '$0.01' },
    { nanos: '14999999', expected: '$0.01' },
    { nanos: '15000000', expected: '$0.02' },
    { nanos: '1000000001', expected: '$1.00' },
    { nanos: '1234567890000000', expected: '$1,234,567.89' },
    { nanos: '90071992547409930000000', expected: '$90,071,992,547,409.93' },
    { nanos: '-2500000000', expected: '−$2.50' },
  ])('$nanos is $expected', ({ nanos, expected }) => expect(formatMoney(nanos)).toBe(expected));

  test('is within half a unit of what it says', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 15n }), (nanos) => {
      const shown = Number(formatMoney(nanos.toString()).replace(/[$,]/g, '')) * 1e9;
      const unit = nanos < 10_000_000n ? 10 ** Math.max(0, nanos.toString().length - 4) : 10_000_000;
      expect(Math.abs(shown - Number(nanos))).toBeLessThanOrEqual(unit / 2 + 1e-3);
    }));
  });
});

describe('numbers', () => {
  test.each([
    [formatCount(null), '—'],
    [formatCount(0), '0'],
    [formatCount(12_345), '12,345'],
    [formatCapped(1_000, 1_000), '1,000'],
    [formatCapped(1_001, 1_000), '1,000+'],
    [formatShare(null), '—'],
    [formatShare(0), '0%'],
    [formatShare(2 / 3), '67%'],
    [formatBytes(null), '—'],
    [formatBytes(999), '999 B'],
    [formatBytes(1_000), '1.0 kB'],
    [formatBytes(14_230), '14.2 kB'],
    [formatBytes(3_000_000_000), '3.0 GB'],
    [formatDuration(null), '—'],
    [formatDuration(340), '340 ms'],
    [formatDuration(12_400), '12 s'],
    [formatDuration(245_000), '4 min 5 s'],
    [formatDuration(120_000), '2 min'],
    [formatDuration(7_800_000), '2 h 10 min'],
  ])('%s', (actual, expected) => expect(actual).toBe(expected));
});
