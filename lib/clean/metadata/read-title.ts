import { cutBlocks, isHidden } from '../page/blocks.ts';
import { firstText, typesOf } from '../page/json-ld.ts';
import type { PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { decodeTwice, nameKey, wordOverlap } from './compare-names.ts';
import { siteNameTest } from './site-name.ts';

/** Between a headline and a site's name in a window title. Guillemets of a quotation are none. */
const SEPARATOR = /\s+[|–—·•:-]\s+|\s*[|•]\s*|(?<!«[^»]*)\s+»\s+|\s+«\s+(?![^«]*»)|\s+::\s+|\s+\/\s+/g;
/** What forums write before the title of a thread. */
const KIND_OF_POST = /^(?:blog|thread|topic|тема|sujet|thema)\s*:\s+/i;
/** Signs of a link to the heading itself. */
const ANCHOR = /\s*[¶🔗]$/u;
/** How many entries a list has, as shops write it behind its name. */
const COUNT_OF_LIST = /\s*\(\s*[\d.,\s]+\s*(?:items?|products?|results?)\s*\)$/i;
const MAX_HEADINGS = 4;
const MAX_LENGTH = 1_000;
const OPENING_SCORE = 2.5;
/** Of a headline for machines that readers see too. */
const CONFIRMED_SCORE = 1.5;
/** Letters of a headline that may stand behind a label. */
const MIN_BEHIND_LABEL = 10;
const MAX_LABEL = 30;
const SITE_PENALTY = 3.7;
const CUT_OFF_PENALTY = 1.5;
const LONG_PENALTY = 3;
/** A longer heading is a paragraph; no forum takes a longer title. */
const MAX_HEADLINE = 300;
const CUT_OFF = /\S(?:\.{3}|…)$/;
/** What sites call their first pages; no page is told from another by it. */
const FRONT = /^(?:home(?:page|site)?|index|start(?:seite|page)?|untitled|welcome|main|accueil|inicio|início|главная(?:страница)?|головна)$/;
/** The commonest parameters that say where a reader came from: with them a front page is still one. */
const CAME_FROM = /^(?:utm_\w+|[a-z]{1,3}clid|srsltid|gad_\w+|mc_[ce]id|_g[al])$/i;

interface Candidate {
  text: string;
  score: number;
}

/**
 * The headline of a page without the site's name; null if it has none. Headings, window title, sharing titles and JSON-LD each put
 * forward what could be it; a candidate gains by where it stands and by how well the other sources agree with it.
 */
export function readTitle(facts: PageFacts, url: string): string | null {
  const stated = {
    window: asTitle(withoutHost(facts.titleTag, url)),
    shared: asTitle(facts.metas.get('og:title')),
    short: asTitle(facts.metas.get('twitter:title')),
    headline: asTitle(firstText(facts.jsonLd.find((object) => typesOf(object).some((type) => /article|posting/.test(type)))?.headline)),
  };
  const isSite = siteNameTest(facts, url);
  const ofFront = stated.window !== null && isFrontPage(url) ? titleOfFrontPage(stated.window, isSite) : '';
  if (ofFront !== '' && !FRONT.test(nameKey(ofFront))) return ofFront;
  const site = nameKey(facts.metas.get('og:site_name') ?? '');
  const headings = shownHeadings(facts, 'h1', url).map((heading) => withoutLabel(withoutSite(heading, site), stated.headline));
  const candidates = new Map<string, Candidate>();
  const [main] = headings;
  const isSure = headings.length === 1 && main !== undefined && (isArticle(facts) || !isContradicted(main, stated.window, stated.shared));
  headings.forEach((heading, index) => propose(candidates, heading, isSure ? 2 : index === 0 ? 1 : 0.3));
  proposeParts(candidates, stated.window, { whole: 0, single: 0.2, withoutLast: 0.6, withoutFirst: 0.3, first: 0.8 });
  proposeParts(candidates, stated.shared, { whole: 0.2, single: 0.5, withoutLast: 0.6, withoutFirst: -0.3, first: 0 });
  proposeParts(candidates, stated.short, { whole: 0.4, single: 0.1, withoutLast: 0, withoutFirst: 0.4, first: -0.8 });
  propose(candidates, stated.headline, headings.some((heading) => nameKey(heading) === nameKey(stated.headline ?? '')) ? CONFIRMED_SCORE : 0.3);
  const lesser = shownHeadings(facts, 'h2', url);
  propose(candidates, lesser[0] ?? null, 0.2);
  // Where the great heading names the site, a lesser one says what the window's title begins with.
  const opening = [...headings.slice(1), ...lesser].find((heading) => beginsWith(stated.window, heading));
  if (opening !== undefined && headings[0] !== undefined && !beginsWith(stated.window, headings[0])) propose(candidates, opening, OPENING_SCORE);
  const signatures = new Set([stated.window, stated.shared, stated.short].map((title) => nameKey(behindLast(title ?? ''))));
  for (const heading of headings) signatures.delete(nameKey(heading));
  const witnesses = [[stated.window, 1.4], [stated.shared, 1.2], [headings[0] ?? null, 0.5]] as const;
  let best: Candidate | null = null;
  for (const [key, { text, score }] of candidates) {
    const support = witnesses.reduce((sum, [witness, weight]) => sum + (witness === null ? 0 : weight * wordOverlap(text, witness)), 0);
    const total = score + support - 0.9 * Math.min(2, text.match(SEPARATOR)?.length ?? 0) - (isSite(text, signatures.has(key)) || FRONT.test(key) ? SITE_PENALTY : 0) - (CUT_OFF.test(text) ? CUT_OFF_PENALTY : 0) - (text.length > MAX_HEADLINE ? LONG_PENALTY : 0);
    if (best === null || total > best.score) best = { text, score: total };
  }
  return best?.text ?? null;
}

/** True if window and sharing title agree on something else than the heading: shops and services put slogans in their headings. */
function isContradicted(heading: string, window: string | null, shared: string | null): boolean {
  if (window === null || shared === null) return false;
  const [key, first, second] = [nameKey(heading), nameKey(window), nameKey(shared)];
  return (first.startsWith(second) || second.startsWith(first)) && !first.includes(key) && !second.includes(key);
}

function isArticle({ metas, jsonLd }: PageFacts): boolean {
  return [metas.get('og:type')?.toLowerCase() ?? '', ...jsonLd.flatMap(typesOf)].some((type) => /article|posting/.test(type));
}

function isFrontPage(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.pathname === '/' && parsed.searchParams.keys().every((name) => CAME_FROM.test(name));
}

/** A front page is named by its window, up to where the site's name is said after something else: its headings are slogans. Empty where it says nothing. */
function titleOfFrontPage(title: string, isSite: (text: string, isSignature: boolean) => boolean): string {
  const window = title.replace(/^[|–—·•:»-]\s*/, '');
  const separators = [...window.matchAll(SEPARATOR)];
  const parts = separators.map(({ index, 0: { length } }, position) => ({ from: index, text: window.slice(index + length, separators[position + 1]?.index) }));
  const named = parts.find(({ text }, index) => isSite(text, index === parts.length - 1) || FRONT.test(nameKey(text)));
  const [opening] = separators;
  if (opening && FRONT.test(nameKey(window.slice(0, opening.index)))) return window.slice(opening.index + opening[0].length).trim();
  return named ? window.slice(0, named.from).trim() : window;
}

/** What stands behind the last separator of a title; empty if it has none. */
function behindLast(title: string): string {
  const last = [...title.matchAll(SEPARATOR)].at(-1);
  return last ? title.slice(last.index + last[0].length) : '';
}

/** A heading without the name that the page states for its site behind its last separator; a name that only the host is made of may be one in the news. */
function withoutSite(heading: string, site: string): string {
  const last = [...heading.matchAll(SEPARATOR)].at(-1);
  return last && site !== '' && nameKey(behindLast(heading)) === site ? heading.slice(0, last.index) : heading;
}

/** True if a title is a heading, or begins with one that a separator follows. */
function beginsWith(title: string | null, heading: string): boolean {
  if (title === null || nameKey(heading).length < 4) return false;
  const [first] = title.matchAll(SEPARATOR);
  return nameKey(title) === nameKey(heading) || (first !== undefined && nameKey(title.slice(0, first.index)) === nameKey(heading));
}

/** A heading without what a forum sets before the headline that it tells machines. */
function withoutLabel(heading: string, headline: string | null): string {
  return headline !== null && heading.endsWith(` ${headline}`) && heading.length - headline.length <= MAX_LABEL && nameKey(headline).length >= MIN_BEHIND_LABEL ? headline : heading;
}

/** A window's title up to where it names the host in full, as in "Book: Author: Shop.example: Books". */
function withoutHost(title: string | null, url: string): string | null {
  const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
  const at = host === '' ? -1 : (title ?? '').toLowerCase().lastIndexOf(`: ${host}`);
  return at > 0 ? title!.slice(0, at) : title;
}

function shownHeadings(facts: PageFacts, tag: string, url: string): string[] {
  const headings = facts.headings.filter((heading) => heading.tag === tag && !isLogo(heading, url));
  const shown = headings.filter((heading) => !isInHidden(heading));
  return (shown.length > 0 ? shown : headings).slice(0, MAX_HEADINGS).map((heading) => asTitle(textOfHeading(heading))).filter((text) => text !== null);
}

/** True if a heading of a page further down leads to the front page as a whole. */
function isLogo(heading: PageElement, url: string): boolean {
  const shown = heading.children.filter((child) => typeof child !== 'string' || /\S/.test(child));
  const [link] = shown;
  if (shown.length !== 1 || typeof link !== 'object' || link.tag !== 'a' || link.attributes.href === undefined) return false;
  const target = URL.parse(link.attributes.href, url);
  return target !== null && isFrontPage(target.href) && target.host === URL.parse(url)?.host && !isFrontPage(url);
}

/** A heading's words without those of its buttons; pieces on lines of their own do not run together. */
function textOfHeading(heading: PageElement): string {
  const children = heading.children.filter((child) => typeof child === 'string' || (child.tag !== 'button' && child.attributes.role !== 'button'));
  return cutBlocks({ ...heading, children }).map(({ text }) => text).join(' ');
}

function isInHidden(element: PageElement): boolean {
  for (let at: PageElement | null = element; at; at = at.parent) if (isHidden(at)) return true;
  return false;
}

function asTitle(text: string | null | undefined): string | null {
  return text ? decodeTwice(text.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim().replace(KIND_OF_POST, '').replace(ANCHOR, '').replace(COUNT_OF_LIST, '') || null : null;
}

function propose(candidates: Map<string, Candidate>, text: string | null, score: number): void {
  const key = nameKey(text ?? '');
  if (text === null || key.length < 2) return;
  const known = candidates.get(key);
  if (known) {
    known.score += score;
    if (isOfOneCase(known.text) && !isOfOneCase(text)) known.text = text;
  } else candidates.set(key, { text, score });
}

/** In capitals only, or in small letters only, as style sheets are meant to change it. */
function isOfOneCase(text: string): boolean {
  return text === text.toUpperCase() || text === text.toLowerCase();
}

interface PartScores {
  whole: number;
  /** The whole, where it has no parts. */
  single: number;
  withoutLast: number;
  withoutFirst: number;
  first: number;
}

function proposeParts(candidates: Map<string, Candidate>, title: string | null, scores: PartScores): void {
  if (title === null) return;
  const separators = [...title.matchAll(SEPARATOR)];
  const [opening, closing] = [separators[0], separators.at(-1)];
  propose(candidates, title, scores.whole + (opening ? 0 : scores.single));
  if (!opening || !closing) return;
  propose(candidates, title.slice(0, closing.index).trim(), scores.withoutLast);
  propose(candidates, title.slice(opening.index + opening[0].length).trim(), scores.withoutFirst);
  if (separators.length > 1) propose(candidates, title.slice(0, opening.index).trim(), scores.first);
}
