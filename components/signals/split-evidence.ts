export interface TextPart {
  text: string;
  marked: boolean;
}

/** Paragraphs of parts; `cut` tells whether text was left out before or after. */
export interface EvidenceText {
  paragraphs: TextPart[][];
  cutBefore: boolean;
  cutAfter: boolean;
}

interface Span {
  startOffset: number;
  endOffset: number;
}

/**
 * Splits a text into paragraphs with its quotes marked.
 * @param contextChars characters to keep on each side of the quotes, or of the text's beginning where there are none, cut at sentences; null keeps all
 */
export function splitEvidence(text: string, spans: readonly Span[], contextChars: number | null): EvidenceText {
  const marks = mergeSpans(text, spans);
  const window = chooseWindow(text, marks, contextChars);
  const paragraphs: TextPart[][] = [];
  for (const { start, end } of listParagraphs(text)) {
    const parts = splitParagraph(text, Math.max(start, window.start), Math.min(end, window.end), marks);
    if (parts.length > 0) paragraphs.push(parts);
  }
  return { paragraphs, cutBefore: window.start > 0, cutAfter: window.end < text.length };
}

interface Range {
  start: number;
  end: number;
}

/** Sorted, without overlaps, inside the text. */
function mergeSpans(text: string, spans: readonly Span[]): Range[] {
  const merged: Range[] = [];
  const sorted = spans.map(({ startOffset, endOffset }) => ({ start: Math.max(0, startOffset), end: Math.min(text.length, endOffset) })).toSorted((a, b) => a.start - b.start);
  for (const span of sorted) {
    const last = merged.at(-1);
    if (span.end <= span.start) continue;
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else merged.push(span);
  }
  return merged;
}

function chooseWindow(text: string, marks: readonly Range[], contextChars: number | null): Range {
  const first = marks[0];
  const last = marks.at(-1);
  if (contextChars === null) return { start: 0, end: text.length };
  // A quote in the title: the text's beginning is its surroundings.
  if (!first || !last) return { start: 0, end: contextChars >= text.length ? text.length : sentenceEnd(text, contextChars, 0) };
  const from = Math.max(0, first.start - contextChars);
  const to = Math.min(text.length, last.end + contextChars);
  return { start: from === 0 ? 0 : sentenceStart(text, from, first.start), end: to === text.length ? to : sentenceEnd(text, to, last.end) };
}

const SENTENCE_BREAK = /[.!?…]["'”’»)]?\s+|\n+/g;

/** First beginning of a sentence between the two, or the nearest blank. */
function sentenceStart(text: string, from: number, to: number): number {
  const match = [...text.slice(from, to).matchAll(SENTENCE_BREAK)][0];
  if (match) return from + match.index + match[0].length;
  const blank = text.indexOf(' ', from);
  return blank === -1 || blank >= to ? from : blank + 1;
}

/** Last end of a sentence between the two, or the nearest blank. */
function sentenceEnd(text: string, to: number, from: number): number {
  const match = [...text.slice(from, to).matchAll(SENTENCE_BREAK)].at(-1);
  if (match) return from + match.index + match[0].trimEnd().length;
  const blank = text.lastIndexOf(' ', to);
  return blank <= from ? to : blank;
}

function listParagraphs(text: string): Range[] {
  const paragraphs: Range[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n+/g)) {
    paragraphs.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  return [...paragraphs, { start, end: text.length }].filter((paragraph) => paragraph.end > paragraph.start);
}

function splitParagraph(text: string, start: number, end: number, marks: readonly Range[]): TextPart[] {
  const parts: TextPart[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (end > at) parts.push({ text: text.slice(at, end), marked: false });
  return parts;
}
