import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Text, cleanText, cleanTexts } from '#lib/model/text.ts';

test.each([
  ['plain', 'plain'], ['a\0b\0', 'ab'], ['\ud800', '\ufffd'], ['x\udc00y', 'x\ufffdy'], ['🙂', '🙂'], ['\ud83d\0\ude42', '\ufffd\ufffd'],
])('%j is stored as %j', (text, stored) => {
  expect(cleanText(text)).toBe(stored);
  expect(Text.parse(text)).toBe(stored);
});

test('a clean text is well-formed, holds no NUL, and stays as it is', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', '\0', '\ud83d', '\ude42', '🙂')).map((parts) => parts.join('')), (text) => {
    const clean = cleanText(text);
    expect([clean.isWellFormed(), clean.includes('\0'), cleanText(clean)]).toEqual([true, false, clean]);
  }));
});

test('all texts of plain data are cleaned; other things are let alone', () => {
  const error = new Error('x\0');
  const date = new Date(0);
  expect(cleanTexts({ a: 'x\0', b: ['\ud800', null, 1], c: { d: undefined, error, date } })).toEqual({ a: 'x', b: ['\ufffd', null, 1], c: { d: undefined, error, date } });
  expect(cleanTexts(error)).toBe(error);
});

test('what is left of a text counts for its length', () => {
  expect(Text.trim().min(1).safeParse(' \0 ').success).toBe(false);
});
