import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findQuote, verifyClaims } from '#lib/analyse/verify.ts';
import type { AnalysisDocument, ClaimedSignal } from '#lib/model/analysis.ts';

const TEXT = [
  'Halden Foods said on Tuesday that it “will not close” its Bergen plant.',
  'Revenue rose 5.2\u00a0% to €1,200 million, the com\u00adpany said.',
  'It ﬁled for approval\r\nin March; the board did not approve the sale of Nordlicht.',
  'Shares fell 3 % in early trading. Profit grew by -5 points.',
].join('\n\n');
const doc = { title: 'Halden Foods keeps its Bergen plant', text: TEXT };

describe('findQuote', () => {
  test.each<{ name: string; quote: string; verification: 'verified' | 'repaired' | null }>([
    { name: 'exact', quote: 'Shares fell 3 % in early trading.', verification: 'verified' },
    { name: 'straight quote marks for curly ones', quote: 'that it "will not close" its Bergen plant', verification: 'verified' },
    { name: 'a plain space for a no-break space', quote: 'Revenue rose 5.2 % to €1,200 million', verification: 'verified' },
    { name: 'no soft hyphen', quote: 'million, the company said.', verification: 'verified' },
    { name: 'letters for a ligature, a space for a line break', quote: 'It filed for approval in March', verification: 'verified' },
    { name: 'zero-width characters', quote: 'Shares fell\u200b 3 % in early trading', verification: 'verified' },
    { name: 'the title', quote: 'Halden Foods keeps its Bergen plant', verification: 'verified' },
    { name: 'letter case', quote: 'shares fell 3 % in early trading', verification: 'repaired' },
    { name: 'a missing article and comma', quote: 'Revenue rose 5.2 % to €1,200 million company said', verification: 'repaired' },
    { name: 'a paraphrase', quote: 'Shares dropped 3 % in early trading', verification: null },
    { name: 'a dropped negation', quote: 'that it will close its Bergen plant', verification: null },
    { name: 'a negation in other words', quote: "the board didn't approve the sale of Nordlicht", verification: null },
    { name: 'another number', quote: 'Shares fell 4 % in early trading.', verification: null },
    { name: 'a number without its percent sign', quote: 'Shares fell 3 in early trading', verification: null },
    { name: 'a number cut short', quote: 'the company said Revenue rose 5', verification: null },
    { name: 'a number cut at its separator', quote: 'Revenue rose 5.2 % to €1', verification: null },
    { name: 'a lost minus', quote: 'Profit grew by 5 points', verification: null },
    { name: 'a quote that begins inside a word', quote: 'hares fell 3 % in early trading', verification: null },
    { name: 'two sentences merged', quote: 'Halden Foods said on Tuesday that Revenue rose 5.2 %', verification: null },
    { name: 'too short', quote: 'Shares fell', verification: null },
    { name: 'nothing but punctuation', quote: '… … … … … …', verification: null },
  ])('$name', ({ quote, verification }) => {
    const span = findQuote(quote, doc);
    expect(span?.verification ?? null).toBe(verification);
    expect(span && doc[span.field].slice(span.startOffset, span.endOffset)).toBe(span && span.quote);
  });

  test.each<{ name: string; text: string; quote: string; verification: 'verified' | 'repaired' | null }>([
    { name: 'a repair across a full stop', text: 'Analysts asked about Nordwind. Buys Kessel for 40 million? No, said everybody.', quote: 'Nordwind buys Kessel for 40 million', verification: null },
    { name: 'a repair across a heading', text: 'All about Nordwind\n\nBuys Kessel for 40 million, they asked?', quote: 'Nordwind buys Kessel for 40 million', verification: null },
    { name: 'a repair at a later place that is one sentence', text: 'It is Nordwind. Buys Kessel for 40 million? So NORDWIND buys Kessel for 40 million.', quote: 'Nordwind buys Kessel for 40 million', verification: 'repaired' },
    { name: 'a repair of two sentences that are two in the quote', text: 'Nordwind “grows” fast. It buys Kessel today.', quote: 'nordwind grows fast. It buys Kessel', verification: 'repaired' },
    { name: 'a repair after an abbreviation', text: 'Nordwind Inc. Buys Kessel for 40 million', quote: 'Nordwind Inc buys Kessel for 40 million', verification: 'repaired' },
    { name: 'a superscript for a digit', text: 'Nordwind made 10² million last year.', quote: 'Nordwind made 102 million', verification: null },
    { name: 'a superscript as it stands', text: 'Nordwind made 10² million last year.', quote: 'Nordwind made 10² million', verification: 'verified' },
    { name: 'a fraction for digits', text: 'Nordwind paid 1½ million for it.', quote: 'Nordwind paid 11/2 million', verification: null },
    { name: 'a fraction for its bar', text: 'Nordwind paid 1½ million for it.', quote: 'Nordwind paid 11⁄2 million', verification: null },
    { name: 'a circled digit', text: 'Nordwind paid 4① million for it.', quote: 'Nordwind paid 41 million', verification: null },
    { name: 'plain digits for wide ones', text: 'Nordwind paid ４１ million for it.', quote: 'Nordwind paid 41 million', verification: 'verified' },
    { name: 'repaired: a number before its percent sign', text: 'PROFIT ROSE 5 % LAST YEAR', quote: 'profit rose 5', verification: null },
    { name: 'repaired: a number before its percent sign, then without one', text: 'PROFIT ROSE 5 % WHILE PROFIT ROSE 5', quote: 'profit rose 5', verification: 'repaired' },
    { name: 'repaired: a number before its per mille sign', text: 'PROFIT ROSE 5 ‰ LAST YEAR', quote: 'profit rose 5', verification: null },
    { name: 'repaired: half of a number', text: 'PROFIT ROSE 55 LAST YEAR', quote: 'profit rose 5', verification: null },
    { name: 'repaired: an amount after its currency', text: 'IT PAID $ 500 MILLION IN CASH', quote: '500 million in cash', verification: null },
    { name: 'repaired: a number after its minus', text: 'GROWTH OF -5 POINTS LAST YEAR', quote: '5 points last year', verification: null },
  ])('$name', ({ text, quote, verification }) => {
    expect(findQuote(quote, { title: '', text })?.verification ?? null).toBe(verification);
  });

  test('a quote that stands twice is found at its first place in the text', () => {
    const twice = { title: '', text: 'Alpha buys Beta Corp. Alpha buys Beta Corp.' };
    expect(findQuote('Alpha buys Beta Corp', twice)).toMatchObject({ startOffset: 0 });
  });

  test('whatever is cut from a text at its white space is found again, and the span is exact', () => {
    const word = fc.oneof(fc.stringMatching(/^[a-zA-Z]{1,9}$/), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), fc.constantFrom('“Quote”', '5.2', 'ﬁne', 'caf\u0065\u0301', '\u00ad', '한국', '1½'));
    fc.assert(fc.property(fc.array(word, { minLength: 4, maxLength: 25 }), fc.nat(), fc.nat(), (words, a, b) => {
      const kept = words.map((each) => each.trim()).filter((each) => each !== '');
      fc.pre(kept.length > 3);
      const from = a % kept.length;
      const to = from + 1 + (b % (kept.length - from));
      const text = kept.join(' \u00a0');
      const quote = kept.slice(from, to).join(' ');
      const span = findQuote(quote, { title: '', text });
      const mustBeFound = /^[a-zA-Z ]{12,}$/.test(quote);
      expect(span !== null || !mustBeFound).toBe(true);
      expect(span === null || text.slice(span.startOffset, span.endOffset) === span.quote).toBe(true);
    }));
  });
});

describe('verifyClaims', () => {
  const document: AnalysisDocument = { id: 'd', ...doc, language: 'en', published: null };
  const claim: ClaimedSignal = { type: 'earnings', company: 'Halden Foods ASA', title: 'Revenue up', eventDate: null, confidence: 0.9, quote: 'Revenue rose 5.2 % to €1,200 million' };

  test('keeps a claim whose quote and company stand in the document', () => {
    expect(verifyClaims([claim], document)).toMatchObject({ verified: [{ company: 'Halden Foods ASA', evidence: { field: 'text', verification: 'verified' } }], refused: [] });
  });

  test.each<{ name: string; change: Partial<ClaimedSignal>; reason: string }>([
    { name: 'a quote from another document', change: { quote: 'Kestrel Motors recalls 12,000 vans over faulty brakes' }, reason: 'quote_not_found' },
    { name: 'a company that the document does not name', change: { company: 'Kestrel Motors' }, reason: 'company_not_named' },
    { name: 'a company of punctuation', change: { company: '---' }, reason: 'company_not_named' },
  ])('refuses $name', ({ change, reason }) => {
    expect(verifyClaims([{ ...claim, ...change }], document)).toMatchObject({ verified: [], refused: [{ reason }] });
  });

  test('of two claims of one type and company the surer one stays', () => {
    const { verified, refused } = verifyClaims([{ ...claim, confidence: 0.4 }, claim], document);
    expect(verified.map(({ confidence }) => confidence)).toEqual([0.9]);
    expect(refused.map(({ reason }) => reason)).toEqual(['repeated']);
  });

  test.each<{ company: string; text: string; language?: string; named: boolean }>([
    { company: 'Bank of America', text: 'Bank of Ireland cuts its rates.', named: false },
    { company: 'Bank of America', text: 'Bank of America cuts its rates.', named: true },
    { company: 'Amazon', text: 'An amazing year for retail.', named: false },
    { company: 'Amazon.com Inc.', text: "Amazon's year in retail.", named: true },
    { company: 'Apple', text: 'It applied for a patent.', named: false },
    { company: 'Apple', text: 'Applied for, at last: a patent of Apple.', named: true },
    { company: 'Deutsche Bank Group', text: 'The bank and the group met.', named: false },
    { company: 'The Company Group', text: 'The group met a company.', named: false },
    { company: 'Kessel Motors', text: 'Kessel closes a plant.', named: false },
    { company: 'Kessel Systems', text: 'Kessel closes a plant.', named: true },
    { company: 'Газпром нефть', text: 'Совет «Газпрома нефти» одобрил сделку.', language: 'ru', named: true },
    { company: 'Лента', text: 'Акции «Ленты» выросли.', named: true },
    { company: 'Nokia', text: 'Nokialle uusi johtaja.', language: 'fi', named: true },
    { company: 'Bayer', text: 'Der FC Bayern kauft ein.', language: 'de', named: false },
    { company: '华为', text: '华为宣布以四千万元收购一家软件公司。', language: 'zh', named: true },
  ])('$company in "$text": $named', ({ company, text, language, named }) => {
    const { refused } = verifyClaims([{ ...claim, company, quote: text }], { ...document, title: '', text: `${text} More than that was not said.`, language: language ?? null });
    expect(refused.map(({ reason }) => reason)).toEqual(named ? [] : ['company_not_named']);
  });

  const event = 'Nordwind will buy Kessel for 40 million';
  test.each<{ before: string; takenBack: boolean }>([
    { before: 'It is not true that ', takenBack: true },
    { before: 'A spokesman denied that ', takenBack: true },
    { before: 'The firm denied media reports that ', takenBack: true },
    { before: 'There is no truth in rumours that ', takenBack: true },
    { before: 'It isn’t clear whether ', takenBack: true },
    { before: 'If ', takenBack: true },
    { before: 'Es ist nicht wahr, dass ', takenBack: true },
    { before: 'Неправда, что ', takenBack: true },
    { before: 'It might ', takenBack: true },
    { before: '', takenBack: false },
    { before: 'The board said that ', takenBack: false },
    { before: 'It did not deny that ', takenBack: false },
    { before: 'After a deal in May ', takenBack: false },
    { before: 'Reports were denied. ', takenBack: false },
    { before: 'Not only investors hope that ', takenBack: false },
    { before: 'It had denied bribes, and now ', takenBack: false },
  ])('"$before": taken back $takenBack', ({ before, takenBack }) => {
    const { refused } = verifyClaims([{ ...claim, company: 'Nordwind', quote: event }], { ...document, title: '', text: `Something else. ${before}${event}.` });
    expect(refused.map(({ reason }) => reason)).toEqual(takenBack ? ['quote_taken_back'] : []);
  });
});
