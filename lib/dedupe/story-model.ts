import type { StoryModel } from './story-score.ts';

/** Fitted by logistic regression with tests/bench/dedupe/fit-story.ts. */
export const STORY_MODEL: StoryModel = {
  weights: { terms: 0.36, leadTerms: 0.81, titleHits: 0.92, strangeNames: -1.49, otherDays: -1.46, length: -0.45, leadLength: -1.01, titles: 0.78 },
  bias: 0.82,
};
