import { fingerprintWords, type Fingerprint } from './fingerprint.ts';
import { gramsOf } from './short-text.ts';
import { storyKeys, storyProfile, type StoryProfile } from './story-profile.ts';
import { wordsOf } from './words.ts';

/** Below this many words a text is compared by its characters. */
const SHORT_WORDS = 60;

/** Words at the beginning of a text, its repeated title aside, that a copy has in common with it. */
const LEAD_WORDS = 25;

/** All that is needed of a text to compare it with others. */
export interface TextSketch {
  print: Fingerprint;
  /** Shingles of how the text begins. */
  lead: Fingerprint;
  /** Of title and text; null for texts of some length. */
  grams: ReadonlySet<string> | null;
  profile: StoryProfile;
  keys: Uint32Array;
}

export function sketchText({ title, text }: { title: string; text: string }): TextSketch {
  const words = wordsOf(text);
  const profile = storyProfile({ title, text });
  return {
    print: fingerprintWords(words),
    lead: fingerprintWords(leadOf(words, wordsOf(title))),
    grams: words.length < SHORT_WORDS ? gramsOf([...wordsOf(title), ...words]) : null,
    profile,
    keys: storyKeys(profile),
  };
}

/** The first words after the title, which many pages repeat above their text. */
function leadOf(words: readonly string[], titleWords: readonly string[]): readonly string[] {
  const repeatsTitle = titleWords.length > 0 && titleWords.every((word, index) => words[index] === word);
  const start = repeatsTitle ? titleWords.length : 0;
  return words.slice(start, start + LEAD_WORDS);
}

/** The hashes under which a text is found: its shingles and its story's keys. */
export function lookupHashes({ print, keys }: TextSketch): Uint32Array {
  return Uint32Array.from(new Set([...print.hashes, ...keys]));
}

/** A text that shares fewer hashes than this is no candidate: three shingles, or three of the ten heaviest terms. */
export const MIN_COMMON_HASHES = 3;
