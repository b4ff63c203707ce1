import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentHash } from '#lib/dedupe/content-hash.ts';

const base = { title: 'Acme buys Beta', text: 'Acme said on Monday it would buy Beta for $1.5 billion.\n\nShares rose 3%.' };

describe('contentHash', () => {
  it('is SHA-256 in hex', () => {
    expect(contentHash(base)).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each([
    ['white space', { title: ' Acme  buys\nBeta', text: 'Acme said on Monday it would buy\u00A0Beta for $1.5 billion.   Shares rose 3%.\n' }],
    ['curly quotes and case', { title: 'ACME buys Beta', text: base.text }],
    ['soft hyphens and zero-width characters', { title: base.title, text: base.text.replace('Monday', 'Mon\u00ADday\u200B') }],
    ['compatibility forms', { title: 'Ａcme buys Beta', text: base.text }],
  ])('%s does not change it', (_, other) => {
    expect(contentHash(other)).toBe(contentHash(base));
  });

  it.each([
    ['a number', { ...base, text: base.text.replace('1.5', '1.6') }],
    ['where the decimal point stands', { ...base, text: base.text.replace('1.5', '15') }],
    ['a sign', { ...base, text: base.text.replace('rose 3%', 'rose -3%') }],
    ['a word', { ...base, text: base.text.replace('rose', 'fell') }],
    ['the title', { ...base, title: 'Acme drops Beta' }],
    ['what is title and what is text', { title: 'Acme', text: `buys Beta ${base.text}` }],
  ])('%s changes it', (_, other) => {
    expect(contentHash(other)).not.toBe(contentHash(base));
  });

  it.each([
    ['rose \u22125 %', 'rose 5 %'], ['rose –5 %', 'rose 5 %'], ['in C++', 'in C#'], ['in C++', 'in C'], ['<5 cases', '>5 cases'], ['₹5', '₩5'], ['₿5', '5'], ['5 ‰', '5 %'], ['+5', '-5'], ['1.5', '1,5'],
  ])('%j and %j are two texts', (a, b) => {
    expect(contentHash({ title: '', text: a })).not.toBe(contentHash({ title: '', text: b }));
  });

  it.each([
    ['2020-2021', '2020–2021'], ['\u22125 %', '-5 %'], ['–5', '-5'], ['Covid-19', 'Covid–19'], ['Acme – 5 plants', 'Acme — 5 plants'], ['Acme—5 plants', 'Acme 5 plants'], ['“C++”', '"c++"'],
  ])('%j and %j are one text', (a, b) => {
    expect(contentHash({ title: '', text: a })).toBe(contentHash({ title: '', text: b }));
  });

  it('does not depend on how words are spaced, whatever they are', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^[\p{L}\p{N}]+$/u.test(text));
    fc.assert(fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(' ', '\n', '  \t', '\u00A0'), (words, space) => {
      expect(contentHash({ title: '', text: words.join(space) })).toBe(contentHash({ title: '', text: words.join(' ') }));
    }));
  });

  it('comes to an end whatever stands on a letter: marks beyond the thirtieth do not count', () => {
    const withMarks = (count: number): string => contentHash({ title: '', text: `An a${'\u0301\u0316'.repeat(count)} with accents.` });
    expect(withMarks(100_000)).toBe(withMarks(15));
    expect(withMarks(2)).not.toBe(withMarks(1));
  });
});
