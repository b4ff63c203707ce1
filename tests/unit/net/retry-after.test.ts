import { expect, test } from 'vitest';
import { parseRetryAfter } from '#lib/net/retry-after.ts';

const NOW = Date.UTC(2026, 4, 6, 7, 0, 0);

test.each([
  ['120', 120_000], [' 5 ', 5_000], ['Wed, 06 May 2026 07:01:00 GMT', 60_000], ['99999999', 86_400_000], ['99999999999', 86_400_000],
  ['600, 600', 600_000], ['5,120 , 60', 120_000], ['600, soon', 600_000], ['120.5', 120_500], ['120s', 120_000], ['120;', 120_000], ['"120"', 120_000], ['12345678901234567', 86_400_000],
  ['Wed, 06 May 2026 07:01:00 GMT, Wed, 06 May 2026 07:02:00 GMT', 120_000], ['30, Wed, 06 May 2026 07:01:00 GMT', 60_000],
  ['Wednesday, 06-May-26 07:01:00 GMT', 60_000], ['Wed May  6 07:01:00 2026', 60_000],
  ['0', null], ['-5', null], ['Wed, 06 May 2026 06:59:00 GMT', null], ['soon', null], ['', null], [undefined, null], ['1e3', null],
])('%j is %s ms', (value, expected) => expect(parseRetryAfter(value, NOW)).toBe(expected));
