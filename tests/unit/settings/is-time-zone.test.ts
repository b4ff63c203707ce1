import { expect, test } from 'vitest';
import { isTimeZone } from '#components/settings/is-time-zone.ts';

test.each([['Europe/Berlin', true], ['UTC', true], ['europe/berlin', true], ['Mars/Olympus', false], ['+02:00', false], ['', false]])('%s: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});
