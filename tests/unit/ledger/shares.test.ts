import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByLargestRemainder } from '#lib/ledger/shares.ts';

const amounts = fc.bigInt({ min: 0n, max: 10n ** 18n });
const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 9n }), { minLength: 1, maxLength: 40 });

describe('splitByLargestRemainder', () => {
  test.each([
    { amount: 10n, by: [1n, 1n, 1n], parts: [4n, 3n, 3n] },
    { amount: 100n, by: [47n, 16n, 15n, 22n], parts: [47n, 16n, 15n, 22n] },
    { amount: 7n, by: [0n, 1n, 0n], parts: [0n, 7n, 0n] },
    { amount: 5n, by: [0n, 0n], parts: [3n, 2n] },
    { amount: 0n, by: [3n, 4n], parts: [0n, 0n] },
    { amount: 10n, by: [], parts: [] },
  ])('$amount by $by', ({ amount, by, parts }) => {
    expect(splitByLargestRemainder(amount, by)).toEqual(parts);
  });

  test('the parts add up exactly', () => {
    fc.assert(fc.property(amounts, weights, (amount, by) => {
      expect(splitByLargestRemainder(amount, by).reduce((sum, part) => sum + part, 0n)).toBe(amount);
    }));
  });

  test('no part is further than one unit from its exact quota', () => {
    fc.assert(fc.property(amounts, weights, (amount, by) => {
      const total = by.reduce((sum, weight) => sum + weight, 0n);
      fc.pre(total > 0n);
      splitByLargestRemainder(amount, by).forEach((part, index) => {
        const exact = amount * by[index]!;
        expect(part * total).toBeGreaterThan(exact - total);
        expect(part * total).toBeLessThan(exact + total);
      });
    }));
  });

  test('refuses negative amounts and weights', () => {
    expect(() => splitByLargestRemainder(-1n, [1n])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1n, [-1n, 2n])).toThrow(RangeError);
  });
});
