import { trimLineEnds } from '../tidy-text.ts';
import type { PageElement } from './node.ts';

/** A run of text that a reader sees as one paragraph, heading, list item or table row. */
export interface Block {
  text: string;
  /** The nearest element that breaks lines. */
  element: PageElement;
  /** Words, counted as runs of letters and digits, or pairs of characters in scripts without spaces. */
  words: number;
  linkWords: number;
  /** How the block is set off from the one before it. */
  separator: '\n' | '\n\n';
}

const BREAKING = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset', 'figcaption',
  'figure', 'footer', 'form', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'head', 'header', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav', 'ol',
  'optgroup', 'option', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul',
]);
const UNREAD = new Set(['head', 'script', 'style', 'template', 'select', 'datalist', 'iframe', 'object', 'canvas', 'audio', 'video', 'textarea', 'noframes', 'noembed', 'map']);
const WORD = /[\p{L}\p{N}_]+/gu;
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
/** In scripts without spaces two characters make a word, roughly. */
const UNSPACED_WORD = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]{1,2}|[[\p{L}\p{N}_]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]]+/gv;
/** What each UTF-16 unit is to the count of words, 0 where nobody has asked yet. */
const WORD_KINDS = new Uint8Array(0x1_0000);
const INSIDE_WORD = 1;
const BETWEEN_WORDS = 2;
/** Of a script without spaces, or half a character: to be counted by pattern. */
const BY_PATTERN = 3;
const HIDDEN_STYLE = /(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export function countWords(text: string): number {
  const plain = countPlainWords(text);
  return plain ?? text.match(UNSPACED.test(text) ? UNSPACED_WORD : WORD)?.length ?? 0;
}

/** What the patterns would count, several times as fast; null where a script without spaces or a character of two units stands in the text. */
function countPlainWords(text: string): number | null {
  let words = 0;
  let before = BETWEEN_WORDS;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const kind = WORD_KINDS[code] || learnKind(code);
    if (kind === BY_PATTERN) return null;
    if (kind === INSIDE_WORD && before === BETWEEN_WORDS) words++;
    before = kind;
  }
  return words;
}

function learnKind(code: number): number {
  const unit = String.fromCharCode(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  const kind = isHalf || UNSPACED.test(unit) ? BY_PATTERN : /[\p{L}\p{N}_]/u.test(unit) ? INSIDE_WORD : BETWEEN_WORDS;
  WORD_KINDS[code] = kind;
  return kind;
}

/**
 * Cuts the tree into blocks in reading order, without text that no reader sees.
 * @param limit how many characters and nodes to look at, together; for those who need a line only, of an element that may hold the whole page
 */
export function cutBlocks(root: PageElement, limit = Infinity): Block[] {
  const cutter = new BlockCutter(limit);
  cutter.walk(root, false, false);
  cutter.flush();
  return cutter.blocks;
}

/** True where the element's own attributes keep it from being shown, or from being read aloud. */
export function isHidden(element: PageElement): boolean {
  return element.attributes['aria-hidden'] === 'true' || isUnshown(element);
}

/** True where they keep it from being shown. */
export function isUnshown({ attributes: { hidden, style } }: PageElement): boolean {
  return hidden !== undefined || (style !== undefined && HIDDEN_STYLE.test(style));
}

class BlockCutter {
  readonly blocks: Block[] = [];
  #parts: string[] = [];
  #linkText = '';
  #owner: PageElement | null = null;
  #separator: Block['separator'] = '\n\n';
  /** Parts of the line that are not shown: they follow it as blocks of their own. */
  #unshown: PageElement[] = [];
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  walk(element: PageElement, inLink: boolean, inPre: boolean): void {
    for (const child of element.children) {
      if (this.#left-- <= 0) return;
      if (typeof child === 'string') this.#addText(child.slice(0, this.#left), element, inLink, inPre);
      else if (!UNREAD.has(child.tag) || (child.tag === 'template' && child.attributes.shadowrootmode !== undefined)) this.#enter(child, inLink, inPre);
    }
  }

  flush(): void {
    this.#endBlock();
    for (let next = this.#unshown.shift(); next; next = this.#unshown.shift()) {
      this.walk(next, false, false);
      this.#endBlock();
    }
  }

  #endBlock(): void {
    const raw = this.#parts.join('');
    this.#parts = [];
    const linkText = this.#linkText;
    this.#linkText = '';
    const element = this.#owner;
    this.#owner = null;
    if (!element) return;
    const text = element.tag === 'pre' ? trimLineEnds(raw).replace(/^\n+/, '').trimEnd() : tidy(raw);
    const words = countWords(text);
    if (words === 0 && !/\S/.test(text)) return;
    const separator = this.#separator;
    this.#separator = '\n\n';
    this.blocks.push({ text, element, words, linkWords: linkText === '' ? 0 : Math.min(words, countWords(linkText)), separator });
  }

  #enter(child: PageElement, inLink: boolean, inPre: boolean): void {
    const { tag } = child;
    if (tag === 'br') {
      if (this.#owner) this.#parts.push('\n');
      return;
    }
    if (!BREAKING.has(tag) && isUnshown(child)) {
      this.#unshown.push(child);
      return;
    }
    const link = inLink || (tag === 'a' && child.attributes.href !== undefined);
    if (!BREAKING.has(tag)) {
      if (tag === 'td' || tag === 'th') {
        if (this.#owner) this.#parts.push('\t');
      }
      this.walk(child, link, inPre);
      if (tag === 'button') this.#parts.push(' ');
      return;
    }
    this.flush();
    if (tag === 'li' || tag === 'tr' || tag === 'dd') this.#separator = this.blocks.length > 0 && isSibling(this.blocks.at(-1)!.element, child) ? '\n' : '\n\n';
    this.walk(child, link, inPre || tag === 'pre');
    this.flush();
  }

  #addText(text: string, element: PageElement, inLink: boolean, inPre: boolean): void {
    this.#left -= text.length;
    if (!this.#owner) {
      if (!/\S/.test(text)) return;
      let owner = element;
      while (owner.parent && !BREAKING.has(owner.tag) && !isUnshown(owner)) owner = owner.parent;
      this.#owner = owner;
    }
    this.#parts.push(inPre ? text : text.replace(/\s{2,}|[^\S ]/g, ' '));
    if (inLink) this.#linkText += `${text} `;
  }
}

function isSibling(previous: PageElement, element: PageElement): boolean {
  for (let ancestor: PageElement | null = previous; ancestor; ancestor = ancestor.parent) if (ancestor.parent === element.parent) return ancestor.tag === element.tag || ancestor.tag === 'dt';
  return false;
}

/** Most blocks are one line without cells, and have lost their other white space when they were put together. */
function tidy(text: string): string {
  let tidied = text.replace(/[^\S\n\t]{2,}|[^\S\n\t ]/g, ' ');
  if (tidied.includes('\n')) tidied = tidied.replace(/ *\n */g, '\n').replace(/\n{3,}/g, '\n\n');
  if (tidied.includes('\t')) tidied = tidied.replace(/ *\t[ \t]*/g, ' | ');
  return trimBars(tidied.replace(/^[\s|]+/, ''));
}

/** Without the blanks and bars of empty cells at the end. A pattern would try each of a long run of them as the first. */
function trimBars(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
