export interface NewsItem {
  /** Path on the newsroom's host. */
  path: string;
  title: string;
  summary: string;
  published: Date;
  /** Text of the article; the summary if absent. */
  paragraphs?: readonly string[];
  /** A whole page to serve instead of one made from the fields above. */
  html?: Uint8Array;
}

export interface NewsFeed {
  title: string;
  format?: 'rss' | 'atom' | 'json';
  items: readonly NewsItem[];
}
