import { nameKey } from '../metadata/compare-names.ts';
import { parseDate } from '../metadata/parse-date.ts';
import type { Block } from '../page/blocks.ts';
import type { PageHints } from './block-features.ts';
import type { PageElement } from '../page/node.ts';
import { isFurnitureBox } from './is-furniture-box.ts';

const MIN_PROSE_WORDS = 12;
const MIN_BRIEF_WORDS = 4;
/** A longer block is text whatever it begins with. */
const MAX_LINE_WORDS = 16;
const MAX_SHARE_WORDS = 8;
const MAX_SHARE_LENGTH = 80;
const SENTENCE_END = /[.!?。！？…]["'”’»)\]]*(?=\s|$)/;
const BYLINE = /^(?:by|posted (?:by|on|in)|written by|published|updated|last (?:updated|modified)|author|von|par|por|автор|опубликовано)\b/i;
const READING_TIME = /\b\d{1,3}[ -]min(?:ute)?s?(?: read)?\b/i;
const SHARE_WORDS = new Set([
  'share', 'save', 'print', 'tweet', 'email', 'mail', 'comment', 'comments', 'copy', 'link', 'facebook', 'twitter', 'x', 'linkedin', 'whatsapp', 'telegram',
  'reddit', 'pinterest', 'bookmark', 'listen', 'follow', 'us', 'on', 'this', 'article', 'story', 'via', 'by', 'e', 'to', 'clipboard', 'and',
]);
const SHARE_CORE = /\b(?:share|tweet|print|bookmark|facebook|whatsapp|linkedin|copy link)\b/i;
/** How much of a text boxes of other things may make up: beside a short article there may be more of them than of it, on other pages such a box is likely what the page is about. */
const MAX_SHARE_OF_ARTICLE = 0.6;
const MAX_SHARE_OF_PAGE = 0.2;
const MAX_CLIMB = 8;
const ARTICLE = /article|posting/;

/**
 * Takes away what an article's page shows around its text and a selection by likelihood may keep: the headline (stored apart) with what
 * stands above it, lines of date, author and sharing between headline and first paragraph, boxes of other stories.
 * A page without a headline among its chosen blocks, or without prose, is left as it is.
 */
export function dropFurniture(chosen: readonly Block[], hints: PageHints): Block[] {
  const { title } = hints;
  const key = nameKey(title ?? '');
  const found = key === '' ? -1 : chosen.findIndex((block) => isHeadline(block, key));
  // Below the first paragraph it is said again, with the author or in a list.
  const headline = chosen.slice(0, Math.max(0, found)).some(isProse) ? -1 : found;
  const firstProse = findProse(chosen, headline);
  if (firstProse === -1) return [...chosen];
  const boxes = furnitureBoxes(chosen, firstProse, hints.types.some((type) => ARTICLE.test(type)) ? MAX_SHARE_OF_ARTICLE : MAX_SHARE_OF_PAGE);
  return chosen.filter((block, index) => {
    if (index <= headline) return index < headline && isProse(block);
    if (index < firstProse) return !isLineOfParticulars(block);
    return index === firstProse || !(isShareLine(block.text) || ancestors(block.element).some((element) => boxes.has(element)));
  });
}

function isHeadline({ text, element, words }: Block, key: string): boolean {
  if (text.length < key.length || text.length > key.length * 3) return false;
  return nameKey(text) === key && (words >= 4 || isIn(element, /^h[1-3]$/));
}

/** Index of the first paragraph; a brief of one short sentence counts where its headline stands above it. */
function findProse(chosen: readonly Block[], headline: number): number {
  const paragraph = chosen.findIndex((block, index) => index > headline && isProse(block));
  if (paragraph !== -1 || headline === -1) return paragraph;
  return chosen.findIndex((block, index) => index > headline && block.words >= MIN_BRIEF_WORDS && !isLineOfParticulars(block) && SENTENCE_END.test(block.text));
}

function isProse({ text, words, linkWords }: Block): boolean {
  return words >= MIN_PROSE_WORDS && linkWords * 2 < words && SENTENCE_END.test(text);
}

function isLineOfParticulars({ text, words, element }: Block): boolean {
  if (words > MAX_LINE_WORDS || isIn(element, /^(?:h[1-6]|pre|table|blockquote)$/)) return false;
  return BYLINE.test(text) || READING_TIME.test(text) || isBareDate(text) || isShareLine(text);
}

/** A date, its time and zone, and hardly a word more. */
function isBareDate(text: string): boolean {
  const rest = text.match(/\p{L}{3,}/gu)?.length ?? 0;
  return rest <= 5 && /\d/.test(text) && parseDate(text, { now: new Date(8.64e15), language: null }) !== null;
}

function isShareLine(text: string): boolean {
  if (text.length > MAX_SHARE_LENGTH || !SHARE_CORE.test(text)) return false;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 0 && words.length <= MAX_SHARE_WORDS && words.every((word) => SHARE_WORDS.has(word));
}

/** Elements below the first paragraph that are named, or headed, as other stories or offers, and hold a small part of the text. */
function furnitureBoxes(chosen: readonly Block[], firstProse: number, maxShare: number): Set<PageElement> {
  const words = new Map<PageElement, number>();
  chosen.forEach((block) => ancestors(block.element).forEach((element) => words.set(element, (words.get(element) ?? 0) + block.words)));
  const all = chosen.reduce((sum, block) => sum + block.words, 0);
  const around = new Set(ancestors(chosen[firstProse]!.element));
  return new Set([...words].filter(([element, inside]) => inside <= maxShare * all && !around.has(element) && isFurnitureBox(element)).map(([element]) => element));
}

function ancestors(element: PageElement): PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = element; at && found.length < MAX_CLIMB; at = at.parent) found.push(at);
  return found;
}

function isIn(element: PageElement, tags: RegExp): boolean {
  return ancestors(element).slice(0, 3).some(({ tag }) => tags.test(tag));
}
