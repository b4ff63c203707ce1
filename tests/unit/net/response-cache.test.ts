import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshForMs } from '#lib/net/freshness.ts';
import { createResponseCache } from '#lib/net/response-cache.ts';
import type { SafeFetchAnswer } from '#lib/net/safe-fetch.ts';
import { createSieve } from '#lib/net/sieve.ts';

const NOW = Date.UTC(2026, 0, 1);
const date = (offsetMs: number): string => new Date(NOW + offsetMs).toUTCString();

test.each<[string, Record<string, string>, number]>([
  ['nothing said', {}, 0],
  ['max-age', { 'cache-control': 'public, max-age=60' }, 60_000],
  ['quoted and in capitals', { 'cache-control': 'Max-Age="60"' }, 60_000],
  ['less what it aged on the way', { 'cache-control': 'max-age=60', age: '45' }, 15_000],
  ['given twice', { 'cache-control': 'max-age=3600, max-age=0' }, 0],
  ['aged twice', { 'cache-control': 'max-age=60', age: '45, 50' }, 10_000],
  ['aged beyond it', { 'cache-control': 'max-age=60', age: '90' }, 0],
  ['not to be kept', { 'cache-control': 'no-store, max-age=60' }, 0],
  ['to be asked for each time', { 'cache-control': 'no-cache, max-age=60' }, 0],
  ['Expires', { expires: date(30_000) }, 30_000],
  ['Expires by the server\'s own clock', { expires: date(-100_000), date: date(-130_000) }, 30_000],
  ['max-age before Expires', { 'cache-control': 'max-age=5', expires: date(60_000) }, 5_000],
  ['Expires without sense', { expires: '0' }, 0],
  ['a year is six hours', { 'cache-control': 'max-age=31536000, immutable' }, 6 * 3_600_000],
  ['a shared cache is not meant', { 'cache-control': 's-maxage=60' }, 0],
  ['variants by encoding', { 'cache-control': 'max-age=60', vary: 'Accept-Encoding' }, 60_000],
  ['other variants', { 'cache-control': 'max-age=60', vary: 'Accept-Encoding, Cookie' }, 0],
])('%s', (_, headers, ms) => expect(freshForMs(headers, NOW)).toBe(ms));

describe('sieve', () => {
  test('what was asked for again outlives what was not', () => {
    const sieve = createSieve<number>(3);
    for (const key of ['a', 'b', 'c']) sieve.set(key, 1, 1);
    sieve.get('a');
    sieve.set('d', 1, 1);
    sieve.set('e', 1, 1);
    expect(['a', 'b', 'c', 'd', 'e'].filter((key) => sieve.get(key))).toEqual(['a', 'd', 'e']);
  });

  test('never holds more than it may, and gives back what was put in', () => {
    const step = fc.record({ key: fc.constantFrom(...'abcdefgh'), bytes: fc.integer({ min: 1, max: 12 }), isRead: fc.boolean() });
    fc.assert(fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const sieve = createSieve<number>(20);
      const last = new Map<string, number>();
      steps.forEach(({ key, bytes, isRead }, i) => {
        if (isRead) return expect([undefined, last.get(key)]).toContain(sieve.get(key));
        sieve.set(key, i, bytes);
        last.set(key, i);
        expect(sieve.get(key)).toBe(i);
        expect(sieve.bytes()).toBeLessThanOrEqual(20);
      });
    }));
  });
});

test('an answer is used again until it is stale, and counted', async () => {
  let nowMs = NOW;
  const cache = createResponseCache(() => nowMs);
  const body = new TextEncoder().encode('The same words again. '.repeat(1_000));
  const answer = { url: 'u', finalUrl: 'u', permanentRedirect: null, status: 200, headers: { 'cache-control': 'max-age=60' }, body, durationMs: 30 } satisfies SafeFetchAnswer;
  expect(await cache.find('u')).toBeNull();
  await cache.keep('u', answer);
  await cache.keep('v', { ...answer, status: 404 });
  const again = await cache.find('u');
  expect({ ...again, body: Buffer.from(again!.body).toString() }).toEqual({ ...answer, body: Buffer.from(body).toString(), durationMs: 0, fromCache: true, freshUntilMs: NOW + 60_000 });
  expect(cache.counts().bytes).toBeLessThan(body.byteLength / 10);
  expect(await cache.find('v')).toBeNull();
  nowMs += 60_000;
  expect(await cache.find('u')).toBeNull();
  expect(cache.counts()).toEqual({ hits: 1, misses: 3, bytes: 0 });
});
