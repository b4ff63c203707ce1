import { compareTexts, type Comparison } from './compare-texts.ts';
import type { TextSketch } from './text-sketch.ts';

const MS_PER_DAY = 86_400_000;
/** Score of two parts of one report, which have its subject in common and few of its words. */
const MIN_AKIN = 0.1;

/** A text that was seen before and shares some hashes with the new one. */
export interface Candidate {
  id: string;
  storyId: string;
  reportedAtMs: number;
  sketch: TextSketch;
}

export interface Placement {
  /** The text that this one repeats, if any. */
  duplicateOf: Candidate | null;
  /** It repeats that text, and has much besides that is worth reading. */
  isFuller: boolean;
  /** The text whose story it joins; null begins a story. */
  joins: Candidate | null;
  /** Further stories that the new text shows to be the same one, since it reproduces both. */
  bridges: string[];
}

/** Where a new text belongs among those that resemble it: a copy of one, another report of its story, or something new. */
export function placeDocument(
  document: { reportedAtMs: number; sketch: TextSketch },
  candidates: readonly Candidate[],
  template?: ReadonlySet<number>,
): Placement {
  const matches = candidates
    .map((candidate) => ({ candidate, comparison: compareTexts(document.sketch, candidate.sketch, { daysApart: Math.abs(document.reportedAtMs - candidate.reportedAtMs) / MS_PER_DAY, template }) }))
    .filter(({ comparison }) => comparison.story)
    .toSorted((a, b) => rankOf(b.comparison) - rankOf(a.comparison) || a.candidate.reportedAtMs - b.candidate.reportedAtMs || (a.candidate.id < b.candidate.id ? -1 : 1));
  const [best] = matches;
  if (!best) return { duplicateOf: null, isFuller: false, joins: null, bridges: [] };
  const copied = matches.filter(({ candidate, comparison }) => comparison.copy !== null && areAkin(candidate.sketch, best.candidate.sketch)).map(({ candidate }) => candidate.storyId);
  return {
    duplicateOf: best.comparison.copy === null ? null : best.candidate,
    isFuller: best.comparison.isFuller,
    joins: best.candidate,
    bridges: best.comparison.copy === null ? [] : [...new Set(copied)].filter((storyId) => storyId !== best.candidate.storyId),
  };
}

/** Whether two texts that a third one reproduces may tell of one event: a digest reproduces those of many. */
function areAkin(a: TextSketch, b: TextSketch): boolean {
  return a === b || compareTexts(a, b).score >= MIN_AKIN;
}

const RANK_OF_COPY = { exact: 2, part: 1 } as const;

/** What repeats a text as a whole comes first, then what repeats a part of it, then reports in other words. */
function rankOf({ copy, score }: Comparison): number {
  return score + (copy === null ? 0 : RANK_OF_COPY[copy]);
}
