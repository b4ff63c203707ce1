import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isContained, overlapOf, type Fingerprint } from '#lib/dedupe/fingerprint.ts';
import { sketchText } from '#lib/dedupe/text-sketch.ts';

const fingerprint = (text: string): Fingerprint => sketchText({ title: '', text }).print;

/** Words of a made-up vocabulary, the same for the same seed. */
function writeText(seed: number, length: number): string[] {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return `w${(state >>> 8) % 3_000}`;
  });
}

const ARTICLE = writeText(1, 600);
const EDITS: [string, string[]][] = [
  ['the same', ARTICLE],
  ['every thirtieth word changed', ARTICLE.map((word, index) => (index % 30 === 7 ? `x${index}` : word))],
  ['every tenth word changed', ARTICLE.map((word, index) => (index % 10 === 7 ? `x${index}` : word))],
  ['the first 60 %', ARTICLE.slice(0, 360)],
  ['the first 30 %', ARTICLE.slice(0, 180)],
  ['120 words added', [...ARTICLE, ...writeText(2, 120)]],
  ['cut, edited and added to', [...ARTICLE.slice(0, 360).map((word, index) => (index % 20 === 7 ? `x${index}` : word)), ...writeText(3, 60)]],
];

const isNearDuplicate = (a: Fingerprint, b: Fingerprint): boolean => isContained(overlapOf(a, b));

describe('fingerprint', () => {
  it.each(EDITS)('finds a copy again: %s', (_, words) => {
    expect(isNearDuplicate(fingerprint(ARTICLE.join(' ')), fingerprint(words.join(' ')))).toBe(true);
  });

  it('tells texts apart that have nothing but their vocabulary in common', () => {
    const prints = Array.from({ length: 60 }, (_, index) => fingerprint(writeText(100 + index, 400).join(' ')));
    for (let a = 0; a < prints.length; a++) for (let b = a + 1; b < prints.length; b++) expect(isNearDuplicate(prints[a]!, prints[b]!)).toBe(false);
  });

  it('does not depend on case, punctuation or white space', () => {
    const text = ARTICLE.join(' ');
    expect(fingerprint(`  ${text.toUpperCase().replaceAll(' ', ',\n')}. `)).toEqual(fingerprint(text));
  });

  it('a text too short for a shingle has none, and is like nothing', () => {
    expect(fingerprint('two words').hashes).toHaveLength(0);
    expect(isNearDuplicate(fingerprint(''), fingerprint(''))).toBe(false);
  });

  it('a whole contains its part, in either order', () => {
    fc.assert(fc.property(fc.integer({ min: 1 }), fc.integer({ min: 150, max: 500 }), fc.integer({ min: 0, max: 100 }), (seed, length, start) => {
      const words = writeText(seed, 700);
      const [whole, part] = [fingerprint(words.join(' ')), fingerprint(words.slice(start, start + length).join(' '))];
      const overlap = overlapOf(whole, part);
      expect(overlap.containment).toBe(1);
      const { shared, containment, coverage } = overlapOf(part, whole);
      expect({ shared, containment, coverage }).toMatchObject({ shared: overlap.shared, containment: overlap.containment, coverage: overlap.coverage });
    }), { numRuns: 100 });
  }, 60_000);
});
