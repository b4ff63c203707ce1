import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '#lib/dedupe/hash.ts';
import { CAPITALISED, INSIDE, NUMBER, readWords, type Words } from '#lib/dedupe/read-words.ts';

const hashesOf = (words: readonly string[]): number[] => words.map(hashOf);
/** Which of these words are of a kind. */
const thoseOfKind = ({ kinds }: Words, kind: number, words: readonly string[]): string[] => words.filter((_, index) => (kinds[index]! & kind) === kind);

describe('readWords', () => {
  it('finds the words that a pattern finds, whatever stands between, one text after another', () => {
    const word = fc.constantFrom('Orlan', 'steel', '24', 'Überfall', 'пожар', 'B12', 'ой', 'a', 'Zürich', 'résumé');
    const gap = fc.constantFrom(' ', '. ', '\n', ' — ', ', ', ' «', '» ', '\u{1F600}');
    fc.assert(fc.property(fc.array(fc.tuple(word, gap), { maxLength: 40 }), (parts) => {
      const text = parts.flat().join('');
      const lower = text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      const { count, wholes, stems } = readWords(text);
      expect(count).toBe(lower.length);
      expect([...wholes]).toEqual(hashesOf(lower));
      expect([...stems]).toEqual(hashesOf(lower.map((found) => found.slice(0, 4))));
    }), { numRuns: 200 });
  });

  it.each([
    ['names that begin alike are two', 'Orlandia', 'Orlestia', false],
    ['the ending of a longer word does not count', 'Mutualen', 'Mutualer', true],
    ['that of a short one does', 'Orlan', 'Orlen', false],
    ['the last digit counts', '2024001', '2024002', false],
  ])('keys: %s', (_, a, b, isSame) => {
    expect(readWords(a).keys[0] === readWords(b).keys[0]).toBe(isSame);
  });

  it('tells capitals within a sentence from those that begin one', () => {
    const text = 'Members met Farrant. Unions said: They ask Pinfold\nBanks paid 24';
    const words = text.match(/\w+/g)!;
    expect(thoseOfKind(readWords(text), CAPITALISED | INSIDE, words)).toEqual(['Farrant', 'Pinfold']);
    expect(thoseOfKind(readWords(text), NUMBER, words)).toEqual(['24']);
  });

  it('knows words of either case wherever they stand, whatever letter comes before', () => {
    expect([...readWords('İzmir I\u0307ZMIR').wholes]).toEqual(hashesOf(['izmir', 'izmir']));
    expect([...readWords('ΝΟΜΟΣ νομος НЁБО небо').wholes]).toEqual(hashesOf(['νομοσ', 'νομοσ', 'небо', 'небо']));
    const letters = Array.from({ length: 0xd800 }, (_, unit) => String.fromCharCode(unit));
    expect(readWords(letters.join(' Orlan ')).wholes.filter((whole) => whole === hashOf('orlan'))).toHaveLength(letters.length - 1);
  });

  it.each([
    ['東浜電機', ['東浜', '浜電', '電機']],
    ['投資額は140億円。海', ['投資', '資額', '額は', '140', '億円', '海']],
    ['Apple发布iPhone 17', ['apple', '发布', 'iphone', '17']],
    ['나루시에', ['나루', '루시', '시에']],
  ])('reads %s as pairs of characters', (text, words) => {
    expect([...readWords(text).wholes]).toEqual(hashesOf(words));
  });
});
