/** In which respects two texts resemble each other, or contradict. Counts are logarithmic: the twentieth word in common says less than the second. */
export interface StoryFeatures {
  /** Terms that both have in their titles and first words. */
  leadTerms: number;
  /** Terms of either title that the other text has. */
  titleHits: number;
  /** Terms that both have. */
  terms: number;
  /** Share of the names of the text that has fewer of them which the other one has. */
  names: number;
  /** Names in either title that the other text does not have. */
  strangeNames: number;
  /** 1 if both name days, and no common one. */
  otherDays: number;
  /** Terms that the text which has fewer of them repeats. */
  repeatedTerms: number;
}

export interface StoryModel {
  weights: StoryFeatures;
  bias: number;
}

/** Fitted by logistic regression with tests/bench/dedupe/fit-story.ts. */
export const STORY_MODEL: StoryModel = {
  weights: { leadTerms: 1, titleHits: 1.57, terms: 0.31, names: 0.66, strangeNames: -1.28, otherDays: -1.44, repeatedTerms: -0.58 },
  bias: -4.71,
};
