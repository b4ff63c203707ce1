import type { AnalysisDocument, ClaimedSignal, QuoteSpan, VerifiedSignal } from '#lib/model/analysis.ts';
import { isCompanyNamed } from './company-name.ts';
import { isTakenBack } from './denial.ts';
import { normalise, type NormalisedText } from './normalise-text.ts';
import { findTokens, tokenise } from './quote-tokens.ts';
import { splitSentences } from './sentences.ts';

/** Shorter quotes prove nothing: they stand anywhere. */
const MIN_QUOTE_CHARS = 12;

export interface RefusedClaim {
  claim: ClaimedSignal;
  reason: 'quote_not_found' | 'quote_taken_back' | 'company_not_named' | 'repeated';
}

/**
 * Where a quote stands in the document, or null. `verified`: the same after Unicode, quote-mark and white-space
 * normalisation. `repaired`: apart from letter case, punctuation and articles; the span then shows the document's own words.
 * Numbers, negations and word order are never repaired, and no repair joins two sentences.
 */
export function findQuote(quote: string, doc: Pick<AnalysisDocument, 'title' | 'text'>): QuoteSpan | null {
  const wanted = normalise(quote).text.trim();
  if (wanted.length < MIN_QUOTE_CHARS) return null;
  const fields = (['text', 'title'] as const).map((field) => ({ field, normalised: normalise(doc[field]) }));
  for (const { field, normalised } of fields) {
    const span = findWhole(wanted, normalised);
    if (span) return toQuoteSpan(doc, field, span, 'verified');
  }
  const tokens = tokenise(wanted);
  const breaks = sentenceBreaks(quote);
  for (const { field, normalised } of fields) {
    const span = findTokens(tokens, tokenise(normalised.text), ({ start, end }) => {
      const source = normalised.toSource(start, end);
      return [...sentenceBreaks(doc[field].slice(source.start, source.end))].every((at) => breaks.has(at));
    });
    if (span) return toQuoteSpan(doc, field, normalised.toSource(span.start, span.end), 'repaired');
  }
  return null;
}

/** Keeps the claims whose quote stands in the document, not taken back by its sentence, and whose company it names; says of the others why not. */
export function verifyClaims(claims: readonly ClaimedSignal[], doc: AnalysisDocument): { verified: VerifiedSignal[]; refused: RefusedClaim[] } {
  const verified = new Map<string, VerifiedSignal>();
  const refused: RefusedClaim[] = [];
  for (const claim of [...claims].sort((a, b) => b.confidence - a.confidence)) {
    const { quote, ...signal } = claim;
    const evidence = findQuote(quote, doc);
    const key = `${claim.type}\n${claim.company.toLowerCase()}`;
    if (evidence === null) refused.push({ claim, reason: 'quote_not_found' });
    else if (isTakenBack(doc[evidence.field], evidence.startOffset)) refused.push({ claim, reason: 'quote_taken_back' });
    else if (!isCompanyNamed(claim.company, doc)) refused.push({ claim, reason: 'company_not_named' });
    else if (verified.has(key)) refused.push({ claim, reason: 'repeated' });
    else verified.set(key, { ...signal, evidence });
  }
  return { verified: [...verified.values()], refused };
}

/** After how many tokens a sentence ends and another begins. */
function sentenceBreaks(text: string): Set<number> {
  const breaks = new Set<number>();
  let count = 0;
  for (const { start, end } of splitSentences(text)) {
    const sentence = text.slice(start, end);
    // A line that goes on in small letters goes on with the sentence.
    if (count > 0 && !/^\p{Ll}/u.test(sentence)) breaks.add(count);
    count += tokenise(normalise(sentence).text).length;
  }
  return breaks;
}

/** The first place where the text holds the quote without cutting a word or a number in two. */
function findWhole(wanted: string, { text, toSource }: NormalisedText): { start: number; end: number } | null {
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const end = at + wanted.length;
    if (!cutsWord(text, at) && !cutsWord(text, end)) return toSource(at, end);
  }
  return null;
}

/** Whether a boundary lies inside a word or a number: `re|port`, `1|.5`, `5|%`, `-|5`. */
function cutsWord(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 2), at + 2);
  const split = Math.min(2, at);
  const before = around.slice(0, split);
  const after = around.slice(split);
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  if (/\p{N}$/u.test(before) && /^([.,]\p{N}|%)/u.test(after)) return true;
  return /(\p{N}[.,]|(^|[^\p{L}\p{N}])[-+$€£])$/u.test(before) && /^\p{N}/u.test(after);
}

function toQuoteSpan(
  doc: Pick<AnalysisDocument, 'title' | 'text'>, field: 'title' | 'text', { start, end }: { start: number; end: number }, verification: QuoteSpan['verification'],
): QuoteSpan {
  return { field, quote: doc[field].slice(start, end), startOffset: start, endOffset: end, verification };
}
