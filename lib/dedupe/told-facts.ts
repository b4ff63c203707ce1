import { readWords, CAPITALISED, LONG, NUMBER, SMALL, type Words } from './read-words.ts';
import { countCommon, sortedSet, type SortedSet } from './sorted-set.ts';

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
  /** Names in title and opening. */
  names: SortedSet;
  /** Of the title and the first fifty words. */
  lead: SortedSet;
  /** All words of title and compared text, names and numbers or not. */
  words: SortedSet;
  /** Also those of lines that are not compared. */
  allWords: SortedSet;
  isShort: boolean;
}

/** @param texts compared: the part of the text that tells it from others */
export function toldFacts({ title, text, compared }: { title: string; text: string; compared: string }): ToldFacts {
  const [heading, body] = [readWords(title), readWords(compared)];
  const [titleWords, bodyWords] = [keysOf(heading), keysOf(body)];
  const words = setOf(titleWords, bodyWords);
  const names = namesAmong(heading, body);
  const isFact = ({ keys, kinds }: Words, index: number): boolean => (kinds[index]! & NUMBER) > 0 || names.has(keys[index]!);
  const isTold = (index: number): boolean => {
    const repeating = (heading.kinds[index]! & NUMBER) > 0 ? OPENING_WORDS : REPEATING_WORDS;
    return isFact(heading, index) && (body.count < repeating || bodyWords.includes(titleWords[index]!));
  };
  const titleFacts = titleWords.filter((_, index) => isTold(index));
  const leadFacts = bodyWords.subarray(0, LEAD_WORDS).filter((_, index) => isFact(body, index));
  const opening = bodyWords.subarray(0, OPENING_WORDS);
  const openingFacts = opening.filter((_, index) => isFact(body, index));
  return {
    title: sortedSet(titleFacts),
    opening: sortedSet(openingFacts),
    openingTerms: sortedSet(opening.filter((_, index) => (body.kinds[index]! & LONG) > 0 || isFact(body, index))),
    names: sortedSet([...titleFacts, ...openingFacts].filter((key) => names.has(key))),
    lead: sortedSet([...titleWords.filter((_, index) => isFact(heading, index)), ...leadFacts]),
    words,
    allWords: compared === text ? words : setOf(words, keysOf(readWords(text))),
    isShort: body.count < SHORT_WORDS,
  };
}

/**
 * Whether two texts in much the same words tell of others, as forms do that were filled in twice: each names somebody, or a number,
 * in its title that the other one does not have, or begins with many such facts. Where one is short, its opening decides in the same way,
 * and so do all longer words there, since one company does several things.
 * What only one of them adds or leaves out, such as a byline, says nothing.
 */
export function tellOtherFacts(a: ToldFacts, b: ToldFacts): boolean {
  if (countMissing(a.title, b.words) > 0 && countMissing(b.title, a.words) > 0) return true;
  if (beginsElsewhere(a.lead, b, MIN_LEAD_SHARE) && beginsElsewhere(b.lead, a, MIN_LEAD_SHARE)) return true;
  if (!a.isShort && !b.isShort) return false;
  if (countMissing(a.opening, b.allWords) > 0 && countMissing(b.opening, a.allWords) > 0) return true;
  return beginsElsewhere(a.openingTerms, b, MIN_OPENING_SHARE) && beginsElsewhere(b.openingTerms, a, MIN_OPENING_SHARE);
}

/** Whether one of two texts in much the same words is short, and each names somebody whom the other one does not: no story has both. */
export function nameOthers(a: ToldFacts, b: ToldFacts): boolean {
  return (a.isShort || b.isShort) && countMissing(a.names, b.allWords) > 0 && countMissing(b.names, a.allWords) > 0;
}

function beginsElsewhere(beginning: SortedSet, { allWords }: ToldFacts, minShare: number): boolean {
  const missing = countMissing(beginning, allWords);
  return missing >= MIN_MISSING && missing >= minShare * beginning.length;
}

function countMissing(facts: SortedSet, words: SortedSet): number {
  return facts.length - countCommon(facts, words);
}

function keysOf({ keys, count }: Words): Uint32Array {
  return keys.subarray(0, count);
}

function setOf(first: Uint32Array, second: Uint32Array): SortedSet {
  const both = new Uint32Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return sortedSet(both);
}

/** Words that are always capitalised. In a title where every word is, capitals say nothing. */
function namesAmong(heading: Words, body: Words): Set<number> {
  const among = heading.kinds.subarray(0, heading.count).some((kind) => (kind & SMALL) > 0) ? [heading, body] : [body];
  const names = new Set<number>();
  for (const { keys, kinds, count } of among) for (let index = 0; index < count; index++) if (kinds[index]! & CAPITALISED) names.add(keys[index]!);
  for (const { keys, kinds, count } of [heading, body]) for (let index = 0; index < count; index++) if (kinds[index]! & SMALL) names.delete(keys[index]!);
  return names;
}
