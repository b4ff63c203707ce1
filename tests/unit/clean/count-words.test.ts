import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords } from '#lib/clean/page/blocks.ts';

const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;

it.each([
  ['', 0], ['Acme’s deal — worth $1.5\u00A0bn — closed', 8], ['über_alles 3×4 naïve café', 5], ['сделка на 5 млн', 4], ['e\u0301te\u0301 x', 3], ['½ a²b', 2], ['東京で発表', 3],
])('counts the words of %j', (text, words) => {
  expect(countWords(text)).toBe(words);
});

it('counts runs of letters and digits in scripts with spaces', () => {
  const signs = fc.string({ unit: fc.oneof(fc.constantFrom(' ', '—', '’', '\u00A0', '×', 'é', 'ß', '²', 'Ā', 'ʼ', 'я', '_', '©'), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' })), maxLength: 60 });
  fc.assert(fc.property(signs.filter((text) => !UNSPACED.test(text)), (text) => {
    expect(countWords(text)).toBe(text.match(/[\p{L}\p{N}_]+/gu)?.length ?? 0);
  }), { numRuns: 2_000 });
});
