import { sampleShingles, shinglesOf, type Fingerprint } from './fingerprint.ts';
import { gramsOf } from './short-text.ts';
import { storyKeys, storyProfile, type StoryProfile } from './story-profile.ts';
import { wordsOf } from './words.ts';

/** Below this many words a text is compared by its characters. */
const SHORT_WORDS = 60;

/** Of a text below this many words, only lines that end as sentences do are compared: the rest may be a list of other headlines. */
const BRIEF_WORDS = 150;

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
  grams: ReadonlySet<string> | null;
  profile: StoryProfile;
  keys: Uint32Array;
}

export function sketchText({ title, text }: { title: string; text: string }): TextSketch {
  const words = comparedWords(text);
  const profile = storyProfile({ title, text });
  const shingles = shinglesOf(words);
  const leadStart = titleLength(words, wordsOf(title));
  return {
    print: sampleShingles(shingles),
    shingles,
    lead: shingles.subarray(leadStart, leadStart + LEAD_SHINGLES),
    grams: words.length < SHORT_WORDS ? gramsOf([...wordsOf(title), ...words]) : null,
    profile,
    keys: storyKeys(profile),
  };
}

/** The words that tell a text from others; all of them where no line ends as a sentence does. */
function comparedWords(text: string): string[] {
  const words = wordsOf(text);
  if (words.length >= BRIEF_WORDS) return words;
  const sentences = wordsOf(text.split('\n').filter((line) => /[.!?…。][)\]"'”’»]*\s*$/u.test(line)).join('\n'));
  return sentences.length > 0 ? sentences : words;
}

/** How many words the title takes where a page repeats it above its text. */
function titleLength(words: readonly string[], titleWords: readonly string[]): number {
  return titleWords.every((word, index) => words[index] === word) ? titleWords.length : 0;
}

/** The hashes under which a text is found: its shingles and its story's keys. */
export function lookupHashes({ print, keys }: TextSketch): Uint32Array {
  return Uint32Array.from(new Set([...print.hashes, ...keys]));
}

/** A text that shares fewer hashes than this is no candidate: three shingles, or three of the ten heaviest terms. */
export const MIN_COMMON_HASHES = 3;
