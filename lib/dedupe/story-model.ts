/** In which respects two texts resemble each other, or contradict. Counts are logarithmic: the twentieth word in common says less than the second. */
export interface StoryFeatures {
  /** Terms that both have, names counted three times. */
  terms: number;
  /** Terms that both have in their titles and first words. */
  leadTerms: number;
  /** Terms of either title that the other text has. */
  titleHits: number;
  /** Names in either title that the other text does not have. */
  strangeNames: number;
  /** 1 if both name days, and no common one. */
  otherDays: number;
  /** Terms of the text that has fewer. */
  length: number;
  /** Terms in the title and first words of the text that has fewer. */
  leadLength: number;
  /** Share of each title's terms that the other text has: mean. */
  titles: number;
}

export interface StoryModel {
  weights: StoryFeatures;
  bias: number;
}

/** Fitted by logistic regression with tests/bench/dedupe/fit-story.ts. */
export const STORY_MODEL: StoryModel = {
  weights: { terms: 0.23, leadTerms: 0.76, titleHits: 0.99, strangeNames: -1.12, otherDays: -1.61, length: -0.3, leadLength: -0.26, titles: 2.19 },
  bias: -2.85,
};
