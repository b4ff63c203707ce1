import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPlainText, truncate } from '#lib/collect/plain-text.ts';

test.each([
  ['Plain words', 'Plain words'],
  ['<b>Bold</b> and <i>italic</i>', 'Bold and italic'],
  ['One<br>two<p>three</p>four', 'One two three four'],
  ['AT&amp;T &#8212; caf&eacute; &#x1F600;', 'AT&T — café 😀'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['List<T> explained', 'List<T> explained'],
  ['x<script>alert(1)</script>y<style>a{}</style>', 'xy'],
  ['<img src=x onerror=alert(1)>Picture', 'Picture'],
  ['a <!-- hidden --> b', 'a b'],
  ['  many\n\n\tspaces \u0000 ', 'many spaces'],
  ['<p>unclosed <b>tags', 'unclosed tags'],
  ['&#999999999999; &bogus; &', '\uFFFD &bogus; &'],
  ['', ''],
])('%j reads %j', (markup, text) => expect(toPlainText(markup)).toBe(text));

test('never throws and never leaves a line break or a script', () => {
  const piece = fc.constantFrom('<b>', '</b>', '<script>', '</script>', '<', '>', '&', '&amp;', '<!--', '-->', '<![CDATA[', '\n', 'word', '"', '<a href="', '\u0000');
  fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
    expect(toPlainText(pieces.join(''))).not.toMatch(/[\n\u0000]/);
  }));
});

test('cutting keeps characters whole', () => {
  expect(truncate('short', 10)).toBe('short');
  expect(truncate('word after word', 8)).toBe('word af…');
  expect(truncate('ab😀cd', 4)).toBe('ab…');
});
