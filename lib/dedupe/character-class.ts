/** What a UTF-16 unit is in a text. */
const UNKNOWN = 0;
export const SEPARATOR = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
/** Of scripts that put no space between words: Han, Katakana, and Hangul, whose words carry their particles with them. */
export const IDEOGRAPH = 5;
/** Hiragana, which mostly writes endings and particles. */
export const HIRAGANA = 6;

/** Filled as units are met; a property is looked up once for each. */
const CLASSES = new Uint8Array(0x1_0000);
/** 0 until the unit is met. */
const SMALL_LETTERS = new Uint16Array(0x1_0000);

/**
 * Halves of characters beyond the basic plane, such as emoji, count as separators, as does what is beyond the end of a text.
 * That is not a number, and the same as a zero here: an index that is none would slow down every look into the table.
 */
export function classOf(unit: number): number {
  const known = CLASSES[unit | 0]!;
  return known === UNKNOWN ? (CLASSES[unit | 0] = readClass(String.fromCharCode(unit))) : known;
}

/** The small letter under which words are compared, whatever stands beside it: there are two of the Greek sigma, and Russian is often printed without the dots on its e. */
export function smallLetterOf(unit: number): number {
  const known = SMALL_LETTERS[unit]!;
  return known === 0 ? (SMALL_LETTERS[unit] = readSmallLetter(String.fromCharCode(unit))) : known;
}

/** Of the Turkish capital with a dot, which two units would stand for, the first. */
function readSmallLetter(character: string): number {
  return character.toLowerCase().replace('ё', 'е').replace('ς', 'σ').charCodeAt(0);
}

function readClass(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/\p{N}/u.test(character)) return DIGIT;
  if (!/[\p{L}\p{M}]/u.test(character)) return SEPARATOR;
  if (/[\p{scx=Han}\p{sc=Katakana}\p{sc=Hangul}ー]/u.test(character)) return IDEOGRAPH;
  return /\p{sc=Hiragana}/u.test(character) ? HIRAGANA : LETTER;
}
