/** One page that told a story. */
export interface StoryReport {
  documentId: string;
  url: string;
  title: string;
  /** All that list it, the first to do so first; empty if all were removed. */
  sourceNames: string[];
  /** When it was published, or read if it does not say or its date lies ahead. A day without a time is YYYY-MM-DD. */
  reportedAt: string;
  /** It tells the time at which it was published. */
  isExact: boolean;
  /** How much later than the first; at most, unless it is exact. */
  lateMs: number;
  /** Of reports with the same text, the earliest is the original and all others are reprints; null if nothing repeats it. */
  copying: 'original' | 'reprint' | null;
  /** Was left as a copy until it was taken out of its original's story, and has not been analysed since. */
  isUnread: boolean;
}

/** A story with a signal of the same company, which may be the same one. */
export interface SimilarStory {
  storyId: string;
  title: string;
  typeLabel: string;
  reportedAt: string;
}

/** A search shows so many. */
export const STORIES_FOUND_MOST = 10;

/** A story that a search found. */
export interface FoundStory {
  storyId: string;
  /** Of its signal, or else of its first report. */
  title: string;
  /** Who reported it first; null if that was removed. */
  sourceName: string | null;
  reportedAt: string;
  reportCount: number;
  /** The one that another story is sought for. */
  isOwn: boolean;
}

export interface StoryFacts {
  id: string;
  sourceCount: number;
  reportCount: number;
  /** Earliest first; cut off after the first 500. */
  reports: StoryReport[];
  similar: SimilarStory[];
}

/** What people say of stories, as the audit names it. */
export const STORY_ACTIONS = ['story.join', 'story.join.undo', 'story.split', 'story.split.undo'] as const;

/** What a verdict was on: a report, and how many more with it. */
export interface NamedReports {
  title: string;
  /** Who reported it; null if that was removed. */
  sourceName: string | null;
  moreCount: number;
}

/** What takes a verdict back: joining the two stories, or taking the documents out, each with `undo`. */
export type VerdictUndo = { do: 'join'; storyId: string; otherStoryId: string } | { do: 'split'; documentIds: string[] };

/** One time that somebody said which reports belong together. */
export interface StoryVerdictEntry {
  id: string;
  action: (typeof STORY_ACTIONS)[number];
  by: string | null;
  at: string;
  /** Reports that came or left; null if all were removed. */
  reports: NamedReports | null;
  /** Those that they were joined with or taken from; null if all were removed. */
  others: NamedReports | null;
  /** This story is what was taken out of another one. */
  isPart: boolean;
  /** What was taken out has not been analysed yet, as it was left as a copy before. */
  isUnread: boolean;
  /** Null where it is no verdict, was taken back, or others have come to count. */
  undo: VerdictUndo | null;
}
