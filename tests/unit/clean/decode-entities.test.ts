import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { decodeAttribute, decodeEntities } from '#lib/clean/page/decode-entities.ts';

it.each([
  ['Acme &amp; Sons', 'Acme & Sons'], ['5 &lt; 7', '5 < 7'], ['&#8217;&#x2019;&rsquo;', '’’’'], ['AT&ampT', 'AT&T'], ['a & b &nosuch; c', 'a & b &nosuch; c'], ['caf&eacute', 'café'], ['&#39s', '\'s'],
])('decodes %j in text', (text, decoded) => {
  expect(decodeEntities(text)).toBe(decoded);
});

it.each([['/?a=1&copy=2', '/?a=1&copy=2'], ['/?a=1&amp;copy=2', '/?a=1&copy=2'], ['&copy 2026', '© 2026'], ['&copyright', '&copyright'], ['&quot;x&quot;', '"x"']])('decodes %j in an attribute', (value, decoded) => {
  expect(decodeAttribute(value)).toBe(decoded);
});

it('decodes as a reader of HTML does that decodes on its way', () => {
  const unit = fc.constantFrom('&', 'amp', 'copy', 'lt', '#', 'x', '2', '9', '8', ';', '=', ' ', 'a', 'notin', 'É', '#x27;', '#39');
  fc.assert(fc.property(fc.string({ unit, maxLength: 14 }), (source) => {
    let [text, value] = ['', ''];
    const parser = new Parser({ ontext: (part) => (text += part), onattribute: (_, found) => (value = found) });
    parser.end(`<a b="${source}">${source}`);
    expect([decodeEntities(source), decodeAttribute(source)]).toEqual([text, value]);
  }), { numRuns: 3_000 });
});
