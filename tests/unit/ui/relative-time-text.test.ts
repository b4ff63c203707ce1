import { describe, expect, test } from 'vitest';
import { absoluteTimeText, relativeTimeText } from '#components/ui/relative-time-text.ts';

const NOW = Date.parse('2026-11-23T12:00:00Z');

describe('relativeTimeText', () => {
  test.each([
    { time: '2026-11-23T11:59:40Z', zone: 'UTC', expected: 'just now' },
    { time: '2026-11-23T11:57:00Z', zone: 'Asia/Tokyo', expected: '3 minutes ago' },
    { time: '2026-11-23T12:59:29Z', zone: 'UTC', expected: 'in 59 minutes' },
    { time: '2026-11-23T12:59:59Z', zone: 'UTC', expected: 'in 1 hour' },
    { time: '2026-11-23T14:00:00Z', zone: 'UTC', expected: 'in 2 hours' },
    { time: '2026-11-20T23:30:00Z', zone: 'UTC', expected: '20 Nov' },
    { time: '2026-11-20T23:30:00Z', zone: 'Europe/Berlin', expected: '21 Nov' },
    { time: '2026-11-20T02:30:00Z', zone: 'America/New_York', expected: '19 Nov' },
    { time: '2025-12-31T23:30:00Z', zone: 'UTC', expected: '31 Dec 2025' },
    // In Berlin it was this year already.
    { time: '2025-12-31T23:30:00Z', zone: 'Europe/Berlin', expected: '1 Jan' },
  ])('$time in $zone is "$expected"', ({ time, zone, expected }) => {
    expect(relativeTimeText(Date.parse(time), NOW, zone)).toBe(expected);
  });

  test('is shorter where there is little room', () => {
    expect(relativeTimeText(Date.parse('2026-11-23T12:14:00Z'), NOW, 'UTC', true)).toBe('in 14m');
  });
});

describe('absoluteTimeText', () => {
  test('names its zone', () => {
    expect(absoluteTimeText(Date.parse('2026-11-23T20:48:00Z'), 'UTC')).toBe('23 Nov 2026, 20:48 UTC');
    expect(absoluteTimeText(Date.parse('2026-11-23T23:48:00Z'), 'Asia/Tokyo')).toBe('24 Nov 2026, 08:48 GMT+9');
  });
});
