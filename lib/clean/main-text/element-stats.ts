import { isHidden, type Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';
import { ownString } from '../page/own-string.ts';

/** What a class, an id, a role or a tag says of the part of the page it stands on. The order is part of the model. */
export const NAME_GROUPS: readonly RegExp[] = [
  /article|content|post(?!er|al)|entry|story|blog|prose|markdown|rich-?text|wysiwyg|body-?text|article-?body/,
  /\bmain\b|main-|-main|primary/,
  /nav|menu|breadcrumb|crumb|pagination|pager|toc\b|table-of-contents|tabs?\b|skip/,
  /footer|copyright|colophon|legal/,
  /header|masthead|topbar|top-bar|banner|hero/,
  /side-?bar|aside|widget|rail|complementary|secondary/,
  /comment|disqus|discuss|repl(?:y|ies)|respond/,
  /related|recommend|also|more-|trending|popular|latest|read-next|next-|up-next|similar|suggest|you-may|upsell|cross-?sell/,
  /share|social|follow|facebook|twitter|linkedin|pinterest/,
  /cookie|consent|gdpr|modal|popup|pop-up|overlay|dialog|lightbox|drawer|toast|alert|notice/,
  /product|price|sku|cart|item|card|grid|list|tile|catalog|collection|result/,
  /author|meta|byline|date|tags?\b|categor|bio\b|credit|label|badge/,
  /newsletter|subscri|sign-?up|login|log-?in|form|search|cta|call-to|promo|advert|\bads?\b|ad-|sponsor|banner/,
  /sr-only|screen-?reader|visually-?hidden|hidden|collaps|accordion|panel|faq|tooltip|dropdown/,
  /review|rating|testimonial|stars?\b|feedback/,
  /message|thread|topic|forum|answer|question|reply-content|post-?body|bbwrapper|usertext/,
  /desc|detail|spec|feature|summary|about|info|overview|intro|excerpt|lead|subtitle|deck/,
  /caption|image|img|photo|video|media|gallery|slider|carousel|swiper|figure/,
];
const TAG_GROUPS: readonly string[] = ['article', 'main', 'section', 'nav', 'header', 'footer', 'aside', 'form', 'table', 'ul', 'ol', 'figure', 'button', 'blockquote', 'details', 'a', 'label', 'td'];
/** One more slot: hidden by the element's own attributes. */
export const GROUP_COUNT = NAME_GROUPS.length + TAG_GROUPS.length + 1;
const HIDDEN_GROUP = GROUP_COUNT - 1;
const FAR = 40;
/** The groups of names, alone and as they stand together, as bits: pages use few of them, and often those of other pages. */
const MASKS = new Map<string, number>();
const MAX_MASKS = 20_000;
/** Characters of a list of names that are looked at. */
const MAX_NAMES = 300;

/** Sums over everything below an element that holds blocks. */
export class ElementStats {
  readonly element: PageElement;
  readonly parent: ElementStats | null;
  readonly level: number;
  /** Levels up to the nearest ancestor (or the element itself) of each group; `FAR` where there is none. */
  readonly distances: Uint8Array;
  words = 0;
  linkWords = 0;
  blocks = 0;
  sentences = 0;
  longBlocks = 0;
  headings = 0;
  /** Elements beside this one of the same tag and first class name, itself included. */
  twins = 1;
  /** Kept by `shapeOf`, which is asked for it often. */
  shape: string | null = null;

  constructor(element: PageElement, parent: ElementStats | null, distances: Uint8Array) {
    this.element = element;
    this.parent = parent;
    this.level = parent ? parent.level + 1 : 0;
    this.distances = distances;
  }
}

/** Tag and class of the element and of the two above it. */
export function shapeOf(own: ElementStats): string {
  own.shape ??= `${nameOf(own)}<${own.parent ? nameOf(own.parent) : ''}<${own.parent?.parent ? nameOf(own.parent.parent) : ''}`;
  return own.shape;
}

function nameOf({ element }: ElementStats): string {
  return `${element.tag}.${element.attributes.class ?? ''}`;
}

/** Statistics of every element that holds blocks, made on demand from the root down. */
export class StatsOfElements {
  readonly #known = new Map<PageElement, ElementStats>();

  of(element: PageElement): ElementStats {
    const known = this.#known.get(element);
    if (known) return known;
    const parent = element.parent ? this.of(element.parent) : null;
    const stats = new ElementStats(element, parent, this.#distances(element, parent));
    this.#known.set(element, stats);
    return stats;
  }

  all(): Iterable<ElementStats> {
    return this.#known.values();
  }

  #distances(element: PageElement, parent: ElementStats | null): Uint8Array {
    const distances = new Uint8Array(GROUP_COUNT);
    for (let group = 0; group < GROUP_COUNT; group++) distances[group] = parent ? Math.min(FAR, parent.distances[group]! + 1) : FAR;
    if (element.tag === 'body' || element.tag === 'html' || element.tag === '#root') return distances;
    const mask = maskOfElement(element);
    for (let group = 0; group < NAME_GROUPS.length; group++) if (mask & (1 << group)) distances[group] = 0;
    const tag = TAG_GROUPS.indexOf(element.tag);
    if (tag !== -1) distances[NAME_GROUPS.length + tag] = 0;
    if (isHidden(element)) distances[HIDDEN_GROUP] = 0;
    return distances;
  }
}

function maskOfElement({ attributes }: PageElement): number {
  return maskOf(attributes.class) | maskOf(attributes.id) | maskOf(attributes.role) | maskOf(attributes.itemprop);
}

function maskOf(names: string | undefined): number {
  if (names === undefined) return 0;
  const known = MASKS.get(names);
  if (known !== undefined) return known;
  const parts = names.slice(0, MAX_NAMES).split(/\s+/);
  const mask = parts.length === 1 ? groupsOf(names.slice(0, MAX_NAMES)) : parts.reduce((sum, name) => sum | maskOf(name), 0);
  if (MASKS.size >= MAX_MASKS) MASKS.clear();
  MASKS.set(ownString(names), mask);
  return mask;
}

function groupsOf(name: string): number {
  const lower = name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-').toLowerCase();
  return NAME_GROUPS.reduce((mask, group, index) => (group.test(lower) ? mask | (1 << index) : mask), 0);
}

/** Adds each block to the element it stands in and to all above. */
export function addBlocks(stats: StatsOfElements, blocks: readonly Block[], looks: readonly { sentences: number; isHeading: boolean }[]): void {
  blocks.forEach((block, index) => {
    const look = looks[index]!;
    for (let entry: ElementStats | null = stats.of(block.element); entry; entry = entry.parent) {
      entry.words += block.words;
      entry.linkWords += block.linkWords;
      entry.blocks++;
      entry.sentences += look.sentences;
      if (block.words - block.linkWords >= 15) entry.longBlocks++;
      if (look.isHeading) entry.headings++;
    }
  });
  countTwins(stats);
}

function countTwins(stats: StatsOfElements): void {
  const counts = new Map<ElementStats | null, Map<string, number>>();
  const names = new Map<ElementStats, string>();
  for (const entry of stats.all()) {
    const name = `${entry.element.tag}.${/\S+/.exec(entry.element.attributes.class ?? '')?.[0] ?? ''}`;
    names.set(entry, name);
    const siblings = counts.get(entry.parent) ?? new Map<string, number>();
    counts.set(entry.parent, siblings);
    siblings.set(name, (siblings.get(name) ?? 0) + 1);
  }
  for (const [entry, name] of names) entry.twins = counts.get(entry.parent)!.get(name)!;
}
