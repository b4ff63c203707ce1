import type { StoryProfile } from './story-profile.ts';

/** Two texts tell the same story from here on. */
export const STORY_THRESHOLD = 0.55;
/** How far apart in time reports of one story usually are (Miranda et al. 2018 use the same spread). */
const SPREAD_DAYS = 3;
/** A story is about somebody. Texts that have fewer names in common share a subject, and stay below the threshold. */
const MIN_NAMES = 0.15;
const SUBJECT_SCORE = 0.5;
/** Stands for the overlap of numbers where one text has none. */
const UNKNOWN_NUMBERS = 0.4;

/** In which respects two texts resemble each other, or contradict. */
export interface StoryFeatures {
  /** Cosine of the terms, with logarithmic counts. */
  terms: number;
  /** Share of each title's terms that the other text has: mean. */
  titles: number;
  /** Share of the names in each title that the other text has: the lesser. A text of the same template names somebody else. */
  titleNames: number;
  /** Cosine of the names. */
  names: number;
  /** Share of the lesser set of numbers above 9 that the other text has. */
  numbers: number;
  /** Neighbouring terms in common: logarithm of their number. */
  pairs: number;
  /** 1 if both name days, and no common one. */
  otherDays: number;
  /** Numbers in a title that the other text does not have: 0, 0.5 or 1. */
  strangeNumbers: number;
}

/** Fitted by logistic regression with tests/bench/dedupe/fit-story.ts. */
const WEIGHTS: StoryFeatures = { terms: 1.39, titles: 1.84, titleNames: 1.65, names: 0.73, numbers: 0.39, pairs: 0.4, otherDays: -1.02, strangeNumbers: -0.4 };
const BIAS = -3.77;

/**
 * How likely two texts tell of the same event, 0 to 1. Reports that lie days apart need more in common.
 * It looks at nothing but the two texts, so it is the same whatever else is stored.
 */
export function storyScore(a: StoryProfile, b: StoryProfile, daysApart = 0): number {
  const features = storyFeatures(a, b);
  let odds = BIAS - (daysApart / SPREAD_DAYS) ** 2 / 2;
  for (const name of Object.keys(WEIGHTS) as (keyof StoryFeatures)[]) odds += WEIGHTS[name] * features[name];
  const score = 1 / (1 + Math.exp(-odds));
  const areOthers = a.names.size > 0 && b.names.size > 0 && features.names < MIN_NAMES;
  return areOthers ? Math.min(score, SUBJECT_SCORE) : score;
}

export function storyFeatures(a: StoryProfile, b: StoryProfile): StoryFeatures {
  return {
    terms: termCosine(a.terms, b.terms),
    titles: (shareIn(a.titleTerms, b.terms) + shareIn(b.titleTerms, a.terms)) / 2,
    titleNames: Math.min(namesShare(a, b), namesShare(b, a)),
    names: a.names.intersection(b.names).size / Math.sqrt(a.names.size * b.names.size || 1),
    numbers: numbersShare(a.numbers, b.numbers),
    pairs: Math.log(1 + a.pairs.intersection(b.pairs).size),
    otherDays: a.days.size > 0 && b.days.size > 0 && a.days.isDisjointFrom(b.days) ? 1 : 0,
    strangeNumbers: Math.min(1, (strangeNumbers(a, b) + strangeNumbers(b, a)) / 2),
  };
}

function termCosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [term, count] of a) {
    const other = b.get(term);
    if (other !== undefined) product += weigh(count) * weigh(other);
  }
  return product / Math.sqrt(squares(a) * squares(b) || 1);
}

function weigh(count: number): number {
  return 1 + Math.log(count);
}

function squares(terms: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of terms.values()) sum += weigh(count) ** 2;
  return sum;
}

function shareIn(terms: ReadonlySet<string>, other: ReadonlyMap<string, number>): number {
  if (terms.size === 0) return 0;
  return [...terms].filter((term) => other.has(term)).length / terms.size;
}

function namesShare(a: StoryProfile, b: StoryProfile): number {
  const names = a.titleTerms.intersection(a.names);
  return names.size === 0 ? 1 : shareIn(names, b.terms);
}

function numbersShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [left, right] = [a, b].map((numbers) => new Set([...numbers].filter((number) => number.length > 1))) as [Set<string>, Set<string>];
  if (left.size === 0 || right.size === 0) return UNKNOWN_NUMBERS;
  return left.intersection(right).size / Math.min(left.size, right.size);
}

function strangeNumbers(a: StoryProfile, b: StoryProfile): number {
  return [...a.titleTerms].filter((term) => /^\p{N}+$/u.test(term) && !b.numbers.has(term)).length;
}
