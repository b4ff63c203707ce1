import { hashOf } from './hash.ts';

/** News tells what happened at its beginning; what follows is background that other stories share. */
const MAX_WORDS = 600;
const MAX_CHARACTERS = 8_000;
/** Words are cut to their beginning, which undoes most inflection in European languages without knowing which one it is. */
const STEM_LENGTH = 5;
const MIN_STEM_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const CAPITAL = /^\p{Lu}/u;
const NUMBER = /^\p{N}+$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/;
/** Months in English and Russian, by their beginning. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec', 'янв', 'фев', 'мар', 'апр', 'мая', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
/** Terms of a text whose pairs are its keys in the index. */
const KEY_TERMS = 10;
const TITLE_BONUS = 3;
const NAME_BONUS = 3;

/** What a text is about, as far as its words tell. */
export interface StoryProfile {
  /** Stems and numbers with how often they occur, title included. */
  terms: ReadonlyMap<string, number>;
  titleTerms: ReadonlySet<string>;
  /** Stems of words that are always capitalised. */
  names: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  /** Days that the text names, such as `8 may`. */
  days: ReadonlySet<string>;
  /** Neighbouring terms. */
  pairs: ReadonlySet<string>;
}

interface Word {
  text: string;
  lower: string;
}

export function storyProfile({ title, text }: { title: string; text: string }): StoryProfile {
  const titleWords = readWords(title, MAX_WORDS);
  const words = [...titleWords, ...readWords(text, MAX_WORDS)];
  const terms = words.map(({ lower }) => termOf(lower)).filter((term) => term !== null);
  return {
    terms: countEach(terms),
    titleTerms: new Set(titleWords.map(({ lower }) => termOf(lower)).filter((term) => term !== null)),
    names: readNames(words),
    numbers: new Set(words.filter(({ text }) => NUMBER.test(text)).map(({ text }) => text)),
    days: readDays(words),
    pairs: new Set(terms.slice(1).map((term, index) => `${terms[index]} ${term}`)),
  };
}

/**
 * Keys under which a story is looked up: hashes of all pairs of its ten heaviest terms. One term is in many texts; two together are
 * in few, so that the lists in the index stay short without counting how common each word is.
 */
export function storyKeys({ terms, titleTerms, names }: StoryProfile): Uint32Array {
  const weighted = [...terms].map(([term, count]) => ({
    term, weight: Math.log(1 + count) + (titleTerms.has(term) ? TITLE_BONUS : 0) + (names.has(term) ? NAME_BONUS : 0),
  }));
  const heaviest = weighted.toSorted((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)).slice(0, KEY_TERMS).map(({ term }) => term).sort();
  const keys: number[] = [];
  for (const [index, first] of heaviest.entries()) for (const second of heaviest.slice(index + 1)) keys.push(hashOf(`${first}\n${second}`));
  return Uint32Array.from(new Set(keys)).sort();
}

function readWords(text: string, limit: number): Word[] {
  const words: Word[] = [];
  const normalised = text.slice(0, MAX_CHARACTERS).normalize('NFKC').replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  for (const match of normalised.matchAll(WORD)) {
    if (words.length === limit) break;
    words.push({ text: match[0], lower: match[0].toLowerCase() });
  }
  return words;
}

function termOf(lower: string): string | null {
  return lower.length >= MIN_STEM_LENGTH || /\p{N}/u.test(lower) ? lower.slice(0, STEM_LENGTH) : null;
}

function readNames(words: readonly Word[]): Set<string> {
  const small = new Set(words.filter(({ text, lower }) => text === lower).map(({ lower }) => lower.slice(0, STEM_LENGTH)));
  const capital = words.filter(({ text, lower }) => CAPITAL.test(text) && lower.length >= MIN_NAME_LENGTH).map(({ lower }) => lower.slice(0, STEM_LENGTH));
  return new Set(capital.filter((stem) => !small.has(stem)));
}

/** `8 May` and `May 8` are the same day. */
function readDays(words: readonly Word[]): Set<string> {
  const days = new Set<string>();
  for (const [index, { lower }] of words.entries()) {
    const month = lower.slice(0, 3);
    if (!MONTHS.includes(month)) continue;
    const day = [words[index - 1]?.text, words[index + 1]?.text].find((text) => text !== undefined && DAY.test(text));
    if (day !== undefined) days.add(`${Number(day)} ${month}`);
  }
  return days;
}

function countEach(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
