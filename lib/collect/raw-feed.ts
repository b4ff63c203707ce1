/** A feed as a parser sees it, before links, dates and texts are brought into one form. */
export interface RawFeed {
  title: string | null;
  siteUrl: string | null;
  base: string | null;
  items: RawItem[];
}

export interface RawItem {
  id: string | null;
  /** Candidates in order of preference; the first usable one is the item's address. */
  links: (string | null | undefined)[];
  base: string | null;
  title: string | null;
  /** The title is text by declaration: what looks like a tag in it is none. */
  isTitleLiteral: boolean;
  /** Short text, as HTML. */
  summary: string | null;
  /** Full text, as HTML. */
  content: string | null;
  author: string | null;
  /** Candidates in order of preference. */
  dates: (string | null | undefined)[];
}
