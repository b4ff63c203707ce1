import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitEvidence } from '#components/signals/split-evidence.ts';

const text = 'First sentence here. Alder Freight buys Pike.\n\nThe deal closes in March. Nobody was surprised. The end.';
const span = (quote: string) => ({ startOffset: text.indexOf(quote), endOffset: text.indexOf(quote) + quote.length });
const flat = (result: ReturnType<typeof splitEvidence>) => result.paragraphs.map((parts) => parts.map(({ text: part, marked }) => (marked ? `[${part}]` : part)).join(''));

describe('splitEvidence', () => {
  test('marks the quote in the whole text', () => {
    const result = splitEvidence(text, [span('Alder Freight buys Pike.')], null);
    expect(flat(result)).toEqual(['First sentence here. [Alder Freight buys Pike.]', 'The deal closes in March. Nobody was surprised. The end.']);
    expect(result).toMatchObject({ cutBefore: false, cutAfter: false });
  });

  test('marks a quote that runs over a paragraph break in both paragraphs', () => {
    const quote = 'buys Pike.\n\nThe deal';
    expect(flat(splitEvidence(text, [span(quote)], null)).slice(0, 2)).toEqual([
      'First sentence here. Alder Freight [buys Pike.]', '[The deal] closes in March. Nobody was surprised. The end.',
    ]);
  });

  test('cuts the surroundings at sentences', () => {
    const result = splitEvidence(text, [span('The deal closes in March.')], 30);
    expect(flat(result)).toEqual(['Alder Freight buys Pike.', '[The deal closes in March.] Nobody was surprised.']);
    expect(result).toMatchObject({ cutBefore: true, cutAfter: true });
  });

  test('shows the beginning where the quote stands in the title', () => {
    const result = splitEvidence(text, [], 50);
    expect(flat(result)).toEqual(['First sentence here. Alder Freight buys Pike.']);
    expect(result).toMatchObject({ cutBefore: false, cutAfter: true });
  });

  test('joins quotes that overlap', () => {
    expect(flat(splitEvidence(text, [span('Alder Freight buys'), span('buys Pike')], null))[0]).toBe('First sentence here. [Alder Freight buys Pike].');
  });

  test('never loses or invents a character of the marked quote', () => {
    const input = fc.tuple(fc.array(fc.constantFrom('a', 'b ', '. ', '\n\n', 'é', '💶'), { minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), fc.option(fc.nat(20)));
    fc.assert(fc.property(input, ([pieces, a, b, context]) => {
      const whole = pieces.join('');
      const [startOffset, endOffset] = [a % (whole.length + 1), b % (whole.length + 1)].toSorted((x, y) => x - y) as [number, number];
      const { paragraphs } = splitEvidence(whole, [{ startOffset, endOffset }], context);
      const marked = paragraphs.flat().filter((part) => part.marked).map((part) => part.text).join('');
      expect(marked).toBe(whole.slice(startOffset, endOffset).replaceAll('\n', ''));
      expect(paragraphs.flat().every((part) => part.text.length > 0)).toBe(true);
    }));
  });
});
