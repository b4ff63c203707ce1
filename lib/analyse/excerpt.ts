import type { AnalysisDocument } from '#lib/model/analysis.ts';
import { splitSentences, type TextSpan } from './sentences.ts';
import { TRIGGER_WORDS } from './trigger-words.ts';

/** Stands where sentences were left out. */
const GAP = ' […] ';
/** News tells the event first: each later sentence counts a little less. */
const LEAD_SENTENCES = 2;
/** Gain per token to this power, so that long sentences are not punished for carrying facts (Lin and Bilmes 2010). */
const LENGTH_EXPONENT = 0.8;

const NUMBER = /\p{N}/u;
const MONEY_OR_PERCENT = /[$€£¥₽₹%]|\b(million|billion|mln|bln|percent|per cent|Mio|Mrd)\b|млн|млрд/iu;
const NAME = /(?<=\S\s)\p{Lu}[\p{L}\p{N}&.-]+/u;
const WORD = /[\p{L}\p{N}]{3,}/gu;

interface Sentence extends TextSpan {
  tokens: number;
  weight: number;
  words: Set<string>;
}

export interface Excerpt {
  text: string;
  /** Tokens of the whole: title and text. */
  tokensIn: number;
  tokensOut: number;
}

/**
 * The part of a document that tells its events, within a token budget: the title, the lead, and then the sentences that
 * bring most per token, where a name with a trigger word and a number weighs most and repeated words count little.
 * Sentences stay verbatim and in order; gaps are marked.
 */
export function makeExcerpt(doc: Pick<AnalysisDocument, 'title' | 'text'>, maxTokens: number, countTokens: (text: string) => number): Excerpt {
  const { title, text } = doc;
  const whole = [title, text].filter(Boolean).join('\n\n');
  const tokensIn = countTokens(whole);
  if (tokensIn <= maxTokens) return { text: whole, tokensIn, tokensOut: tokensIn };

  const sentences = weighSentences(text, title, countTokens);
  const chosen = chooseSentences(sentences, maxTokens - countTokens(title) - 2, countTokens(GAP));
  let excerpt = render(title, text, sentences, chosen);
  // Pieces joined may count more than their sum: give up the weakest until it fits.
  while (chosen.length > 0 && countTokens(excerpt) > maxTokens) {
    chosen.pop();
    excerpt = render(title, text, sentences, chosen);
  }
  if (chosen.length === 0) excerpt = cutToFit(whole, maxTokens, countTokens);
  return { text: excerpt, tokensIn, tokensOut: countTokens(excerpt) };
}

function weighSentences(text: string, title: string, countTokens: (text: string) => number): Sentence[] {
  const titleWords = wordsOf(title);
  return splitSentences(text).map((span, index) => {
    const sentence = text.slice(span.start, span.end);
    const words = wordsOf(sentence);
    const hasTrigger = [...words].some((word) => TRIGGER_WORDS.has(word));
    const hasName = NAME.test(sentence);
    const overlap = [...words].filter((word) => titleWords.has(word)).length;
    const facts = (hasTrigger ? 2 : 0) + (MONEY_OR_PERCENT.test(sentence) ? 1 : 0) + (NUMBER.test(sentence) ? 0.5 : 0) + (hasName ? 0.5 : 0);
    const weight = 0.3 + facts + (hasTrigger && hasName ? 1.5 : 0) + Math.min(2, overlap * 0.4) + (index < LEAD_SENTENCES ? 100 : 3 / (1 + index));
    return { ...span, tokens: countTokens(sentence), weight, words };
  });
}

/** Indexes of the chosen sentences, the best first. Greedy by gain per token; a word that is covered already counts a quarter. */
function chooseSentences(sentences: readonly Sentence[], budget: number, gapTokens: number): number[] {
  const covered = new Set<string>();
  const chosen: number[] = [];
  const left = new Set(sentences.keys());
  let room = budget;
  while (left.size > 0) {
    let best = -1;
    let bestGain = 0;
    for (const index of left) {
      const sentence = sentences[index]!;
      if (sentence.tokens + gapTokens > room) left.delete(index);
      else {
        const gain = (sentence.weight * novelty(sentence.words, covered)) / sentence.tokens ** LENGTH_EXPONENT;
        if (gain > bestGain) [best, bestGain] = [index, gain];
      }
    }
    if (best === -1) break;
    left.delete(best);
    chosen.push(best);
    room -= sentences[best]!.tokens + gapTokens;
    for (const word of sentences[best]!.words) covered.add(word);
  }
  return chosen;
}

function novelty(words: ReadonlySet<string>, covered: ReadonlySet<string>): number {
  if (words.size === 0) return 0.25;
  let fresh = 0;
  for (const word of words) fresh += covered.has(word) ? 0 : 1;
  return 0.25 + (0.75 * fresh) / words.size;
}

function render(title: string, text: string, sentences: readonly Sentence[], chosen: readonly number[]): string {
  const parts: string[] = [];
  let next = 0;
  for (const index of [...chosen].sort((a, b) => a - b)) {
    const { start, end } = sentences[index]!;
    // Neighbours keep what stands between them in the text, paragraph breaks included.
    if (index === next) parts.push(text.slice(index === 0 ? start : sentences[index - 1]!.end, end));
    else parts.push(GAP, text.slice(start, end));
    next = index + 1;
  }
  if (next < sentences.length) parts.push(GAP);
  return [title, parts.join('').trim()].filter(Boolean).join('\n\n');
}

/** The longest beginning within the budget; for texts whose first sentence alone is too long. */
function cutToFit(text: string, maxTokens: number, countTokens: (text: string) => number): string {
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (countTokens(text.slice(0, middle)) <= maxTokens) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, low).trimEnd();
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD) ?? []);
}
