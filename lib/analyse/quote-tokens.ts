/** A word, number or sign of a normalised text, with its place there. */
export interface QuoteToken {
  word: string;
  start: number;
  end: number;
}

/** Words (with inner apostrophes), numbers (with separators), and the signs that change what a number says. */
const TOKEN = /[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*|\p{N}+(?:[.,:/]\p{N}+)*|[%‰$€£¥₽₹°]|[-+](?=[$€£¥₽₹]?\p{N})/gu;
const ARTICLES = new Set(['a', 'an', 'the']);

/** Lower-cased tokens without articles and punctuation. */
export function tokenise(text: string): QuoteToken[] {
  const tokens: QuoteToken[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0].toLowerCase();
    // A hyphen between word characters joins them; it is no sign: "COVID-19", "2024-25".
    const isJoint = word === '-' && match.index > 0 && /[\p{L}\p{N}]/u.test(text[match.index - 1]!);
    if (!isJoint && !ARTICLES.has(word)) tokens.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/**
 * The first place where the wanted tokens stand one after the other and which is `isFit`, as a range of the text; null if nowhere.
 */
export function findTokens(
  wanted: readonly QuoteToken[], tokens: readonly QuoteToken[], isFit: (range: { start: number; end: number }) => boolean,
): { start: number; end: number } | null {
  const last = wanted.length - 1;
  if (last < 2) return null;
  for (let at = 0; at + last < tokens.length; at += 1) {
    if (!wanted.every(({ word }, i) => tokens[at + i]!.word === word)) continue;
    // "rose 5" is no quote of "rose 5 %".
    const isCut = /^[%‰]$/.test(tokens[at + last + 1]?.word ?? '') || /^[-+$€£¥₽₹]$/.test(tokens[at - 1]?.word ?? '');
    const range = { start: tokens[at]!.start, end: tokens[at + last]!.end };
    if (!isCut && isFit(range)) return range;
  }
  return null;
}
