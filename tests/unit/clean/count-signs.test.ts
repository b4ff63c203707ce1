import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countSigns } from '#lib/clean/main-text/count-signs.ts';

function byPatterns(text: string): ReturnType<typeof countSigns> {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return {
    sentenceEnds: count(/[.!?。…](?=\s|$)|[。！？]/g), commas: count(/[,;:，、]/g), capitals: count(/\p{Lu}/gu), digits: count(/\d/g), lineBreaks: count(/\n/g),
    bars: count(/(?<= )\|(?= )/g),
  };
}

it('counts signs as patterns do', () => {
  const unit = fc.oneof(fc.constantFrom('.', '…', '。', '！', ',', '、', ':', 'A', 'É', 'Я', 'я', '7', '٣', '\n', ' ', ' | ', '|', '\u00A0'), fc.string({ minLength: 1, maxLength: 1 }));
  fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
    expect(countSigns(text)).toEqual(byPatterns(text));
  }), { numRuns: 2_000 });
});
