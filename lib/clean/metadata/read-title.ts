import { firstText, typesOf } from '../page/json-ld.ts';
import { textOf } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';

const SEPARATOR = /\s+[|–—·•»«:-]\s+|\s*[|»«·•]\s*/;

/** The headline of a page, without the site's name that window titles carry; null if the page has none. */
export function readTitle(facts: PageFacts): string | null {
  const heading = singleHeading(facts);
  const stated = clean(facts.metas.get('og:title')) ?? clean(facts.metas.get('twitter:title'));
  const window = clean(facts.titleTag);
  const full = stated ?? window;
  if (heading && full && agree(heading, full)) return heading;
  const headline = clean(firstText(facts.jsonLd.find((object) => typesOf(object).some((type) => /article|posting/.test(type)))?.headline));
  if (headline) return headline;
  if (full) return withoutSite(full, facts);
  return heading;
}

function singleHeading(facts: PageFacts): string | null {
  const headings = facts.headings.filter(({ tag }) => tag === 'h1').map(textOf).filter((text) => text !== '');
  return headings[0] ?? null;
}

function clean(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}

function agree(heading: string, full: string): boolean {
  const [a, b] = [key(heading), key(full)];
  return a.length >= 3 && (b.includes(a) || a.includes(b));
}

function key(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function withoutSite(full: string, facts: PageFacts): string {
  const site = facts.metas.get('og:site_name');
  if (site) {
    const parts = full.split(SEPARATOR);
    const last = parts.at(-1)!;
    if (parts.length > 1 && key(last) === key(site)) return full.slice(0, full.length - last.length).replace(/[\s|–—·•»«:-]+$/, '');
  }
  return full;
}
