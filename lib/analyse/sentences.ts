/** A stretch of a text: `text.slice(start, end)`. */
export interface TextSpan {
  start: number;
  end: number;
}

/** A full stop after these ends no sentence. */
const ABBREVIATIONS = new Set([
  'mr', 'mrs', 'ms', 'dr', 'prof', 'sr', 'jr', 'st', 'gen', 'sen', 'rep', 'gov', 'col', 'capt', 'lt', 'rev', 'hon',
  'inc', 'corp', 'co', 'ltd', 'llc', 'plc', 'bros', 'cos', 'cie', 'est', 'dept', 'univ', 'assn',
  'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec',
  'mon', 'tue', 'tues', 'wed', 'thu', 'thurs', 'fri', 'sat', 'sun',
  'no', 'nos', 'vol', 'fig', 'pp', 'approx', 'ca', 'vs', 'v', 'cf', 'al', 'etc', 'viz', 'resp', 'bn', 'mln', 'mio', 'mrd', 'bzw', 'ggf', 'nr', 'str',
  'г', 'гг', 'руб', 'млн', 'млрд', 'тыс', 'им', 'ул', 'стр',
]);
/** After a company's legal form a capital letter may begin a sentence; these verbs and openers show that it does. */
const LEGAL_FORM = new Set(['inc', 'corp', 'co', 'ltd', 'llc', 'plc', 'bros', 'cos']);
const OPENER = /^(The|A|An|It|Its|In|On|At|He|She|They|We|This|That|These|But|And|However|Shares|For|As|With|After|Since|When|While|If|To|By|From|Under|Last|More|Both|Our)\b/;

const END = /[.!?…。！？]+["'”’»)\]]*(?=\s|$)|[。！？]|\n\s*\n|\n(?=\s*[-•*–—]\s)|\n/gu;

/** The sentences of a text, in order, without the white space around them. Every character that is not white space belongs to one. */
export function splitSentences(text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (/^[.!?…]/.test(match[0]) && !endsSentence(text, start, match.index, end)) continue;
    pushTrimmed(spans, text, start, end);
    start = end;
  }
  pushTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, start: number, stop: number, end: number): boolean {
  const rest = text.slice(end, end + 40).trimStart();
  if (/^\p{Ll}/u.test(rest)) return false;
  if (text[stop] !== '.') return true;
  const word = /[\p{L}.]*$/u.exec(text.slice(Math.max(start, stop - 20), stop))?.[0] ?? '';
  const bare = word.toLowerCase();
  if (LEGAL_FORM.has(bare)) return OPENER.test(rest);
  // "J. Smith", "U.S. officials": a single letter, or letters with stops between them.
  if (/^\p{Lu}$/u.test(word) || /^(\p{L}\.)+\p{L}$/u.test(word)) return /^(u\.s|u\.k|e\.u|p\.m|a\.m)$/.test(bare) && OPENER.test(rest);
  return !ABBREVIATIONS.has(bare);
}

function pushTrimmed(spans: TextSpan[], text: string, from: number, to: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text[start]!)) start += 1;
  while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
  if (end > start) spans.push({ start, end });
}
