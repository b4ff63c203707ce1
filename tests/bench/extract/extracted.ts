/** What is scored of a page: a part of what `evaluate extract` writes. */
export interface Extracted {
  title: string | null;
  author: string | null;
  published: string | null;
  text: string;
}
