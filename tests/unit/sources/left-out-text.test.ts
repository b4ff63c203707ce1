import { expect, test } from 'vitest';
import { NONE_LEFT_OUT, type LeftOut } from '#lib/model/source.ts';
import { leftOutText } from '#components/sources/source-words.ts';

test.each<[Partial<LeftOut>, string | null]>([
  [{}, null],
  [{ withoutAddress: 1 }, '1 left out: without an address'],
  [{ beyondLimit: 48_000 }, '48,000 left out: beyond what is read of one list'],
  [{ withoutAddress: 2, addressTooLong: 1 }, '3 left out: 2 without an address, 1 with an address that is too long'],
])('%j is told as %s', (leftOut, text) => {
  expect(leftOutText({ ...NONE_LEFT_OUT, ...leftOut })).toBe(text);
});
