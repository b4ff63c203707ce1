import { expect, test, vi } from 'vitest';
import { parseRetryAfter } from '#lib/net/retry-after.ts';

const NOW = Date.UTC(2026, 4, 6, 7, 0, 0);

test.each([
  ['120', 120_000], [' 5 ', 5_000], ['Wed, 06 May 2026 07:01:00 GMT', 60_000], ['99999999', 86_400_000], ['99999999999', 86_400_000],
  ['600, 600', 600_000], ['5,120 , 60', 120_000], ['600, soon', 600_000], ['120.5', 120_500], ['120s', 120_000], ['120;', 120_000], ['"120"', 120_000], ['12345678901234567', 86_400_000],
  ['Wed, 06 May 2026 07:01:00 GMT, Wed, 06 May 2026 07:02:00 GMT', 120_000], ['30, Wed, 06 May 2026 07:01:00 GMT', 60_000],
  ['Wednesday, 06-May-26 07:01:00 GMT', 60_000], ['Wed May  6 07:01:00 2026', 60_000],
  ['60, 30 sec', 60_000], ['5 seconds ;', 5_000], ['Wed, 06-May-2026 07:01:00 GMT, 30', 60_000], ['Wed, 06 May 2026 09:01:00 +0200', 60_000], ['Wed, 06 May 2026 03:01:00 EDT', 60_000],
  ['0', null], ['-5', null], ['Wed, 06 May 2026 06:59:00 GMT', null], ['soon', null], ['', null], [undefined, null], ['1e3', null],
])('%j is %s ms', (value, expected) => expect(parseRetryAfter(value, NOW)).toBe(expected));

test.each([
  ['Wed, 06 May 2026 06:59:00 GMT', 'Wed, 06 May 2026 06:58:00 GMT', 60_000], ['Wed, 06 May 2026 07:02:00 GMT', 'Wed, 06 May 2026 07:01:00 GMT', 120_000],
  ['30', 'Wed, 06 May 2026 06:58:00 GMT', 30_000], ['Wed, 06 May 2026 06:59:00 GMT', 'Mon, 04 May 2026 06:58:00 GMT', null], ['Wed, 06 May 2026 07:01:00 GMT', 'never', 60_000],
])('%j of a server whose clock shows %j is %s ms: the longer of what either clock says', (value, date, expected) => expect(parseRetryAfter(value, NOW, date)).toBe(expected));

test('dates without a zone are in UTC, whatever the time of this machine', () => {
  vi.stubEnv('TZ', 'Asia/Tokyo');
  try {
    expect(parseRetryAfter('Wed May  6 07:01:00 2026', NOW)).toBe(60_000);
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a hostile one is read in no time', () => {
  const spaces = ' '.repeat(100_000);
  const startedAt = performance.now();
  for (const value of [`1${spaces}x`, `a${spaces}b`, `${spaces},1`.repeat(2), ','.repeat(100_000)]) parseRetryAfter(value, NOW);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
