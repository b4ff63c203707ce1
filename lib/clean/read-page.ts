import { selectMainText } from './main-text/select-main-text.ts';
import { readAuthor } from './metadata/read-author.ts';
import { readDates } from './metadata/read-dates.ts';
import { readTitle } from './metadata/read-title.ts';
import type { PageHints } from './main-text/block-features.ts';
import { cutBlocks, type Block } from './page/blocks.ts';
import { typesOf } from './page/json-ld.ts';
import { parsePage } from './page/parse-page.ts';
import { readFacts, type PageFacts } from './page/read-facts.ts';
import { renderText } from './render-text.ts';
import { tidyText } from './tidy-text.ts';

/** What one HTML document says, before it is weighed against the feed. */
export interface PageReading {
  title: string | null;
  text: string;
  author: string | null;
  siteName: string | null;
  /** Language that the page declares, as written there. */
  language: string | null;
  published: string | null;
  modified: string | null;
  canonicalUrl: string | null;
  /** The page is an error or a wall in place of what was asked for. */
  failed: boolean;
  /** The page states that it is not free to read. */
  paywalled: boolean;
}

/** A page in pieces, before its main text is chosen. */
export interface OpenedPage {
  facts: PageFacts;
  blocks: Block[];
  hints: PageHints;
}

export function openPage(html: string, url: string): OpenedPage {
  const { root } = parsePage(html);
  const facts = readFacts(root);
  const types = [facts.metas.get('og:type')?.toLowerCase() ?? '', ...facts.jsonLd.flatMap(typesOf)];
  return { facts, blocks: cutBlocks(root), hints: { title: readTitle(facts, url), url, types } };
}

/** Reads title, main text and particulars from HTML. Dates after `now` are not believed. */
export function readPage(html: string, url: string, now: Date): PageReading {
  const { facts, blocks, hints } = openPage(html, url);
  const text = tidyText(renderText(selectMainText(blocks, hints)));
  return {
    title: hints.title,
    text,
    author: readAuthor(facts),
    siteName: facts.metas.get('og:site_name') ?? facts.metas.get('application-name') ?? null,
    language: facts.language,
    ...readDates(facts, url, now),
    canonicalUrl: readCanonicalUrl(facts, url),
    failed: false,
    paywalled: facts.jsonLd.some((object) => /^false$/i.test(String(object.isAccessibleForFree))),
  };
}

function readCanonicalUrl(facts: PageFacts, url: string): string | null {
  for (const href of [facts.canonicalHref, facts.metas.get('og:url')]) {
    if (!href) continue;
    const base = URL.canParse(url) ? url : undefined;
    if (!URL.canParse(href, base)) continue;
    const canonical = new URL(href, base);
    if (canonical.protocol === 'https:' || canonical.protocol === 'http:') return canonical.href;
  }
  return null;
}
