import { expect, test } from 'vitest';
import { lateness } from '#components/signals/lateness.ts';

test.each([[0, 'at the same time'], [59_999, 'at the same time'], [25 * 60_000, '25 min later'], [3_599_999, '1 h later'], [3 * 3_600_000, '3 h later'], [47 * 3_600_000, '47 h later'], [3 * 86_400_000, '3 days later']])('%i ms is %s', (lateMs, words) => {
  expect(lateness(lateMs, true)).toBe(words);
});

test('a report that tells no time came so late at most', () => {
  expect([lateness(14 * 3_600_000, false), lateness(30_000, false)]).toEqual(['up to 14 h later', 'at the same time']);
});
