import { Tokenizer } from 'htmlparser2';
import { decodeAttribute, decodeEntities } from './decode-entities.ts';
import { noAttributes, type Attributes, type PageElement } from './node.ts';

/** Deeper elements are dropped and their text stays with the ancestor at the limit, as browsers do at 512. */
export const MAX_DEPTH = 256;
/** Elements and pieces of text together; what follows is not read. */
export const MAX_NODES = 400_000;
const MAX_ATTRIBUTE_LENGTH = 4_096;

const NO_ATTRIBUTES = noAttributes();
const KEPT_ATTRIBUTES = new Map((Object.keys(NO_ATTRIBUTES) as (keyof Attributes)[]).map((name) => [name as string, name]));
const VOID_TAGS = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Text inside is never read by a person. Scripts are kept where they carry data. */
const RAW_TAGS = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp', 'plaintext', 'textarea']);
const FOREIGN_TAGS = new Set(['svg', 'math']);
const DATA_SCRIPT = /json/i;

/** Browsers that run scripts read none of what `noscript` holds, so that the frame in it need not be closed; the tokenizer would look for its end in the rest of the page. */
const FRAME_WITHOUT_END = /(?<=<iframe\b[^<>]*>\s*)<\/noscript/gi;

const BLOCK_TAGS = [
  'address', 'article', 'aside', 'blockquote', 'center', 'details', 'dialog', 'dir', 'div', 'dl', 'fieldset', 'figcaption', 'figure', 'footer', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'main', 'menu', 'nav', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'ul',
];
const HEAD_TAGS = new Set(['meta', 'link', 'title', 'script', 'style', 'base', 'noscript', 'template', 'basefont', 'bgsound']);
const TABLE_SCOPE = new Set(['table', 'td', 'th', 'caption', 'body', 'html']);
/** A tag that opens closes an open element of these tags, unless one of the scope's tags stands between. */
const IMPLIED_END = new Map<string, { closes: Set<string>; scope: Set<string> }>([
  ...BLOCK_TAGS.map((tag) => [tag, { closes: new Set(['p']), scope: new Set([...TABLE_SCOPE, 'button']) }] as const),
  ['li', { closes: new Set(['li', 'p']), scope: new Set(['ul', 'ol', 'menu', ...TABLE_SCOPE]) }],
  ['dt', { closes: new Set(['dt', 'dd', 'p']), scope: new Set(['dl', ...TABLE_SCOPE]) }],
  ['dd', { closes: new Set(['dt', 'dd', 'p']), scope: new Set(['dl', ...TABLE_SCOPE]) }],
  ['td', { closes: new Set(['td', 'th']), scope: new Set(['table', 'tr']) }],
  ['th', { closes: new Set(['td', 'th']), scope: new Set(['table', 'tr']) }],
  ['tr', { closes: new Set(['tr']), scope: new Set(['table']) }],
  ['tbody', { closes: new Set(['tbody', 'thead', 'tfoot']), scope: new Set(['table']) }],
  ['tfoot', { closes: new Set(['tbody', 'thead', 'tfoot']), scope: new Set(['table']) }],
  ['option', { closes: new Set(['option']), scope: new Set(['select', 'datalist']) }],
  ['body', { closes: new Set(['head']), scope: new Set() }],
  ['a', { closes: new Set(['a']), scope: TABLE_SCOPE }],
]);
/** One string for each of the common tags: what is the same string is compared without a look at its letters. */
const COMMON_TAGS = new Map([
  ...BLOCK_TAGS, ...HEAD_TAGS, ...TABLE_SCOPE, ...VOID_TAGS, ...RAW_TAGS, ...IMPLIED_END.keys(), 'span', 'b', 'i', 'em', 'strong', 'small', 'button', 'label', 'svg', 'path', 'time',
].map((tag) => [tag, tag]));
const BREAKS_OUT_OF_FOREIGN = new Set([...BLOCK_TAGS, 'body', 'li', 'td', 'tr']);

/**
 * Builds a light tree from HTML of any quality in linear time: one pass of the tokenizer, a bounded stack, no error.
 * Scripts without data, styles and drawings are left out, and what is beyond the limits.
 * @returns the root of the tree
 */
export function parsePage(source: string): PageElement {
  // In HTML this opens a comment that ends at the next `>`; the tokenizer takes it for XML's, up to `]]>`, unless it is in lower case.
  const html = (source.includes('CDATA[') ? source.replaceAll('<![CDATA[', '<![cdata[') : source).replace(FRAME_WITHOUT_END, '</iframe>$&');
  const builder = new TreeBuilder(html);
  const tokenizer = new Tokenizer({ decodeEntities: false }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(html);
  tokenizer.end();
  builder.finish();
  return builder.root;
}

function tagOf(name: string): string {
  return COMMON_TAGS.get(name) ?? name.toLowerCase();
}

class TreeBuilder {
  readonly root: PageElement = { tag: '#root', attributes: NO_ATTRIBUTES, parent: null, children: [] };
  stop: () => void = () => {};

  readonly #html: string;
  #current = this.root;
  #depth = 0;
  #nodes = 0;
  #text = '';
  #tag = '';
  #attributes: Attributes = NO_ATTRIBUTES;
  /** Null while one is read that is not kept. */
  #attribute: keyof Attributes | null = null;
  #value = '';
  /** Open foreign element whose content is passed over, and how many of its tag are nested. */
  #foreign: { tag: string; depth: number } | null = null;
  /** Raw element that is open, and whether its text is data that we keep. */
  #raw: { tag: string; keep: boolean } | null = null;
  /** How many elements of each tag are open, so that an end tag without a beginning costs nothing. */
  readonly #opened = new Map<string, number>();
  /** Elements beyond the depth limit, by tag, so that their end tags close nothing else. */
  readonly #dropped = new Map<string, number>();

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    if (this.#foreign !== null || this.#raw?.keep === false) return;
    const text = this.#html.slice(start, end);
    this.#text += this.#raw === null ? decodeEntities(text) : text;
  }

  onopentagname(start: number, end: number): void {
    this.#tag = tagOf(this.#html.slice(start, end));
    this.#attributes = NO_ATTRIBUTES;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = KEPT_ATTRIBUTES.get(this.#html.slice(start, end).toLowerCase()) ?? null;
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== null && this.#value.length < MAX_ATTRIBUTE_LENGTH) this.#value += this.#html.slice(start, Math.min(end, start + MAX_ATTRIBUTE_LENGTH));
  }

  onattribend(): void {
    if (this.#attribute === null) return;
    if (this.#attributes === NO_ATTRIBUTES) this.#attributes = noAttributes();
    this.#attributes[this.#attribute] ??= decodeAttribute(this.#value);
  }

  onopentagend(): void {
    this.#open(false);
  }

  onselfclosingtag(): void {
    this.#open(true);
  }

  onclosetag(start: number, end: number): void {
    const tag = tagOf(this.#html.slice(start, end));
    if (this.#foreign) return this.#closeForeign(tag);
    this.#raw = null;
    const dropped = this.#dropped.get(tag);
    if (dropped) {
      this.#dropped.set(tag, dropped - 1);
      return;
    }
    if (tag === 'br') return this.#addElement(tag, NO_ATTRIBUTES);
    this.#close(tag);
  }

  ontextentity(): void {}
  onattribentity(): void {}
  oncomment(): void {}
  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  finish(): void {
    this.#flushText();
  }

  #open(selfClosed: boolean): void {
    const tag = this.#tag;
    if (this.#foreign) {
      if (!BREAKS_OUT_OF_FOREIGN.has(tag)) {
        if (tag === this.#foreign.tag && !selfClosed) this.#foreign.depth++;
        return;
      }
      this.#foreign = null;
    }
    if (FOREIGN_TAGS.has(tag)) {
      if (!selfClosed) this.#foreign = { tag, depth: 1 };
      return;
    }
    this.#closeImplied(tag);
    if (RAW_TAGS.has(tag)) this.#raw = { tag, keep: tag === 'script' && DATA_SCRIPT.test(`${this.#attributes.type ?? ''} ${this.#attributes.id ?? ''}`) };
    this.#addElement(tag, this.#attributes);
  }

  #addElement(tag: string, attributes: Attributes): void {
    this.#flushText();
    if (!this.#countNode()) return;
    if (this.#depth >= MAX_DEPTH && !VOID_TAGS.has(tag)) {
      this.#dropped.set(tag, (this.#dropped.get(tag) ?? 0) + 1);
      return;
    }
    const element: PageElement = { tag, attributes, parent: this.#current, children: [] };
    this.#current.children.push(element);
    if (VOID_TAGS.has(tag)) return;
    this.#current = element;
    this.#depth++;
    this.#opened.set(tag, (this.#opened.get(tag) ?? 0) + 1);
  }

  #closeImplied(tag: string): void {
    if (this.#current.tag === 'head' && !HEAD_TAGS.has(tag)) return this.#closeUpTo(this.#current);
    const rule = IMPLIED_END.get(tag);
    if (!rule) return;
    for (let element = this.#current; element.parent; element = element.parent) {
      if (rule.scope.has(element.tag)) return;
      if (rule.closes.has(element.tag)) return this.#closeUpTo(element);
    }
  }

  #close(tag: string): void {
    if (!this.#opened.get(tag)) return;
    const crossesCells = TABLE_SCOPE.has(tag) || tag === 'tr' || tag === 'tbody' || tag === 'thead';
    for (let element = this.#current; element.parent; element = element.parent) {
      if (element.tag === tag) return this.#closeUpTo(element);
      if (!crossesCells && TABLE_SCOPE.has(element.tag)) return;
    }
  }

  #closeUpTo(element: PageElement): void {
    this.#flushText();
    while (this.#current !== element.parent) {
      this.#opened.set(this.#current.tag, this.#opened.get(this.#current.tag)! - 1);
      this.#current = this.#current.parent!;
      this.#depth--;
    }
  }

  #closeForeign(tag: string): void {
    if (tag !== this.#foreign?.tag) return;
    this.#foreign.depth--;
    if (this.#foreign.depth === 0) this.#foreign = null;
  }

  #flushText(): void {
    if (this.#text === '') return;
    if (this.#countNode()) this.#current.children.push(this.#text);
    this.#text = '';
  }

  #countNode(): boolean {
    this.#nodes++;
    if (this.#nodes <= MAX_NODES) return true;
    this.stop();
    return false;
  }
}
