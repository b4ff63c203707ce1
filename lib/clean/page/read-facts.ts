import { readJsonLd, type JsonObject } from './json-ld.ts';
import { textOf, walkElements, type Attributes, type PageElement } from './node.ts';

/** What a page says of itself, gathered in one walk before any of it is judged. */
export interface PageFacts {
  /** First content of each meta name or property, keys in lower case. */
  metas: Map<string, string>;
  titleTag: string | null;
  headings: PageElement[];
  language: string | null;
  canonicalHref: string | null;
  baseHref: string | null;
  /** Every object of every JSON-LD script, nested graphs laid flat. */
  jsonLd: JsonObject[];
  times: PageElement[];
  /** Elements with an itemprop, microdata's way to say what a text is. */
  properties: PageElement[];
  /** Elements whose class, id or rel names an author or a date. */
  bylines: PageElement[];
}

const BYLINE = /author|byline|writer|contributor|date|publish|posted|timestamp|created|datetime/i;

export function readFacts(root: PageElement): PageFacts {
  const facts: PageFacts = {
    metas: new Map(), titleTag: null, headings: [], language: null, canonicalHref: null, baseHref: null, jsonLd: [], times: [], properties: [], bylines: [],
  };
  walkElements(root, (element) => {
    const { tag, attributes } = element;
    if (tag === 'meta') readMeta(facts, attributes);
    else if (tag === 'link') readLink(facts, attributes);
    else if (tag === 'html') facts.language ??= attributes.lang || null;
    else if (tag === 'base') facts.baseHref ??= attributes.href ?? null;
    else if (tag === 'title') facts.titleTag ??= textOf(element) || null;
    else if (tag === 'h1' || tag === 'h2') facts.headings.push(element);
    else if (tag === 'time') facts.times.push(element);
    else if (tag === 'script') readScript(facts, element);
    if (attributes.itemprop) facts.properties.push(element);
    if (isByline(attributes)) facts.bylines.push(element);
    return true;
  });
  return facts;
}

function isByline({ class: names, id, rel }: Attributes): boolean {
  return (names !== undefined && BYLINE.test(names)) || (id !== undefined && BYLINE.test(id)) || (rel !== undefined && BYLINE.test(rel));
}

function readMeta(facts: PageFacts, attributes: Attributes): void {
  const content = attributes.content?.trim();
  if (!content) return;
  // An itemprop speaks of the box that it stands in, which may be another page's.
  for (const name of [attributes.property, attributes.name, attributes['http-equiv']]) {
    const key = name?.trim().toLowerCase();
    if (key && !facts.metas.has(key)) facts.metas.set(key, content);
  }
}

function readLink(facts: PageFacts, attributes: Attributes): void {
  if (attributes.rel?.toLowerCase().split(/\s+/).includes('canonical')) facts.canonicalHref ??= attributes.href?.trim() || null;
}

function readScript(facts: PageFacts, element: PageElement): void {
  if (!/ld\+json/i.test(element.attributes.type ?? '')) return;
  const [source] = element.children;
  if (typeof source === 'string') facts.jsonLd.push(...readJsonLd(source));
}
