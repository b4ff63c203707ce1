export type Subject = 'count' | 'title' | 'link' | 'id' | 'date';

/** One thing that a test file of a feed library states of a feed. */
export interface Expectation {
  subject: Subject;
  /** Which item; null for the feed itself. */
  item: number | null;
  /** Number of items, text, address, identifier, or date as ISO 8601 in UTC. */
  value: string | number;
}

/** A feed file with what is stated of it, and the address and type it is to be read under. */
export interface StatedFeed {
  path: string;
  url: string;
  contentType: string | null;
  expectations: Expectation[];
}
