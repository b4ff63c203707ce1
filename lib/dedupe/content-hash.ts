import { createHash } from 'node:crypto';
import { compatibleForm } from './compatible-form.ts';
import { classOf, DIGIT, SEPARATOR } from './character-class.ts';

/** Minus and en dash, as hyphens are written in their place. */
const DASHES = /[\u2012\u2013\u2212]/g;
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** For letters beyond the basic plane: emoji say nothing. */
const WORD = /^[\p{L}\p{M}\p{N}]$/u;
/** Read at once: what a page of megabytes becomes is never in memory as a whole. */
const PIECE_CHARACTERS = 500_000;
const SPACE = 0x20;
const [PLUS, MINUS, POINT, COMMA, SHARP] = Array.from('+-.,#', (character) => character.charCodeAt(0));
const UNIT = /^[%‰<>\p{Sc}]$/u;
/** Whether a unit is a token by itself: filled as units are met, 1 if not and 2 if so. */
const UNITS = new Uint8Array(0x1_0000);

/**
 * SHA-256 (hex) of what a reader reads: Unicode form, case, white space, punctuation and invisible characters do not change it.
 * A number keeps its point and comma, and the sign before it where no letter or digit stands in front; signs of money, per cent,
 * more and less count, and those of a name such as C++; everything else between words does not.
 * Equal hashes are the same version of a text.
 */
export function contentHash({ title, text }: { title: string; text: string }): string {
  const hash = createHash('sha256').update(`${normalise(title)}\n`);
  for (let start = 0; start < text.length; start += PIECE_CHARACTERS) hash.update(normalise(text.slice(start, start + PIECE_CHARACTERS)));
  return hash.digest('hex');
}

/** Where tokens are written while a text is read; used again for the next one. */
let page = new Uint16Array(0);

/** The tokens of a text with a space between. */
function normalise(text: string): string {
  const plain = compatibleForm(text.replace(INVISIBLE, '')).replace(DASHES, '-').toLowerCase();
  if (page.length < 2 * plain.length) page = new Uint16Array(4 * plain.length);
  const kept = page;
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
  if (unit === SPACE) return start;
  const kind = classOf(unit);
  if (kind === DIGIT) return numberEnd(text, start);
  if (kind !== SEPARATOR) return wordEnd(text, start);
  if ((unit === PLUS || unit === MINUS) && classOf(text.charCodeAt(start + 1)) === DIGIT && classOf(text.charCodeAt(start - 1)) === SEPARATOR) return numberEnd(text, start + 1);
  if (isUnit(unit)) return start + 1;
  return isHighSurrogate(unit) && WORD.test(text.slice(start, start + 2)) ? start + 2 : start;
}

/** Signs directly behind a letter are a part of the name: C++, C#. */
function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && classOf(text.charCodeAt(end)) !== SEPARATOR) end++;
  while (text.charCodeAt(end) === PLUS || text.charCodeAt(end) === SHARP) end++;
  return end;
}

function numberEnd(text: string, start: number): number {
  let end = start;
  while (classOf(text.charCodeAt(end)) === DIGIT || ((text.charCodeAt(end) === POINT || text.charCodeAt(end) === COMMA) && classOf(text.charCodeAt(end + 1)) === DIGIT)) end++;
  return end;
}

/** Signs of money, per cent, more and less. */
function isUnit(unit: number): boolean {
  if (UNITS[unit] === 0) UNITS[unit] = UNIT.test(String.fromCharCode(unit)) ? 2 : 1;
  return UNITS[unit] === 2;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
