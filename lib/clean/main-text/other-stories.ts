import { nameKey } from '../metadata/compare-names.ts';
import type { Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';
import type { PageHints } from './block-features.ts';
import { isFurnitureBox } from './is-furniture-box.ts';

const ARTICLE = /article|posting/;
const ASIDE = new Set(['aside', 'nav']);
const MIN_BODY_WORDS = 4;
/** A block with so many links is nothing but an address to go to. */
const BARE_LINK_SHARE = 0.8;
/** Least share of links in boxes of other stories: cards outside the article repeat what each story says. */
const LINK_SHARE_INSIDE = 0.5;
const LINK_SHARE_OUTSIDE = 0.2;
/** An offer without a link, such as a newsletter, is no longer. */
const MAX_OFFER_WORDS = 30;

interface Body {
  /** What headline and first paragraph stand in. */
  around: ReadonlySet<PageElement>;
  /** The article that holds both; null where the page has no such element, and tells only elsewhere that it shows an article. */
  article: PageElement | null;
}

/**
 * The blocks of an article's page that lead to other stories or offer something: links outside the article, boxes named or headed so.
 * Beside a short article they are most of the page and look like text to whoever weighs blocks. Empty unless the page shows a headline
 * with a paragraph.
 */
export function findOtherStories(blocks: readonly Block[], hints: PageHints): ReadonlySet<Block> {
  const body = findBody(blocks, hints);
  if (body === null) return new Set();
  const boxes = findBoxes(blocks, body);
  return new Set(blocks.filter(({ element, words, linkWords }) => {
    const above = ancestors(element);
    const isBareLink = linkWords > 0 && linkWords >= BARE_LINK_SHARE * words;
    return (isBareLink && body.article !== null && !above.includes(body.article)) || above.some((at) => boxes.has(at));
  }));
}

function findBoxes(blocks: readonly Block[], { around, article }: Body): Set<PageElement> {
  const sums = new Map<PageElement, { words: number; linkWords: number; isInside: boolean }>();
  for (const { element, words, linkWords } of blocks) {
    const above = ancestors(element);
    const isInside = article === null || above.includes(article);
    for (const at of above) {
      if (around.has(at)) break;
      const sum = sums.get(at) ?? { words: 0, linkWords: 0, isInside };
      sums.set(at, sum);
      sum.words += words;
      sum.linkWords += linkWords;
    }
  }
  return new Set([...sums].filter(([element, { words, linkWords, isInside }]) => {
    const isLinked = linkWords >= words * (isInside ? LINK_SHARE_INSIDE : LINK_SHARE_OUTSIDE);
    return isLinked ? ASIDE.has(element.tag) || isFurnitureBox(element) : words <= MAX_OFFER_WORDS && isFurnitureBox(element);
  }).map(([element]) => element));
}

/** Null where the page is not known as an article's. */
function findBody(blocks: readonly Block[], { title, types }: PageHints): Body | null {
  const key = nameKey(title ?? '');
  const at = key === '' ? -1 : blocks.findIndex(({ text, element }) => text.length >= key.length && isInHeadline(element) && nameKey(text) === key);
  const first = at === -1 ? undefined : blocks.slice(at + 1).find(({ words, linkWords, element }) => element.tag === 'p' && words >= MIN_BODY_WORDS && linkWords * 2 < words);
  if (first === undefined) return null;
  const aboveFirst = ancestors(first.element);
  const common = ancestors(blocks[at]!.element).filter((element) => aboveFirst.includes(element));
  const article = common.find(({ tag }) => tag === 'article') ?? null;
  if (article === null && !types.some((type) => ARTICLE.test(type))) return null;
  return { around: new Set([...ancestors(blocks[at]!.element), ...aboveFirst]), article };
}

function isInHeadline(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (at.tag === 'h1') return true;
  return false;
}

function ancestors(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = element; at; at = at.parent) found.push(at);
  return found;
}
