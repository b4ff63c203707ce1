import { createHash } from 'node:crypto';
import { classOf, DIGIT, SEPARATOR } from './character-class.ts';

/** Minus and en dash, as hyphens are written in their place. */
const DASHES = /[\u2012\u2013\u2212]/g;
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** For letters beyond the basic plane: emoji say nothing. */
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
const SPACE = 0x20;
const SIGNS = codesOf('+-');
const POINTS = codesOf('.,');
const UNITS = codesOf('%‰<>');
const CURRENCY = /^\p{Sc}$/u;
/** Part of a name directly behind a letter: C++, C#. */
const NAME_SIGNS = codesOf('+#');

/**
 * SHA-256 (hex) of what a reader reads: Unicode form, case, white space, punctuation and invisible characters do not change it.
 * A number keeps its point and comma, and the sign before it where no letter or digit stands in front; signs of money, per cent,
 * more and less count, and those of a name such as C++; everything else between words does not.
 * Equal hashes are the same version of a text.
 */
export function contentHash({ title, text }: { title: string; text: string }): string {
  return createHash('sha256').update(`${normalise(title)}\n${normalise(text)}`).digest('hex');
}

/** The tokens of a text with a space between. */
function normalise(text: string): string {
  const plain = text.replace(INVISIBLE, '').normalize('NFKC').replace(DASHES, '-').toLowerCase();
  const kept = new Uint16Array(2 * plain.length);
  let length = 0;
  let start = 0;
  while (start < plain.length) {
    const end = tokenEnd(plain, start);
    if (end > start && length > 0) kept[length++] = SPACE;
    for (let index = start; index < end; index++) kept[length++] = plain.charCodeAt(index);
    start = Math.max(end, start + 1);
  }
  return Buffer.from(kept.buffer, 0, 2 * length).toString('utf16le');
}

/** Where the token that begins here ends; the same place if none does. */
function tokenEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  const kind = classOf(unit);
  if (kind === DIGIT) return numberEnd(text, start);
  if (kind !== SEPARATOR) return wordEnd(text, start);
  if (SIGNS.has(unit) && classOf(text.charCodeAt(start + 1)) === DIGIT && classOf(text.charCodeAt(start - 1)) === SEPARATOR) return numberEnd(text, start + 1);
  if (UNITS.has(unit) || CURRENCY.test(text[start]!)) return start + 1;
  return isHighSurrogate(unit) && WORD.test(text.slice(start, start + 2)) ? start + 2 : start;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) !== SEPARATOR) end++;
  while (NAME_SIGNS.has(text.charCodeAt(end))) end++;
  return end;
}

function numberEnd(text: string, start: number): number {
  let end = start;
  while (classOf(text.charCodeAt(end)) === DIGIT || (POINTS.has(text.charCodeAt(end)) && classOf(text.charCodeAt(end + 1)) === DIGIT)) end++;
  return end;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
