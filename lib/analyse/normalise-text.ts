import { stripInvisible } from './visible-text.ts';

/** A normalised text that can say where each of its stretches came from. */
export interface NormalisedText {
  text: string;
  /** The range of the source behind a range of the normalised text. */
  toSource(start: number, end: number): { start: number; end: number };
}

/** A base character with its marks, so that composed and decomposed letters become the same; or a Hangul syllable in parts. */
const SEGMENT = /[\u1100-\u11ff]+|[\s\S]\p{M}*/gu;

const QUOTE_MARKS: Record<string, string> = {
  '‘': "'", '’': "'", '‚': "'", '‛': "'", '′': "'", 'ʼ': "'", '`': "'", '´': "'",
  '“': '"', '”': '"', '„': '"', '‟': '"', '″': '"', '«': '"', '»': '"',
  '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-', '―': '-', '−': '-',
};

/** NFKC (but for superscripts, fractions and the like, which must not become digits of a number), straight quote marks and hyphens, single spaces, and nothing invisible; letter case stays. */
export function normalise(source: string): NormalisedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of source.matchAll(SEGMENT)) {
    const [segment] = match;
    const piece = normaliseSegment(segment);
    const isRepeatedSpace = piece === ' ' && (text === '' || text.endsWith(' '));
    if (piece === '' || isRepeatedSpace) continue;
    text += piece;
    for (let i = 0; i < piece.length; i += 1) {
      starts.push(match.index);
      ends.push(match.index + segment.length);
    }
  }
  return { text, toSource: (start, end) => ({ start: starts[start] ?? source.length, end: end > start ? ends[end - 1]! : starts[start] ?? source.length }) };
}

function normaliseSegment(segment: string): string {
  if (segment.length === 1 && segment > ' ' && segment <= '~') return QUOTE_MARKS[segment] ?? segment;
  if (/^\s/.test(segment)) return ' ';
  // Spacing accents would fall apart into a space and a mark.
  const mapped = QUOTE_MARKS[segment];
  if (mapped !== undefined) return mapped;
  const visible = stripInvisible(segment);
  const folded = visible.normalize('NFKC');
  const becomesDigit = /\p{Nd}/u.test(folded) && !/\p{Nd}/u.test(visible);
  const composed = becomesDigit ? visible : folded;
  return Array.from(composed, (char) => (/\s/.test(char) ? ' ' : QUOTE_MARKS[char] ?? char)).join('');
}
