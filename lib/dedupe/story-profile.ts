import { dayOfYear } from './days.ts';
import { mixHashes } from './hash.ts';
import { lowerCase } from './read-words.ts';
import { CAPITAL, classOf, DIGIT, hashSlice, scanWords } from './scan-words.ts';
import { sortedSet, type SortedSet } from './sorted-set.ts';

/** News tells what happened at its beginning; what follows is background that other stories share. */
const MAX_WORDS = 600;
const MAX_CHARACTERS = 8_000;
/** Words with which a text begins, its title aside. */
const LEAD_WORDS = 50;
/** Where a text has no title, so many of its first words serve as one. */
const TITLE_WORDS = 12;
/** Words are cut to their beginning, which undoes most inflection in European languages without knowing which one it is. */
const STEM_LENGTH = 5;
const MIN_STEM_LENGTH = 4;
const MIN_NAME_LENGTH = 3;
/** A text of so many words repeats those whom its title names. */
const REPEATING_WORDS = 40;
/** Terms of a text whose pairs are its keys in the index. */
const KEY_TERMS = 10;
const TITLE_BONUS = 3;
const NAME_BONUS = 3;
const KEY_SEED = 0x6b657973;

/** What a text is about, as far as its words tell: hashes of word stems. */
export interface StoryProfile {
  /** Stems, numbers and names, title included. */
  terms: SortedSet;
  titleTerms: SortedSet;
  /** Of the title and the first words of the text. */
  leadTerms: SortedSet;
  /** Stems of words that are always capitalised. */
  names: SortedSet;
  /** Names in the title that the text repeats: a site's own name in its titles is none. */
  titleNames: SortedSet;
  /** Days that the text names, such as 8 May. */
  days: SortedSet;
  /** Keys under which a story is looked up: see `storyKeys`. */
  keys: SortedSet;
}

interface Word {
  stem: number;
  /** Long enough to tell something, or a number; a name is a term all the same. */
  isTerm: boolean;
  /** Begins with a capital, and is long enough for a name. */
  isCapital: boolean;
  /** Has no capital at all. */
  isSmall: boolean;
  /** What a number of one or two digits says; 0 for other words. */
  day: number;
}

export function storyProfile({ title, text }: { title: string; text: string }): StoryProfile {
  const body = readWords(text, MAX_WORDS);
  const written = readWords(title, MAX_WORDS);
  const titleWords = written.length > 0 ? written : body.slice(0, TITLE_WORDS);
  const words = [...written, ...body];
  const names = namesIn(words, capitalsCount(written) ? words : body);
  const titleTerms = termsIn(titleWords, names);
  const repeated = new Set((body.length < REPEATING_WORDS ? titleWords : body).map(({ stem }) => stem));
  const titleNames = titleWords.filter(({ stem, isCapital }) => isCapital && names.has(stem) && repeated.has(stem)).map(({ stem }) => stem);
  const counts = new Map<number, number>();
  for (const stem of termsIn(words, names)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    terms: sortedSet(counts.keys()),
    titleTerms: sortedSet(titleTerms),
    leadTerms: sortedSet([...titleTerms, ...termsIn(body.slice(0, LEAD_WORDS), names)]),
    names: sortedSet(names),
    titleNames: sortedSet(titleNames),
    days: sortedSet(readDays(words)),
    keys: storyKeys(counts, new Set(titleTerms), names),
  };
}

/**
 * Hashes of all pairs of a text's ten heaviest terms. One term is in many texts; two together are in few, so that the lists in the
 * index stay short without counting how common each word is.
 */
function storyKeys(counts: ReadonlyMap<number, number>, titleTerms: ReadonlySet<number>, names: ReadonlySet<number>): SortedSet {
  const heaviest: { term: number; weight: number }[] = [];
  for (const [term, count] of counts) {
    const weight = Math.log1p(count) + (titleTerms.has(term) ? TITLE_BONUS : 0) + (names.has(term) ? NAME_BONUS : 0);
    const last = heaviest[KEY_TERMS - 1];
    if (last && (weight < last.weight || (weight === last.weight && term > last.term))) continue;
    heaviest.push({ term, weight });
    heaviest.sort((a, b) => b.weight - a.weight || a.term - b.term);
    heaviest.length = Math.min(heaviest.length, KEY_TERMS);
  }
  const terms = heaviest.map(({ term }) => term).sort((a, b) => a - b);
  return sortedSet(terms.flatMap((first, index) => terms.slice(index + 1).map((second) => mixHashes(first, second, KEY_SEED))));
}

function readWords(text: string, limit: number): Word[] {
  // Russian is often printed without the dots on its e.
  const normalised = text.slice(0, MAX_CHARACTERS).normalize('NFKC').replaceAll('ё', 'е').replaceAll('Ё', 'Е');
  const lower = lowerCase(normalised);
  const { bounds, count } = scanWords(normalised, limit);
  const words: Word[] = [];
  for (let index = 0; index < count; index++) words.push(readWord(normalised, lower, bounds[2 * index]!, bounds[2 * index + 1]!));
  return words;
}

function readWord(text: string, lower: string, start: number, end: number): Word {
  let isSmall = true;
  let digits = 0;
  for (let index = start; index < end; index++) {
    if (text.charCodeAt(index) !== lower.charCodeAt(index)) isSmall = false;
    if (classOf(text.charCodeAt(index)) === DIGIT) digits++;
  }
  const length = end - start;
  return {
    stem: hashSlice(lower, start, Math.min(end, start + STEM_LENGTH)),
    isTerm: length >= MIN_STEM_LENGTH || digits > 0,
    isCapital: length >= MIN_NAME_LENGTH && classOf(text.charCodeAt(start)) === CAPITAL,
    isSmall: isSmall && digits < length,
    day: digits === length && length <= 2 ? Number(text.slice(start, end)) : 0,
  };
}

function termsIn(words: readonly Word[], names: ReadonlySet<number>): number[] {
  return words.filter(({ stem, isTerm }) => isTerm || names.has(stem)).map(({ stem }) => stem);
}

/** Whether capitals tell names from other words: not in a title where every longer word has one. */
function capitalsCount(title: readonly Word[]): boolean {
  return title.some(({ isTerm, isSmall }) => isTerm && isSmall);
}

function namesIn(words: readonly Word[], among: readonly Word[]): Set<number> {
  const names = new Set<number>();
  for (const { stem, isCapital } of among) if (isCapital) names.add(stem);
  for (const { stem, isSmall } of words) if (isSmall) names.delete(stem);
  return names;
}

/** `8 May` and `May 8` are the same day. */
function readDays(words: readonly Word[]): number[] {
  return words.map(({ stem }, index) => dayOfYear(stem, words[index - 1]?.day) ?? dayOfYear(stem, words[index + 1]?.day)).filter((day) => day !== null);
}
