import { isWall } from './judge-text.ts';
import { dropFurniture } from './main-text/drop-furniture.ts';
import { dropHidden } from './main-text/drop-hidden.ts';
import type { PageHints } from './main-text/block-features.ts';
import { selectMainText } from './main-text/select-main-text.ts';
import { ownArticlesFirst } from './metadata/own-articles.ts';
import type { ReadDate } from './metadata/parse-date.ts';
import { readAuthor } from './metadata/read-author.ts';
import { readDates } from './metadata/read-dates.ts';
import { readTitle } from './metadata/read-title.ts';
import { countWords, cutBlocks, type Block } from './page/blocks.ts';
import { firstText, typesOf } from './page/json-ld.ts';
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
  published: ReadDate | null;
  modified: ReadDate | null;
  canonicalUrl: string | null;
  /** The page states that it is not free to read. */
  paywalled: boolean;
  /** An offer to subscribe stands among the main text or right behind it. */
  walled: boolean;
}

/** A page in pieces, before its main text is chosen. */
export interface OpenedPage {
  facts: PageFacts;
  blocks: Block[];
  hints: PageHints;
}

/** Where the visible text has fewer words than this, a script was to fill the page in; its JSON-LD may hold the article. */
const THIN_WORDS = 40;
/** So many blocks behind the main text may stand between it and its wall. */
const WALL_REACH = 4;

export function openPage(html: string, url: string): OpenedPage {
  const root = parsePage(html);
  const facts = readFacts(root);
  facts.jsonLd = ownArticlesFirst(facts, url);
  const types = [facts.metas.get('og:type')?.toLowerCase() ?? '', ...facts.jsonLd.flatMap(typesOf)];
  return { facts, blocks: cutBlocks(root), hints: { title: readTitle(facts, url), url, types, stated: statedText(facts) } };
}

/** Reads title, main text and particulars from HTML. Dates after `now` are not believed. */
export function readPage(html: string, url: string, now: Date): PageReading {
  const { facts, blocks, hints } = openPage(html, url);
  const main = dropFurniture(dropHidden(selectMainText(blocks, hints)), hints);
  return {
    title: hints.title,
    text: textOfPage(facts, main),
    author: readAuthor(facts, url),
    siteName: facts.metas.get('og:site_name') ?? facts.metas.get('application-name') ?? null,
    language: facts.language,
    ...readDates(facts, { url, html, blocks }, now),
    canonicalUrl: readCanonicalUrl(facts, url),
    paywalled: facts.jsonLd.some((object) => /^false$/i.test(String(object.isAccessibleForFree))),
    walled: besideMain(blocks, main).some(({ text }) => isWall(text)),
  };
}

/** What was not taken for main text, from its first block on to a little behind its last. */
function besideMain(blocks: readonly Block[], main: readonly Block[]): Block[] {
  if (main.length === 0) return [];
  const taken = new Set(main);
  return blocks.slice(blocks.indexOf(main[0]!), blocks.lastIndexOf(main.at(-1)!) + 1 + WALL_REACH).filter((block) => !taken.has(block));
}

/** All the text of a piece of HTML that holds nothing else, as feeds carry it. */
export function readFragment(html: string): string {
  return tidyText(renderText(dropHidden(cutBlocks(parsePage(html)))));
}

function textOfPage(facts: PageFacts, main: Block[]): string {
  const visible = tidyText(renderText(main));
  const words = main.reduce((sum, block) => sum + block.words, 0);
  if (words >= THIN_WORDS) return visible;
  const stated = longestArticleBody(facts);
  return countWords(stated) > words ? stated : visible;
}

function longestArticleBody(facts: PageFacts): string {
  const bodies = facts.jsonLd.map((object) => firstText(object.articleBody) ?? '');
  return readFragment(bodies.reduce((best, body) => (body.length > best.length ? body : best), ''));
}

/** What the page states of its text for machines. */
function statedText(facts: PageFacts): string {
  const bodies = facts.jsonLd.flatMap((object) => [firstText(object.articleBody), firstText(object.description)]);
  return [...bodies, facts.metas.get('og:description'), facts.metas.get('description')].filter((text) => text).join(' ¶ ');
}

function readCanonicalUrl(facts: PageFacts, url: string): string | null {
  const base = [facts.baseHref, url].find((address) => address !== null && URL.canParse(address)) ?? undefined;
  for (const href of [facts.canonicalHref, facts.metas.get('og:url')]) {
    if (!href || !URL.canParse(href, base)) continue;
    const canonical = new URL(href, base);
    if (canonical.protocol === 'https:' || canonical.protocol === 'http:') return canonical.href;
  }
  return null;
}
