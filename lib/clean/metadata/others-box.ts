import { typesOf } from '../page/json-ld.ts';
import { textOf, type PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { nameKey } from './compare-names.ts';
import { isTitle } from './own-articles.ts';

/** Boxes of other pages and of what readers say. Elementor calls each part of a page a widget. */
const OTHERS_BOX = /related|recommend|comment|repl(?:y|ies)|sidebar|(?<!elementor-)widget|trending|popular|more-(?:stories|news|posts)|read-(?:next|more|also)/i;
/** Names of layouts beside which there is one. */
const BESIDE_SIDEBAR = /(?:has|with|without|no|layout)[-_]?sidebar/gi;
/** Characters of a class or an id that are looked at. */
const MAX_NAMES = 200;
/** Below the first few are those of a list. */
const MAX_HEADINGS = 3;
/** Headings that are compared with the page's title: its headline stands early. */
const MAX_COMPARED = 50;
const WITHIN_OTHERS_BOX = new WeakMap<PageElement, boolean>();
const THREAD_TYPE = /discussion|question|qapage/;
const THREAD_ADDRESS = /forum|thread|topic|question|discussion|viewtopic|\/t\/|community|\/comments\//i;

/** Remembered by element: the lines of a page stand in the same few. */
export function isInOthersBox(element: PageElement | null): boolean {
  if (element === null || element.tag === 'body') return false;
  const isWithin = WITHIN_OTHERS_BOX.get(element) ?? (isOthersBox(element) || isInOthersBox(element.parent));
  WITHIN_OTHERS_BOX.set(element, isWithin);
  return isWithin;
}

/** Test of whether an element speaks of the page itself. In a thread all posts do, of which the first counts. */
export function ownTest(facts: PageFacts, url: string): (element: PageElement) => boolean {
  if (THREAD_ADDRESS.test(url) || facts.jsonLd.some((object) => typesOf(object).some((type) => THREAD_TYPE.test(type)))) return () => true;
  const around = aroundHeadlines(facts);
  const known = new Map<PageElement, boolean>();
  const isOwn = (element: PageElement): boolean => {
    if (element.parent === null || element.tag === 'head' || around.has(element)) return true;
    const answer = known.get(element) ?? (!isOthersBox(element, BESIDE_SIDEBAR) && isOwn(element.parent));
    known.set(element, answer);
    return answer;
  };
  return isOwn;
}

/** What holds the headline is the page's own, such as a column beside a sidebar that is named after it; so is what stands around all headings. */
function aroundHeadlines({ headings, titleTag, metas }: PageFacts): Set<PageElement> {
  const titles = [titleTag, metas.get('og:title')].map((title) => nameKey(title ?? ''));
  const headlines = [...headings.filter(({ tag }) => tag === 'h1').slice(0, MAX_HEADINGS), ...headings.slice(0, MAX_COMPARED).filter((heading) => isTitle(nameKey(textOf(heading)), titles))];
  const around = new Set(headlines.flatMap(containersOf));
  const outermost = new Set(headings.map(outermostOf));
  const [wrapper] = outermost;
  // A single heading may be that of a box of other stories, on a page that writes its headline in other elements.
  if (wrapper && outermost.size === 1 && headings.length > 1) around.add(wrapper);
  return around;
}

function containersOf(element: PageElement): PageElement[] {
  const containers: PageElement[] = [];
  for (let at = element.parent; at; at = at.parent) containers.push(at);
  return containers;
}

/** What stands directly below the body around an element. */
function outermostOf(element: PageElement): PageElement | null {
  let at = element.parent;
  while (at && at.parent?.tag !== 'body') at = at.parent;
  return at;
}

function isOthersBox({ tag, attributes }: PageElement, without: RegExp | null = null): boolean {
  if (tag === 'main' || tag === 'body' || tag === 'html') return false;
  const names = `${attributes.class?.slice(0, MAX_NAMES) ?? ''} ${attributes.id?.slice(0, MAX_NAMES) ?? ''}`;
  return OTHERS_BOX.test(without === null ? names : names.replace(without, ''));
}
