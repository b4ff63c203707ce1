import { sampleShingles, shinglesOf, type Fingerprint } from './fingerprint.ts';
import { scanWords } from './scan-words.ts';
import { gramsOf } from './short-text.ts';
import { sortedSet, type SortedSet } from './sorted-set.ts';
import { storyProfile, type StoryProfile } from './story-profile.ts';
import { toldFacts, type ToldFacts } from './told-facts.ts';
import { hashWords } from './words.ts';

/** Below this many words a text is compared by its characters. */
const SHORT_WORDS = 60;

/** Of a text below this length, only lines that end as sentences do are compared: the rest may be a list of other headlines. */
const BRIEF_CHARACTERS = 1_200;
const SENTENCE_END = /[.!?…。][)\]"'”’»]*\s*$/u;

/** Shingles with which a text begins, its repeated title aside. */
const LEAD_SHINGLES = 23;

/** All that is needed of a text to compare it with others. */
export interface TextSketch {
  print: Fingerprint;
  /** All shingles of the text, in order. */
  shingles: Uint32Array;
  /** Those with which it begins. */
  lead: Uint32Array;
  /** Of title and text; null for texts of some length. */
  grams: SortedSet | null;
  profile: StoryProfile;
  /** Whom and what it tells of; read when it is first asked for, since few pairs come so far. */
  facts: () => ToldFacts;
}

export function sketchText({ title, text }: { title: string; text: string }): TextSketch {
  const compared = comparedText(text);
  const words = hashWords(compared);
  const titleWords = hashWords(title);
  const shingles = shinglesOf(words);
  const leadStart = titleWords.every((word, index) => words[index] === word) ? titleWords.length : 0;
  return {
    print: sampleShingles(shingles),
    shingles,
    lead: shingles.subarray(leadStart, leadStart + LEAD_SHINGLES),
    grams: words.length < SHORT_WORDS ? gramsOf(joinWords(`${title}\n${compared}`)) : null,
    profile: storyProfile({ title, text: compared }),
    facts: once(() => toldFacts({ title, text, compared })),
  };
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** What tells a text from others: all of it where no line ends as a sentence does. */
function comparedText(text: string): string {
  if (text.length >= BRIEF_CHARACTERS) return text;
  const sentences = text.split('\n').filter((line) => SENTENCE_END.test(line)).join('\n');
  return sentences === '' ? text : sentences;
}

/** The words of a text in one form, with a space between. */
function joinWords(text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const { bounds, count } = scanWords(lower);
  return Array.from({ length: count }, (_, word) => lower.slice(bounds[2 * word], bounds[2 * word + 1])).join(' ');
}

/** The hashes under which a text is found: its shingles and its story's keys. */
export function lookupHashes({ print, profile }: TextSketch): SortedSet {
  return sortedSet([...print.hashes, ...profile.keys]);
}

/** A text that shares fewer hashes than this is no candidate: three shingles, or three of the ten heaviest terms. */
export const MIN_COMMON_HASHES = 3;
