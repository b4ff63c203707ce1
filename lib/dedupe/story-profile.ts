import { capitalsTellNames } from './capitals-tell-names.ts';
import { dayOfYear } from './days.ts';
import { mixHashes } from './hash.ts';
import { ABBREVIATION, CAPITALISED, firstWords, INSIDE, LONG, NUMBER, SMALL, type Words } from './read-words.ts';
import { sortedSet, unionOf, type SortedSet } from './sorted-set.ts';
import { mayHold, wordFilter } from './word-filter.ts';

/** News tells what happened at its beginning; what follows is background that other stories share. */
const MAX_WORDS = 600;
/** Words with which a text begins, its title aside. */
const LEAD_WORDS = 50;
/** Where a text has no title, so many of its first words serve as one. */
const TITLE_WORDS = 12;
/** Terms of a text whose pairs are its keys in the index. */
const KEY_TERMS = 10;
const TITLE_BONUS = 3;
const NAME_BONUS = 3;
const KEY_SEED = 0x6b657973;

/** What a text is about, as far as its words tell: hashes of word stems. */
export interface StoryProfile {
  /** Stems, numbers and names, title included. */
  terms: SortedSet;
  /** How many of the terms stand there more than once: how much the text has to tell, whatever its length. */
  repeatedTerms: number;
  titleTerms: SortedSet;
  /** Of the title and the first words of the text. */
  leadTerms: SortedSet;
  /** Stems of words that have a capital within a sentence, and never none. */
  names: SortedSet;
  /** Whether capitals tell names from other words in this text. */
  showsNames: boolean;
  /** Names in the title, the subjects among them; the name of a site behind it is none. */
  titleNames: SortedSet;
  /** Words of the title that the text repeats, with a capital wherever they stand: also names that only ever begin sentences. */
  subjects: SortedSet;
  /** Terms, and abbreviations such as HP: these tell whom a text is about, but too many have EU or US for them to be terms. */
  mentions: SortedSet;
  /** Days that the text names, such as 8 May. */
  days: SortedSet;
  /** Those in the title. */
  titleDays: SortedSet;
  /** Keys under which a story is looked up: see `storyKeys`. */
  keys: SortedSet;
}

/** @param ownTitle how many words of the heading come before a name that may be the site's @param body the words of the text */
export function storyProfile({ heading, ownTitle, body }: { heading: Words; ownTitle: number; body: Words }): StoryProfile {
  const told = firstWords(body, MAX_WORDS);
  const title = heading.count > 0 ? heading : firstWords(told, TITLE_WORDS);
  const { names, capitalised } = readNames(heading, told);
  const titleTerms = sortedSet(termsIn(title, names));
  const subjects = titleTerms.filter((stem) => capitalised.has(stem) && told.stems.includes(stem));
  const titleNames = title.stems.filter((stem, index) => names.has(stem) && (index < ownTitle || told.stems.includes(stem)));
  const [titleAbbreviations, abbreviations] = [abbreviationsIn(heading), abbreviationsIn(told)];
  const titleDays = daysIn(heading);
  const { terms, counts } = countTerms(termsIn(heading, names), termsIn(told, names));
  return {
    terms,
    repeatedTerms: counts.reduce((repeated, count) => repeated + (count > 1 ? 1 : 0), 0),
    titleTerms,
    leadTerms: unionOf(titleTerms, termsIn(firstWords(told, LEAD_WORDS), names)),
    names: sortedSet(names),
    showsNames: capitalsTellNames(heading, told),
    titleNames: unionOf(titleNames, subjects),
    subjects: unionOf(subjects, titleAbbreviations.filter((stem) => abbreviations.includes(stem))),
    mentions: unionOf(terms, unionOf(titleAbbreviations, abbreviations)),
    days: sortedSet([...titleDays, ...daysIn(told)]),
    titleDays: sortedSet(titleDays),
    keys: storyKeys({ terms, counts }, new Set(titleTerms), names),
  };
}

/** Distinct terms, and how often each stands there. */
interface TermCounts {
  terms: SortedSet;
  counts: Uint32Array;
}

function countTerms(inTitle: Uint32Array, inText: Uint32Array): TermCounts {
  const all = new Uint32Array(inTitle.length + inText.length);
  all.set(inTitle);
  all.set(inText, inTitle.length);
  all.sort();
  const counts = new Uint32Array(all.length);
  let distinct = 0;
  for (let index = 0; index < all.length; index++) {
    if (distinct === 0 || all[index] !== all[distinct - 1]) all[distinct++] = all[index]!;
    counts[distinct - 1]!++;
  }
  return { terms: all.subarray(0, distinct), counts: counts.subarray(0, distinct) };
}

/**
 * Hashes of all pairs of a text's ten heaviest terms. One term is in many texts; two together are in few, so that the lists in the
 * index stay short without counting how common each word is.
 */
function storyKeys({ terms, counts }: TermCounts, titleTerms: ReadonlySet<number>, names: ReadonlySet<number>): SortedSet {
  const heaviest: { term: number; weight: number }[] = [];
  const filter = wordFilter(titleTerms.union(names));
  for (let index = 0; index < terms.length; index++) {
    const term = terms[index]!;
    const bonus = mayHold(filter, term) ? (titleTerms.has(term) ? TITLE_BONUS : 0) + (names.has(term) ? NAME_BONUS : 0) : 0;
    const weight = Math.log1p(counts[index]!) + bonus;
    let place = heaviest.length;
    while (place > 0 && weight > heaviest[place - 1]!.weight) place--;
    if (place === KEY_TERMS) continue;
    heaviest.splice(place, 0, { term, weight });
    heaviest.length = Math.min(heaviest.length, KEY_TERMS);
  }
  const chosen = heaviest.map(({ term }) => term).sort((a, b) => a - b);
  return sortedSet(chosen.flatMap((first, index) => chosen.slice(index + 1).map((second) => mixHashes(first, second, KEY_SEED))));
}

/** Longer words, numbers and names; a day and its month are none, since whatever is printed that day has them. */
function termsIn(words: Words, names: ReadonlySet<number>): Uint32Array {
  const { stems, kinds, count } = words;
  const terms = new Uint32Array(count);
  let found = 0;
  for (let index = 0; index < count; index++) {
    const isTerm = (kinds[index]! & (LONG | NUMBER)) > 0 || ((kinds[index]! & SMALL) === 0 && names.has(stems[index]!));
    if (isTerm && dayAt(words, index) === null) terms[found++] = stems[index]!;
  }
  return terms.subarray(0, found);
}

function abbreviationsIn({ stems, kinds }: Words): Uint32Array {
  return stems.filter((_, index) => (kinds[index]! & ABBREVIATION) > 0);
}

/** Words that nowhere stand without a capital, and those of them that have one within a sentence. */
function readNames(heading: Words, body: Words): { capitalised: Set<number>; names: Set<number> } {
  const capitalised = new Set<number>();
  const names = new Set<number>();
  for (const { stems, kinds, count } of capitalsTell(heading) ? [heading, body] : [body]) {
    for (let index = 0; index < count; index++) {
      if ((kinds[index]! & CAPITALISED) === 0) continue;
      capitalised.add(stems[index]!);
      if (kinds[index]! & INSIDE) names.add(stems[index]!);
    }
  }
  const filter = wordFilter(capitalised);
  for (const { stems, kinds, count } of [heading, body]) {
    for (let index = 0; index < count; index++) if (kinds[index]! & SMALL && mayHold(filter, stems[index]!) && capitalised.delete(stems[index]!)) names.delete(stems[index]!);
  }
  return { capitalised, names };
}

/** Whether capitals tell names from other words: not in a title where every longer word has one. */
function capitalsTell({ kinds }: Words): boolean {
  return kinds.some((kind) => (kind & (SMALL | LONG)) === (SMALL | LONG));
}

function daysIn(words: Words): number[] {
  const days: number[] = [];
  for (let index = 0; index < words.count; index++) {
    const day = words.kinds[index]! & NUMBER ? dayAt(words, index) : null;
    if (day !== null) days.push(day);
  }
  return days;
}

/** The day of which a word, be it number or month, is a part: `8 May` and `May 8` are the same. */
function dayAt({ stems, kinds, count }: Words, index: number): number | null {
  const stem = stems[index]!;
  const [before, after] = [Math.max(0, index - 1), Math.min(index + 1, count - 1)];
  if (kinds[index]! & NUMBER) return dayOfYear(stems[after], stem) ?? dayOfYear(stems[before], stem);
  const day = kinds[before]! & NUMBER ? dayOfYear(stem, stems[before]!) : null;
  return day ?? (kinds[after]! & NUMBER ? dayOfYear(stem, stems[after]!) : null);
}
