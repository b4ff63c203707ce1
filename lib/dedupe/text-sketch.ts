import { compatibleForm } from './compatible-form.ts';
import { sampleShingles, shinglesOf, type Fingerprint } from './fingerprint.ts';
import { readWords } from './read-words.ts';
import { gramsOf } from './short-text.ts';
import { unionOf, type SortedSet } from './sorted-set.ts';
import { storyProfile, type StoryProfile } from './story-profile.ts';
import { toldFacts, type ToldFacts } from './told-facts.ts';

/** So much of a title or text is compared, some ten thousand words: no page may hold up the others for long. */
export const MAX_CHARACTERS = 60_000;

/** Below this many words a text is compared by its characters. */
const SHORT_WORDS = 60;

/** Of a text below this length, only lines that end as sentences do are compared: the rest may be a list of other headlines. */
const BRIEF_CHARACTERS = 1_200;
const SENTENCE_END = /[\p{Sentence_Terminal}…][)\]"'”’»]*\s*$/u;

/** Shingles with which a text begins, its repeated title aside. */
const LEAD_SHINGLES = 23;

/** What comes before the last dash or bar of a title; a site's name follows it. */
const OWN_TITLE = /^.+(?=\s[-|–—·•]\s)/su;

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

export function sketchText(whole: { title: string; text: string }): TextSketch {
  const [title, text] = [beginningOf(whole.title), beginningOf(whole.text)];
  const comparedText = sentencesOf(text);
  const [heading, compared] = [readWords(title), readWords(comparedText)];
  const shingles = shinglesOf(compared.wholes);
  const leadStart = heading.wholes.every((word, index) => compared.wholes[index] === word) ? heading.count : 0;
  return {
    print: sampleShingles(shingles),
    shingles,
    lead: shingles.subarray(leadStart, leadStart + LEAD_SHINGLES),
    grams: compared.count < SHORT_WORDS ? gramsOf(`${title}\n${comparedText}`) : null,
    profile: storyProfile({ heading, ownTitle: title === '' ? Infinity : readWords(OWN_TITLE.exec(title)?.[0] ?? title).count, body: compared }),
    facts: once(() => toldFacts({ heading, compared, all: comparedText === text ? compared : readWords(text) })),
  };
}

/** No longer than that in the form in which texts are compared either. */
function beginningOf(text: string): string {
  return compatibleForm(text.slice(0, MAX_CHARACTERS)).slice(0, MAX_CHARACTERS);
}

function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** What tells a text from others: all of it where no line ends as a sentence does. */
function sentencesOf(text: string): string {
  if (text.length >= BRIEF_CHARACTERS) return text;
  const sentences = text.split('\n').filter((line) => SENTENCE_END.test(line)).join('\n');
  return sentences === '' ? text : sentences;
}

/** The hashes under which a text is found: its shingles and its story's keys. */
export function lookupHashes({ print, profile }: TextSketch): SortedSet {
  return unionOf(print.hashes, profile.keys);
}

/** A text that shares fewer hashes than this is no candidate: three shingles, or three of the ten heaviest terms. */
export const MIN_COMMON_HASHES = 3;
