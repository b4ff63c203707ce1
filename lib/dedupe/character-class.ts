import { finish, FNV_OFFSET, FNV_PRIME } from './hash.ts';

/** What a UTF-16 unit is in a text. */
const UNKNOWN = 0;
export const SEPARATOR = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;

/** Filled as units are met; a property is looked up once for each. */
const CLASSES = new Uint8Array(0x1_0000);

/** The words of a text: runs of letters, marks and digits. Works for any script that puts space between words. */
export interface WordSpans {
  /** Where each word begins and ends, alternating. */
  bounds: Int32Array;
  count: number;
}

/** Finds the words of a text in one pass. @param limit words after which to stop */
export function scanWords(text: string, limit = Infinity): WordSpans {
  const bounds = new Int32Array(Math.min(text.length + 1, 2 * limit));
  let filled = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const isPart = classOf(text.charCodeAt(index)) > SEPARATOR;
    if (isPart === inside) continue;
    if (isPart && filled === bounds.length) break;
    bounds[filled++] = index;
    inside = isPart;
  }
  if (inside) bounds[filled++] = text.length;
  return { bounds, count: filled >>> 1 };
}

/** FNV-1a of a part of a text, as `hashOf` of its slice. */
export function hashSlice(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET;
  for (let index = start; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return finish(hash);
}

/** Halves of characters beyond the basic plane, such as emoji, count as separators, as does what is beyond the end of a text. */
export function classOf(unit: number): number {
  const known = CLASSES[unit] ?? SEPARATOR;
  return known === UNKNOWN ? (CLASSES[unit] = readClass(String.fromCharCode(unit))) : known;
}

function readClass(character: string): number {
  if (/\p{Lu}/u.test(character)) return CAPITAL;
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  return /\p{N}/u.test(character) ? DIGIT : SEPARATOR;
}
