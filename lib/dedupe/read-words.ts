import { CAPITAL, classOf, DIGIT, HIRAGANA, IDEOGRAPH, LETTER, SEPARATOR, smallLetterOf } from './character-class.ts';
import { compatibleForm } from './compatible-form.ts';
import { finish, FNV_OFFSET, FNV_PRIME } from './hash.ts';

/** What a word is; several may hold. */
export const CAPITALISED = 1;
/** Without any capital or digit. */
export const SMALL = 2;
/** Long enough to tell something. */
export const LONG = 4;
export const NUMBER = 8;
/** Not the first word of a sentence, where a capital says nothing. */
export const INSIDE = 16;
/** Long enough to name somebody. */
export const NAME_LONG = 32;
/** All in capitals, with or without digits, such as HP and 3M. */
export const ABBREVIATION = 64;

/** Words are cut to their beginning, which undoes most inflection in European languages without knowing which one it is. */
export const STEM_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
const MIN_ABBREVIATION = 2;
const AMPERSAND = 0x26;
const MIN_LONG = 4;
/** The key of a word from this length on lacks its last two letters, where case and number show in many languages. */
const INFLECTED_LENGTH = 6;
/** Also the colon, since what is quoted begins with a capital, and the line's end. */
const SENTENCE_ENDS = new Uint8Array(0x80);
for (const end of '.!?:\n') SENTENCE_ENDS[end.charCodeAt(0)] = 1;

/** The words of a text, in order; each is known by three hashes. */
export interface Words {
  count: number;
  /** Of whole words, in one Unicode form and lower case. */
  wholes: Uint32Array;
  /** Of words without their ending: one company is told from another that begins alike. Numbers keep all of theirs. */
  keys: Uint32Array;
  /** Of the beginnings of words: what is told in another case, number or tense is the same. */
  stems: Uint32Array;
  kinds: Uint8Array;
}

/**
 * Reads the words of a text in one pass: runs of letters, marks and digits. Scripts that put no space between words give every two
 * neighbouring characters, as search engines do (Lucene's CJKBigramFilter).
 */
export function readWords(text: string): Words {
  const normalised = compatibleForm(text);
  const size = normalised.length;
  const words = emptyPage(size);
  let inside = 0;
  for (let index = 0; index < size; ) {
    const unit = normalised.charCodeAt(index);
    const unitClass = classOf(unit);
    if (unitClass === SEPARATOR) {
      if (unit < SENTENCE_ENDS.length && SENTENCE_ENDS[unit] === 1) inside = 0;
      index++;
    } else {
      index = unitClass >= IDEOGRAPH ? readBigram(words, normalised, index, inside) : readWord(words, normalised, index, inside);
      inside = INSIDE;
    }
  }
  return shorten(words, (hashes) => hashes.slice(0, words.count), (kinds) => kinds.slice(0, words.count), words.count);
}

/** Where words are written while a text is read; used again for the next one, since few of its places are filled. */
let page: Words = newPage(0);

function emptyPage(size: number): Words {
  if (page.kinds.length < size) page = newPage(2 * size);
  page.count = 0;
  return page;
}

function newPage(size: number): Words {
  return { count: 0, wholes: new Uint32Array(size), keys: new Uint32Array(size), stems: new Uint32Array(size), kinds: new Uint8Array(size) };
}

/** The words with which a text begins; they share memory with the others. */
export function firstWords(words: Words, limit: number): Words {
  return shorten(words, (hashes) => hashes.subarray(0, limit), (kinds) => kinds.subarray(0, limit), Math.min(words.count, limit));
}

function shorten({ wholes, keys, stems, kinds }: Words, cut: (hashes: Uint32Array) => Uint32Array, cutKinds: (kinds: Uint8Array) => Uint8Array, count: number): Words {
  return { count, wholes: cut(wholes), keys: cut(keys), stems: cut(stems), kinds: cutKinds(kinds) };
}

/** @returns where the word ends */
function readWord(words: Words, text: string, start: number, inside: number): number {
  let isSmall = true;
  let isCapitals = true;
  let hasDigit = false;
  let end = start;
  let hash = FNV_OFFSET;
  let last = hash;
  let lastButOne = hash;
  let stem = hash;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    const unitClass = classOf(unit);
    if (unitClass === LETTER) isCapitals = false;
    else if (unitClass === CAPITAL) isSmall = false;
    else if (unitClass === DIGIT) hasDigit = true;
    else if (!joinsLetters(text, end)) break;
    lastButOne = last;
    last = hash;
    hash = Math.imul(hash ^ smallLetterOf(unit), FNV_PRIME);
    if (end - start < STEM_LENGTH) stem = hash;
  }
  const length = end - start;
  const isCapitalised = length >= MIN_NAME_LENGTH && classOf(text.charCodeAt(start)) === CAPITAL;
  const kind = hasDigit ? NUMBER : (isCapitalised ? CAPITALISED : 0) | (isSmall ? SMALL : 0) | (length >= MIN_LONG ? LONG : 0) | (length >= MIN_NAME_LENGTH ? NAME_LONG : 0);
  const abbreviation = isCapitals && !isSmall && length >= MIN_ABBREVIATION ? ABBREVIATION : 0;
  addWord(words, hash, hasDigit || length < INFLECTED_LENGTH ? hash : lastButOne, stem, kind | abbreviation | inside);
  return end;
}

/** An ampersand without spaces is a part of a name: AT&T, M&M. */
function joinsLetters(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== AMPERSAND) return false;
  const [before, after] = [classOf(text.charCodeAt(index - 1)), classOf(text.charCodeAt(index + 1))];
  return (before === LETTER || before === CAPITAL) && (after === LETTER || after === CAPITAL);
}

/** A run of such characters that is one long is a word of its own. @returns where the next word of the run, or what follows it, begins */
function readBigram(words: Words, text: string, start: number, inside: number): number {
  const [first, second] = [text.charCodeAt(start), text.charCodeAt(start + 1)];
  const isPair = classOf(second) >= IDEOGRAPH;
  if (!isPair && classOf(text.charCodeAt(start - 1)) >= IDEOGRAPH) return start + 1;
  const single = Math.imul(FNV_OFFSET ^ first, FNV_PRIME);
  const hash = isPair ? Math.imul(single ^ second, FNV_PRIME) : single;
  const isTelling = isPair && !(classOf(first) === HIRAGANA && classOf(second) === HIRAGANA);
  addWord(words, hash, hash, hash, SMALL | inside | (isTelling ? LONG | NAME_LONG : 0));
  return start + 1;
}

function addWord(words: Words, whole: number, key: number, stem: number, kind: number): void {
  const number = words.count++;
  words.wholes[number] = finish(whole);
  words.keys[number] = finish(key);
  words.stems[number] = finish(stem);
  words.kinds[number] = kind;
}
