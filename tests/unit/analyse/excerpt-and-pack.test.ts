import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeExcerpt } from '#lib/analyse/excerpt.ts';
import { packBatches } from '#lib/analyse/pack.ts';
import { splitSentences } from '#lib/analyse/sentences.ts';
import { countTokens } from '#lib/analyse/tokens.ts';

const sentencesOf = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  test.each<{ name: string; text: string; sentences: string[] }>([
    { name: 'two sentences', text: 'Alpha grew. Beta shrank.', sentences: ['Alpha grew.', 'Beta shrank.'] },
    { name: 'titles, initials and months', text: 'Mr. J. R. Smith joined on Jan. 5. He leads Alpha.', sentences: ['Mr. J. R. Smith joined on Jan. 5.', 'He leads Alpha.'] },
    { name: 'legal forms', text: 'Alpha Inc. Chief Executive Ann Lee resigned. Beta Corp. The end.', sentences: ['Alpha Inc. Chief Executive Ann Lee resigned.', 'Beta Corp.', 'The end.'] },
    { name: 'decimals and amounts', text: 'Sales rose 3.5 percent to $1.25. Costs fell.', sentences: ['Sales rose 3.5 percent to $1.25.', 'Costs fell.'] },
    { name: 'countries', text: 'The U.S. regulator fined it. It will appeal in the U.K. The fine is final.', sentences: ['The U.S. regulator fined it.', 'It will appeal in the U.K.', 'The fine is final.'] },
    { name: 'quotes', text: '“We will grow.” She left. "Why?" he asked.', sentences: ['“We will grow.”', 'She left.', '"Why?" he asked.'] },
    { name: 'paragraphs without stops', text: 'A headline\n\nA text without a stop', sentences: ['A headline', 'A text without a stop'] },
    { name: 'nothing', text: ' \n ', sentences: [] },
  ])('$name', ({ text, sentences }) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  test('loses no character that is not white space', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(sentencesOf(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }));
  });
});

describe('makeExcerpt', () => {
  const filler = Array.from({ length: 60 }, (_, i) => `The weather on day ${i} was much like that of other days in the valley.`);
  const event = 'Nordlicht Software agreed to buy Brightwater Systems for $40 million in cash.';
  const text = [...filler.slice(0, 40), event, ...filler.slice(40)].join(' ');

  test('gives a short document whole', () => {
    expect(makeExcerpt({ title: 'Title', text: 'Body.' }, 100, countTokens)).toMatchObject({ text: 'Title\n\nBody.' });
  });

  test('keeps the title, the lead and the sentence that tells the event, and marks the gaps', () => {
    const excerpt = makeExcerpt({ title: 'A deal in the valley', text }, 120, countTokens);
    expect(excerpt.text).toMatch(/^A deal in the valley\n\nThe weather on day 0 /);
    expect(excerpt.text).toContain(event);
    expect(excerpt.text).toContain('[…]');
    expect(excerpt.tokensOut).toBeLessThanOrEqual(120);
    expect(excerpt.tokensIn).toBeGreaterThan(900);
  });

  test('is within its budget, verbatim and in order, whatever the text', () => {
    const sentence = fc.array(fc.constantFrom('Alpha', 'buys', 'Beta', 'for', '$5', 'million', 'the', 'market', 'ünïcödé', '日本語'), { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`);
    fc.assert(fc.property(fc.array(sentence, { maxLength: 40 }), fc.integer({ min: 5, max: 200 }), (sentences, budget) => {
      const body = sentences.join(' ');
      const { text: excerpt, tokensOut } = makeExcerpt({ title: 'Alpha', text: body }, budget, countTokens);
      expect(tokensOut).toBeLessThanOrEqual(budget);
      let at = 0;
      for (const piece of excerpt.replace(/^Alpha(\n\n)?/, '').split('[…]').map((each) => each.trim()).filter(Boolean)) {
        const found = body.indexOf(piece, at);
        expect(found).toBeGreaterThanOrEqual(at);
        at = found + piece.length;
      }
    }), { numRuns: 60 });
  });
});

describe('packBatches', () => {
  test('holds both limits and loses nothing', () => {
    const items = fc.array(fc.integer({ min: 1, max: 120 }), { maxLength: 80 }).map((tokens) => tokens.map((count, i) => ({ id: String(i), tokens: count })));
    fc.assert(fc.property(items, fc.integer({ min: 10, max: 100 }), fc.integer({ min: 1, max: 8 }), (list, maxTokens, maxItems) => {
      const { batches, overLimit } = packBatches(list, { maxTokens, maxItems });
      for (const batch of batches) {
        expect(batch.length).toBeLessThanOrEqual(maxItems);
        expect(batch.reduce((sum, { tokens }) => sum + tokens, 0)).toBeLessThanOrEqual(maxTokens);
      }
      expect([...batches.flat(), ...overLimit].map(({ id }) => Number(id)).sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
      expect(overLimit.every(({ tokens }) => tokens > maxTokens)).toBe(true);
    }));
  });

  test('fills the fullest batch that still has room', () => {
    const items = [50, 70, 30, 45].map((tokens, i) => ({ id: String(i), tokens }));
    expect(packBatches(items, { maxTokens: 100, maxItems: 9 }).batches.map((batch) => batch.map(({ tokens }) => tokens))).toEqual([[50, 45], [70, 30]]);
  });
});
