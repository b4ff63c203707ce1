import { hashOf } from './hash.ts';
import { CAPITAL, classOf, DIGIT, hashSlice, scanWords } from './scan-words.ts';

/** What a word is; several may hold. */
export const CAPITALISED = 1;
/** Without any capital or digit. */
export const SMALL = 2;
/** Long enough to tell something. */
export const LONG = 4;
export const NUMBER = 8;

const MIN_NAME_LENGTH = 3;
const MIN_LONG = 4;
/** Words from this length on are compared without their last two letters, where case and number show in many languages. */
const INFLECTED_LENGTH = 6;
const ENDING_LENGTH = 2;
/** Longer words with digits are clauses of a script without spaces: only their digits count. */
const MAX_CODE_LENGTH = 8;
const NO_DIGIT = /\P{N}+/gu;

/** The words of a text, in order. */
export interface Words {
  /** Hashes of what is compared of each. */
  keys: Uint32Array;
  kinds: Uint8Array;
  count: number;
}

/** Reads all words, names told from others as nearly whole words: two companies often begin alike. */
export function readWords(text: string): Words {
  const normalised = text.normalize('NFKC');
  const lower = lowerCase(normalised);
  const { bounds, count } = scanWords(normalised);
  const [keys, kinds] = [new Uint32Array(count), new Uint8Array(count)];
  for (let index = 0; index < count; index++) {
    const [start, end] = [bounds[2 * index]!, bounds[2 * index + 1]!];
    kinds[index] = kindOf(normalised, lower, start, end);
    keys[index] = keyOf(lower, start, end, kinds[index]!);
  }
  return { keys, kinds, count };
}

function keyOf(lower: string, start: number, end: number, kind: number): number {
  const length = end - start;
  if (kind & NUMBER) return length > MAX_CODE_LENGTH ? hashOf(lower.slice(start, end).replace(NO_DIGIT, '')) : hashSlice(lower, start, end);
  return hashSlice(lower, start, length < INFLECTED_LENGTH ? end : end - ENDING_LENGTH);
}

function kindOf(text: string, lower: string, start: number, end: number): number {
  let isSmall = true;
  for (let index = start; index < end; index++) {
    if (classOf(text.charCodeAt(index)) === DIGIT) return NUMBER;
    if (text.charCodeAt(index) !== lower.charCodeAt(index)) isSmall = false;
  }
  const isCapitalised = end - start >= MIN_NAME_LENGTH && classOf(text.charCodeAt(start)) === CAPITAL;
  return (isCapitalised ? CAPITALISED : 0) | (isSmall ? SMALL : 0) | (end - start >= MIN_LONG ? LONG : 0);
}

/** Lower case with each character in its place. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from({ length: text.length }, (_, index) => text.charAt(index).toLowerCase().charAt(0)).join('');
}
