import type { SignalTypeKey } from '#lib/model/signal-type.ts';

/** A story taken over from another newsroom of the sample. */
export interface SampleReprint {
  newsroom: string;
  path: string;
  /** Paragraphs that are kept, from the original's first; absent keeps all. */
  paragraphs?: number;
  /** Line under the story that says whose it is; null where nobody says so. */
  credit: string | null;
}

/** What the second poll finds changed. Each `from` stands in the text as first published. */
export interface SampleEdit {
  title?: string;
  summary?: string;
  changes: readonly { from: string; to: string }[];
  /** Added as the last paragraph. */
  note: string;
  ageHours: number;
}

interface SampleItem {
  /** Path below the newsroom's address. */
  path: string;
  title: string;
  /** What the feed tells of the item; empty if nothing. */
  summary: string;
  author: string | null;
  section: string;
  /** Hours between publication and the loading of the sample. */
  ageHours: number;
  /** Poll at which the item appears in the feed; 0 if absent. */
  firstPoll?: number;
  /** ISO 639-1; the newsroom's language if absent. */
  language?: string;
  /** `paywall`: only the beginning is free. `error`: a fault page served as a success. `consent`: a long cookie dialog in front. */
  form?: 'article' | 'paywall' | 'error' | 'consent';
  /** Queries under which the feed lists the item, one entry each; the bare address if absent. */
  listedWith?: readonly string[];
  edit?: SampleEdit;
  /** What a careful reader finds; measures analysers, never shown. */
  expected: readonly { type: SignalTypeKey; company: string }[];
}

/**
 * An item with its own text, or one taken over from another newsroom.
 * In a body, blank lines separate paragraphs, `## ` begins a subheading and `- ` a list line;
 * `{weekday}`, `{weekday-1}`, `{date}` and `{date+30}` count from the day of publication.
 */
export type SampleArticle = SampleItem & ({ body: string; reprint?: never } | { reprint: SampleReprint; body?: never });

export interface SampleNewsroom {
  key: string;
  name: string;
  tagline: string;
  siteUrl: string;
  feedPath: string;
  feed: { format: 'rss' | 'atom'; detail: 'title' | 'summary' | 'full' };
  layout: 'broadsheet' | 'blog' | 'wire' | 'corporate';
  charset: 'utf-8' | 'iso-8859-1';
  language: string;
  /** Initial priority of the source, 0 to 100. */
  priority: number;
  sections: readonly string[];
  articles: readonly SampleArticle[];
}
