import { countCommon, type SortedSet } from './sorted-set.ts';
import type { StoryProfile } from './story-profile.ts';
import { STORY_MODEL, type StoryFeatures, type StoryModel } from './story-model.ts';

/** Two texts tell the same story from here on. */
export const STORY_THRESHOLD = 0.62;
/** How far apart in time reports of one story usually are (Miranda et al. 2018 use the same spread). */
const SPREAD_DAYS = 3;
/** The score of texts that share a subject, or a form that somebody filled in, and no more. */
const SUBJECT_SCORE = 0.45;
/** Cosine of the names of two texts from which on they may tell of the same people and places. */
const MIN_NAMES = 0.15;
/** A text with so many terms names those that it is about. */
const LONG_TERMS = 40;
/** With this share of its opening words in the other text's opening, a text has the same form. */
const SAME_FORM = 0.6;

/**
 * How likely two texts tell of the same event, 0 to 1. Reports that lie days apart need more in common.
 * It looks at nothing but the two texts, so it is the same whatever else is stored.
 */
export function storyScore(a: StoryProfile, b: StoryProfile, daysApart = 0, { weights, bias }: StoryModel = STORY_MODEL): number {
  const features = storyFeatures(a, b);
  let odds = bias - (daysApart / SPREAD_DAYS) ** 2 / 2;
  for (const name of Object.keys(weights) as (keyof StoryFeatures)[]) odds += weights[name] * features[name];
  const score = 1 / (1 + Math.exp(-odds));
  return shareNames(a, b) && !tellOfOthers(a, b) ? score : Math.min(score, SUBJECT_SCORE);
}

export function storyFeatures(a: StoryProfile, b: StoryProfile): StoryFeatures {
  return {
    leadTerms: Math.log1p(countCommon(a.leadTerms, b.leadTerms)),
    titleHits: Math.log1p(countCommon(a.titleTerms, b.terms) + countCommon(b.titleTerms, a.terms)),
    terms: Math.log1p(countCommon(a.terms, b.terms)),
    names: shareOfNames(a.names, b.names),
    strangeNames: Math.log1p(countMissing(a.titleNames, b.terms) + countMissing(b.titleNames, a.terms)),
    otherDays: areOthers(a.days, b.days) ? 1 : 0,
    repeatedTerms: Math.log1p(Math.min(a.repeatedTerms, b.repeatedTerms)),
  };
}

function shareOfNames(a: SortedSet, b: SortedSet): number {
  const fewer = Math.min(a.length, b.length);
  return fewer === 0 ? 0 : countCommon(a, b) / fewer;
}

/** A story is about somebody: long texts with hardly a name in common share a subject. Without capitals nothing is known of names. */
function shareNames(a: StoryProfile, b: StoryProfile): boolean {
  const areKnown = a.showsNames && b.showsNames && a.names.length + b.names.length > 0 && Math.min(a.terms.length, b.terms.length) >= LONG_TERMS;
  return !areKnown || countCommon(a.names, b.names) >= MIN_NAMES * Math.sqrt(a.names.length * b.names.length || 1);
}

/** Whether both are known, and nothing is in common. */
function areOthers(a: SortedSet, b: SortedSet): boolean {
  return a.length > 0 && b.length > 0 && countCommon(a, b) === 0;
}

/**
 * Whether the titles name other days, as forecasts and market reports do, or somebody else: none of the names in either title is in the other text, or each title has one that the
 * other text has not, while both say it in the same words, as forms do that were filled in for different people.
 */
export function tellOfOthers(a: StoryProfile, b: StoryProfile): boolean {
  if (areOthers(a.titleDays, b.titleDays)) return true;
  const [strangeA, strangeB] = [countMissing(a.subjects, b.mentions), countMissing(b.subjects, a.mentions)];
  if (strangeA === 0 || strangeB === 0) return false;
  if (strangeA === a.subjects.length && strangeB === b.subjects.length) return true;
  return countCommon(a.leadTerms, b.leadTerms) >= SAME_FORM * Math.min(a.leadTerms.length, b.leadTerms.length);
}

/** How many of the names stand not among the words of another text. */
function countMissing(names: SortedSet, words: SortedSet): number {
  return names.length - countCommon(names, words);
}
