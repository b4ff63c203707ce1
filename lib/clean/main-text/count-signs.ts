/** How often the signs stand in a text that tell prose from labels and figures. */
export interface SignCounts {
  sentenceEnds: number;
  commas: number;
  capitals: number;
  digits: number;
  lineBreaks: number;
  /** Bars between the cells of a table's row. */
  bars: number;
}

const OTHER = 1;
const POINT = 2;
const POINT_BEFORE_SPACE = 3;
const COMMA = 4;
const CAPITAL = 5;
const DIGIT = 6;
const LINE_BREAK = 7;
const BAR = 8;

const KINDS: readonly [RegExp, number][] = [[/[。！？]/, POINT], [/[.!?…]/, POINT_BEFORE_SPACE], [/[,;:，、]/, COMMA], [/\p{Lu}/u, CAPITAL], [/[0-9]/, DIGIT], [/\n/, LINE_BREAK], [/\|/, BAR]];
/** What each character is, 0 where nobody has asked yet. */
const known = new Uint8Array(0x1_0000);

/** Counts in one walk what six patterns would. */
export function countSigns(text: string): SignCounts {
  const counts: SignCounts = { sentenceEnds: 0, commas: 0, capitals: 0, digits: 0, lineBreaks: 0, bars: 0 };
  for (let index = 0; index < text.length; index++) {
    const kind = kindOf(text.charCodeAt(index));
    if (kind === OTHER) continue;
    if (kind === CAPITAL) counts.capitals++;
    else if (kind === DIGIT) counts.digits++;
    else if (kind === COMMA) counts.commas++;
    else if (kind === POINT || (kind === POINT_BEFORE_SPACE && isSpaceAt(text, index + 1))) counts.sentenceEnds++;
    else if (kind === LINE_BREAK) counts.lineBreaks++;
    else if (kind === BAR && text[index - 1] === ' ' && text[index + 1] === ' ') counts.bars++;
  }
  return counts;
}

function kindOf(code: number): number {
  if (known[code] === 0) {
    const sign = String.fromCharCode(code);
    known[code] = KINDS.find(([pattern]) => pattern.test(sign))?.[1] ?? OTHER;
  }
  return known[code]!;
}

function isSpaceAt(text: string, index: number): boolean {
  return index === text.length || /\s/.test(text[index]!);
}
