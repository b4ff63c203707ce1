import { capitalsTellNames } from './capitals-tell-names.ts';
import { dayOfYear } from './days.ts';
import { mixHashes } from './hash.ts';
import { CAPITALISED, firstWords, INSIDE, LONG, NUMBER, SMALL, type Words } from './read-words.ts';
import { sortedSet, unionOf, type SortedSet } from './sorted-set.ts';

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
  /** Days that the text names, such as 8 May. */
  days: SortedSet;
  /** Keys under which a story is looked up: see `storyKeys`. */
  keys: SortedSet;
}

/** @param ownTitle how many words of the heading come before a name that may be the site's @param body the words of the text */
export function storyProfile({ heading, ownTitle, body }: { heading: Words; ownTitle: number; body: Words }): StoryProfile {
  const told = firstWords(body, MAX_WORDS);
  const title = heading.count > 0 ? heading : firstWords(told, TITLE_WORDS);
  const lead = firstWords(told, LEAD_WORDS);
  const { names, capitalised } = readNames(heading, told);
  const titleTerms = termsIn(title, names);
  const subjects = titleTerms.filter((stem) => capitalised.has(stem) && told.stems.includes(stem));
  const titleNames = title.stems.filter((stem, index) => names.has(stem) && (index < ownTitle || told.stems.includes(stem)));
  const counts = new Map<number, number>();
  for (const words of [heading, told]) for (const stem of termsIn(words, names)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return {
    terms: sortedSet(counts.keys()),
    repeatedTerms: counts.values().reduce((sum, count) => sum + (count > 1 ? 1 : 0), 0),
    titleTerms: sortedSet(titleTerms),
    leadTerms: sortedSet([...titleTerms, ...termsIn(lead, names)]),
    names: sortedSet(names),
    showsNames: capitalsTellNames(heading, told),
    titleNames: unionOf(titleNames, subjects),
    subjects: sortedSet(subjects),
    days: sortedSet([...daysIn(heading), ...daysIn(told)]),
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

function termsIn({ stems, kinds }: Words, names: ReadonlySet<number>): Uint32Array {
  return stems.filter((stem, index) => (kinds[index]! & (LONG | NUMBER)) > 0 || names.has(stem));
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
  for (const { stems, kinds, count } of [heading, body]) for (let index = 0; index < count; index++) if (kinds[index]! & SMALL && capitalised.delete(stems[index]!)) names.delete(stems[index]!);
  return { capitalised, names };
}

/** Whether capitals tell names from other words: not in a title where every longer word has one. */
function capitalsTell({ kinds }: Words): boolean {
  return kinds.some((kind) => (kind & (SMALL | LONG)) === (SMALL | LONG));
}

/** `8 May` and `May 8` are the same day. */
function daysIn({ stems, kinds, count }: Words): number[] {
  const days: number[] = [];
  for (let index = 0; index < count; index++) {
    if ((kinds[index]! & NUMBER) === 0) continue;
    const day = dayOfYear(stems[index + 1], stems[index]!) ?? dayOfYear(stems[index - 1], stems[index]!);
    if (day !== null) days.push(day);
  }
  return days;
}
