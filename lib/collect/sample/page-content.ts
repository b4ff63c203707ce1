import type { PublishedArticle } from './edition.ts';
import type { SampleNewsroom } from './newsroom.ts';

/** What a layout puts around an article. */
export interface PageContent {
  newsroom: SampleNewsroom;
  article: PublishedArticle;
  language: string;
  /** The article's text as HTML. */
  bodyHtml: string;
  /** Dialog in front of the page as HTML; empty if there is none. */
  dialogHtml: string;
  related: readonly PublishedArticle[];
}
