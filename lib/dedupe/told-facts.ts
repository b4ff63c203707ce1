import { capitalsTellNames } from './capitals-tell-names.ts';
import { ABBREVIATION, CAPITALISED, firstWords, LONG, NAME_LONG, NUMBER, SMALL, type Words } from './read-words.ts';
import { sortedSet, unionOf, type SortedSet } from './sorted-set.ts';
import { mayHold, missingFrom, wordFilter } from './word-filter.ts';

/** With so many words a text begins: who, what and how much. */
const OPENING_WORDS = 12;
const LEAD_WORDS = 50;
/** A text of so many words repeats those whom its title names, and any text its numbers; what it does not repeat may be the name of its site. */
const REPEATING_WORDS = 40;
/** Of a text below this length, hardly more than its opening tells it from others. */
const SHORT_WORDS = 60;
/** A text begins elsewhere with so many words, and such a share of them, that the other one lacks; edits of one word in ten stay below. */
const MIN_MISSING = 2;
const MIN_LEAD_SHARE = 0.3;
const MIN_OPENING_SHARE = 0.25;
/** Whom and what a text tells of, as far as its names and numbers say: hashes. */
export interface ToldFacts {
  title: SortedSet;
  opening: SortedSet;
  /** All longer words of the opening as well: what happened. */
  openingTerms: SortedSet;
  /** All words of the title but the shortest: what happened. */
  titleWords: SortedSet;
  /** The same of the opening. */
  openingWords: SortedSet;
  /** Names in title and opening. */
  names: SortedSet;
  /** Of the title and the first fifty words. */
  lead: SortedSet;
  /** Where no capitals tell names, as in Arabic or Chinese: words of title and opening that are repeated. Empty where they do. */
  subjects: SortedSet;
  /** All words of title and compared text, names and numbers or not, as they stand. */
  words: readonly Uint32Array[];
  /** Also those of lines that are not compared. */
  allWords: readonly Uint32Array[];
  isShort: boolean;
}

/** @param texts heading: the title; compared: the part of the text that tells it from others; all: the whole text */
export function toldFacts({ heading, compared, all }: { heading: Words; compared: Words; all: Words }): ToldFacts {
  const lead = firstWords(compared, LEAD_WORDS);
  const opening = firstWords(compared, OPENING_WORDS);
  const names = namesAmong(heading, compared, unionOf(heading.keys, lead.keys));
  const factsIn = ({ keys, kinds }: Words): Uint32Array => keys.filter((key, index) => (kinds[index]! & NUMBER) > 0 || names.has(key));
  const titleFacts = heading.keys.filter((key, index) => {
    const isNumber = (heading.kinds[index]! & NUMBER) > 0;
    return (isNumber || names.has(key)) && (compared.count < (isNumber ? OPENING_WORDS : REPEATING_WORDS) || compared.keys.includes(key));
  });
  const openingFacts = factsIn(opening);
  return {
    title: sortedSet(titleFacts),
    opening: sortedSet(openingFacts),
    openingTerms: sortedSet(opening.keys.filter((key, index) => (opening.kinds[index]! & (LONG | NUMBER)) > 0 || names.has(key))),
    titleWords: tellingWords(heading),
    openingWords: tellingWords(opening),
    names: sortedSet([...titleFacts, ...openingFacts].filter((key) => names.has(key))),
    lead: unionOf(factsIn(heading), factsIn(lead)),
    subjects: capitalsTellNames(heading, compared) ? sortedSet([]) : subjectsAmong(heading, opening, compared.count < SHORT_WORDS && heading.count === 0 ? null : lead),
    words: [heading.keys, compared.keys],
    allWords: [heading.keys, all.keys],
    isShort: compared.count < SHORT_WORDS,
  };
}

/**
 * Whether two texts in much the same words tell of others, as forms do that were filled in twice: each names somebody, or a number,
 * in its title that the other one does not have, or begins with many such facts. Where one is short, its opening decides in the same way,
 * and so do all longer words there, since one company does several things.
 * What only one of them adds or leaves out, such as a byline, says nothing.
 * @param isLater the one was published when the other was no news any more: then a few such facts are enough
 */
export function tellOtherFacts(a: ToldFacts, b: ToldFacts, isLater: boolean): boolean {
  if (countMissing(a.title, b.words) > 0 && countMissing(b.title, a.words) > 0) return true;
  if (tellOfOtherSubjects(a, b) || beginWithOthers(a, b, isLater ? 0 : MIN_LEAD_SHARE)) return true;
  if (!a.isShort && !b.isShort) return false;
  if (countMissing(a.opening, b.allWords) > 0 && countMissing(b.opening, a.allWords) > 0) return true;
  return beginsElsewhere(a.openingTerms, b, MIN_OPENING_SHARE) && beginsElsewhere(b.openingTerms, a, MIN_OPENING_SHARE);
}

/** Whether each of two texts begins with several names and numbers, such a share of them, that the other one does not have. */
export function beginWithOthers(a: ToldFacts, b: ToldFacts, minShare = MIN_LEAD_SHARE): boolean {
  return beginsElsewhere(a.lead, b, minShare) && beginsElsewhere(b.lead, a, minShare);
}

/**
 * Whether title and opening of each of two texts say something that the whole other text does not: one company raises its outlook and
 * cuts it, in the same words but one. A reprint under a headline of its own begins as the original does.
 * @param isLater as above: then the opening alone tells it, since a company reports under the same headline again
 */
export function tellOtherEvents(a: ToldFacts, b: ToldFacts, isLater = false): boolean {
  const differ = (ofA: SortedSet, ofB: SortedSet): boolean => countMissing(ofA, b.allWords) > 0 && countMissing(ofB, a.allWords) > 0;
  return differ(a.openingWords, b.openingWords) && (isLater || differ(a.titleWords, b.titleWords));
}

/** Whether two titles have no word in common but names. */
export function shareNothingButNames(a: ToldFacts, b: ToldFacts): boolean {
  return !a.titleWords.some((word) => b.titleWords.includes(word) && !a.names.includes(word) && !b.names.includes(word));
}

/** Whether one of two texts in much the same words is short, and each names somebody whom the other one does not: no story has both. */
export function nameOthers(a: ToldFacts, b: ToldFacts): boolean {
  return (a.isShort || b.isShort) && countMissing(a.names, b.allWords) > 0 && countMissing(b.names, a.allWords) > 0;
}

/** Whether each of two texts in which no capitals tell names has a subject that the other one lacks. */
export function tellOfOtherSubjects(a: ToldFacts, b: ToldFacts): boolean {
  return countMissing(a.subjects, b.words) > 0 && countMissing(b.subjects, a.words) > 0;
}

function tellingWords({ keys, kinds }: Words): SortedSet {
  return sortedSet(keys.filter((_, index) => (kinds[index]! & (NAME_LONG | NUMBER)) > 0));
}

function beginsElsewhere(beginning: SortedSet, { allWords }: ToldFacts, minShare: number): boolean {
  const missing = countMissing(beginning, allWords);
  return missing >= MIN_MISSING && missing >= minShare * beginning.length;
}

function countMissing(facts: SortedSet, words: readonly Uint32Array[]): number {
  return missingFrom(words, facts).size;
}

/** Those of the asked words that are always capitalised; a few others may be among them. In a title where every word is, capitals say nothing. */
function namesAmong(heading: Words, body: Words, asked: SortedSet): Set<number> {
  const names = new Set<number>();
  const small = new Set<number>();
  const filter = wordFilter(asked);
  const read = ({ keys, kinds, count }: Words, capitalsTell: boolean): void => {
    for (let index = 0; index < count; index++) {
      const kind = kinds[index]! & (CAPITALISED | ABBREVIATION | SMALL);
      if (kind === 0 || !mayHold(filter, keys[index]!)) continue;
      if (kind & SMALL) small.add(keys[index]!);
      else if (capitalsTell) names.add(keys[index]!);
    }
  };
  read(heading, heading.kinds.some((kind) => (kind & SMALL) > 0));
  read(body, true);
  return names.difference(small);
}

/** @param lead where a subject is repeated, if not in the title; null: it need not be, as in a short text without one */
function subjectsAmong(heading: Words, opening: Words, lead: Words | null): SortedSet {
  const asked = new Set<number>();
  for (const { keys, kinds, count } of [heading, opening]) for (let index = 0; index < count; index++) if (kinds[index]! & NAME_LONG) asked.add(keys[index]!);
  if (lead === null) return sortedSet(asked);
  const once = new Set<number>();
  const repeated = new Set<number>();
  for (const { keys } of [heading, lead]) for (const key of keys) if (asked.has(key)) (once.has(key) ? repeated : once).add(key);
  return sortedSet(repeated);
}
