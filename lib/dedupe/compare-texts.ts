import { isContained, isNearExact, overlapOf, withoutTemplate, type Overlap } from './fingerprint.ts';
import { areShortCopies } from './short-text.ts';
import { countCommon } from './sorted-set.ts';
import { STORY_THRESHOLD, storyScore, tellOfOthers } from './story-score.ts';
import type { TextSketch } from './text-sketch.ts';
import { beginWithOthers, nameOthers, shareNothingButNames, tellOfOtherSubjects, tellOtherEvents, tellOtherFacts } from './told-facts.ts';
import { missingFrom } from './word-filter.ts';

/** Text filled into a template is repeated too, but tells of somebody else; a copy also tells the same story, at least vaguely. */
const COPY_MIN_SCORE = 0.1;
/** Short texts are alike by chance: they must appear on the same day. */
const SHORT_COPY_DAYS = 1;
/** A text that comes later than this may fill the same form in anew; reprints come sooner. */
const NEWS_DAYS = 1;
/** A copy that says less than this of itself in the other's words has been added to: it is worth reading. */
const MIN_REPEATED = 0.5;
/** A digest has more than this of other texts. */
const MAX_PART = 0.5;
/** So much of how one text begins stands somewhere in its copy; with one word in ten changed it is three quarters. */
const MIN_LEAD_SHARE = 0.4;

export interface Comparison {
  /** `exact`: the same but for small edits. `part`: one reproduces much of the other, cut or added to. */
  copy: 'exact' | 'part' | null;
  /** The first is a copy that holds much besides: a fuller version. */
  isFuller: boolean;
  /** Both tell the same story. */
  story: boolean;
  /** 0 to 1; a copy has at least its containment. */
  score: number;
}

const NO_TEMPLATE: ReadonlySet<number> = new Set();

/**
 * Whether two texts repeat each other, or tell the same story in different words.
 * @param template shingles of the host's template, which do not count
 */
export function compareTexts(a: TextSketch, b: TextSketch, { daysApart = 0, template = NO_TEMPLATE }: { daysApart?: number; template?: ReadonlySet<number> } = {}): Comparison {
  const score = storyScore(a.profile, b.profile, daysApart);
  const overlap = overlapOf(withoutTemplate(a.print, template), withoutTemplate(b.print, template));
  const isShortCopy = a.grams !== null && b.grams !== null && daysApart <= SHORT_COPY_DAYS && areShortCopies(a.grams, b.grams);
  const repeats = isShortCopy || isContained(overlap);
  if (repeats && (isCollection(a, b, overlap) || isCollection(b, a, overlap))) return { copy: null, isFuller: false, story: false, score };
  const isCopy = repeats && (isShortCopy || holdsBeginning(a, b, template)) && tellsTheSame(a, b, { score: daysApart === 0 ? score : storyScore(a.profile, b.profile), isLater: daysApart > NEWS_DAYS });
  if (!isCopy) return { copy: null, isFuller: false, story: score >= STORY_THRESHOLD && !tellAnotherStory(a, b, repeats), score };
  return { copy: isShortCopy || isNearExact(overlap) ? 'exact' : 'part', isFuller: !isShortCopy && overlap.ofFirst < MIN_REPEATED, story: true, score: Math.max(score, overlap.containment) };
}

/** Whether a text holds another one among many, as a digest does: it is the larger one by far, and its title says nothing of the other. */
function isCollection(whole: TextSketch, part: TextSketch, { coverage }: Overlap): boolean {
  const { titleTerms, showsNames } = whole.profile;
  return coverage < MAX_PART && whole.shingles.length > part.shingles.length && showsNames && titleTerms.length > 0 && countCommon(titleTerms, part.profile.terms) === 0;
}

/** Whether the beginning of one text stands in the other; what pages of one site share, such as a list of headlines, stands further down. */
function holdsBeginning(a: TextSketch, b: TextSketch, template: ReadonlySet<number>): boolean {
  return leadShare(a, b, template) >= MIN_LEAD_SHARE || leadShare(b, a, template) >= MIN_LEAD_SHARE;
}

function leadShare({ lead }: TextSketch, { shingles }: TextSketch, template: ReadonlySet<number>): number {
  const own = new Set<number>();
  for (const hash of lead) if (!template.has(hash)) own.add(hash);
  return own.size === 0 ? 0 : 1 - missingFrom([shingles], own).size / own.size;
}

/** Whether names speak against one story, or, where no capitals tell names, as in Chinese or Japanese, numbers do. */
function tellAnotherStory(a: TextSketch, b: TextSketch, repeats: boolean): boolean {
  if (repeats && (nameOthers(a.facts(), b.facts()) || tellOfOtherSubjects(a.facts(), b.facts()))) return true;
  // What they share then is what every release of the company ends with.
  if (repeats && tellOtherEvents(a.facts(), b.facts()) && shareNothingButNames(a.facts(), b.facts())) return true;
  return a.profile.names.length === 0 && b.profile.names.length === 0 && beginWithOthers(a.facts(), b.facts());
}

/** Whether shared passages come with a shared subject, and with the same event. */
function tellsTheSame(a: TextSketch, b: TextSketch, { score, isLater }: { score: number; isLater: boolean }): boolean {
  return score >= COPY_MIN_SCORE && !tellOfOthers(a.profile, b.profile) && !tellOtherFacts(a.facts(), b.facts(), isLater) && !tellOtherEvents(a.facts(), b.facts(), isLater);
}
