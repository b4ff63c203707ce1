/** One page that told a story. */
export interface StoryReport {
  documentId: string;
  url: string;
  title: string;
  sourceName: string | null;
  /** When it was published, or read if it does not say or its date lies ahead. */
  reportedAt: string;
  /** How much later than the first. */
  lateMs: number;
  /** It repeats the text of another one. */
  isCopy: boolean;
}

/** A story with a signal of the same company, which may be the same one. */
export interface SimilarStory {
  storyId: string;
  title: string;
  typeLabel: string;
  reportedAt: string;
}

export interface StoryFacts {
  id: string;
  sourceCount: number;
  reportCount: number;
  /** Earliest first; cut off after the first 20. */
  reports: StoryReport[];
  similar: SimilarStory[];
}
