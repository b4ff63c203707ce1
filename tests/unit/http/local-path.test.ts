import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localPath } from '#lib/http/local-path.ts';

test.each([
  ['/signals', '/signals'],
  ['/signals?type=funding#top', '/signals?type=funding#top'],
  ['/a/../b', '/b'],
  ['//evil.example', '/home'],
  ['/\\evil.example', '/home'],
  ['\\\\evil.example', '/home'],
  ['/\t/evil.example', '/home'],
  ['/.//evil.example', '/home'],
  ['https://evil.example', '/home'],
  ['javascript:alert(1)', '/home'],
  ['signals', '/home'],
  ['', '/home'],
  [null, '/home'],
])('%j leads to %s', (value, expected) => {
  expect(localPath(value, '/home')).toBe(expected);
});

test('whatever is given, a browser stays on this host', () => {
  const tricky = fc.array(fc.constantFrom('/', '\\', '.', '..', '@', ':', '?', '#', '%2f', '\t', '\n', 'evil.example', 'http'), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string(), fc.webUrl()), (value) => {
      expect(new URL(localPath(value, '/home'), 'http://own.example').origin).toBe('http://own.example');
    }),
    { numRuns: 500 },
  );
});
