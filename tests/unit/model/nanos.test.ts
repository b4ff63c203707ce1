import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UsdAmount } from '#lib/ledger/usd-amount.ts';
import { amountOfNanos, toNanos } from '#lib/model/nanos.ts';

describe('toNanos', () => {
  test.each([
    ['0', 0n], ['0.000000001', 1n], ['2.5', 2_500_000_000n], ['2.50', 2_500_000_000n], ['007.1', 7_100_000_000n],
    // Where a floating-point number would be off: 0.1 + 0.2, and more digits than it holds.
    ['0.3', 300_000_000n], ['9999999.999999999', 9_999_999_999_999_999n],
  ])('%s is %s', (amount, nanos) => expect(toNanos(amount)).toBe(nanos));

  test('gives back every amount that it was given', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (nanos) => {
      expect(toNanos(amountOfNanos(nanos.toString()))).toBe(nanos);
    }));
  });

  test('an amount comes back as it was written, with two decimals at least', () => {
    const amounts = fc.tuple(fc.nat({ max: 9_999_999 }), fc.stringMatching(/^\d{1,9}$/)).map(([whole, fraction]) => `${whole}.${fraction}`);
    fc.assert(fc.property(amounts, (amount) => {
      expect(UsdAmount.parse(amount)).toBe(amount);
      const back = amountOfNanos(toNanos(amount).toString());
      const trimmed = amount.replace(/0+$/, '');
      expect(back.startsWith(trimmed)).toBe(true);
      expect(back.slice(trimmed.length)).toMatch(/^0{0,2}$/);
    }));
  });
});

describe('UsdAmount', () => {
  test.each(['', '-1', '1,5', '1.', '.5', '1e3', '0.0000000001', '12345678', 'NaN', '0x10', '1 000'])('refuses %j', (amount) => {
    expect(UsdAmount.safeParse(amount).success).toBe(false);
  });
});
