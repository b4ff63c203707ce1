import type { PageElement } from '../page/node.ts';
import type { PageFacts } from '../page/read-facts.ts';
import { typesOf } from '../page/json-ld.ts';

/** Boxes of other pages and of what readers say. Elementor calls each part of a page a widget. */
const OTHERS_BOX = /related|recommend|comment|repl(?:y|ies)|sidebar|(?<!elementor-)widget|trending|popular|more-(?:stories|news|posts)|read-(?:next|more|also)/i;
/** Names of layouts beside which there is one. */
const BESIDE_SIDEBAR = /(?:has|with|without|no|layout)[-_]?sidebar/gi;
/** Characters of a class or an id that are looked at. */
const MAX_NAMES = 200;
/** Below the first few are those of a list. */
const MAX_HEADINGS = 3;
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
  const around = new Set<PageElement>();
  // What holds the headline is the page's own, such as a column beside a sidebar that is named after it.
  for (const { parent } of facts.headings.filter(({ tag }) => tag === 'h1').slice(0, MAX_HEADINGS)) for (let at = parent; at; at = at.parent) around.add(at);
  const known = new Map<PageElement, boolean>();
  const isOwn = (element: PageElement): boolean => {
    if (element.parent === null || around.has(element)) return true;
    const answer = known.get(element) ?? (!isOthersBox(element, BESIDE_SIDEBAR) && isOwn(element.parent));
    known.set(element, answer);
    return answer;
  };
  return isOwn;
}

function isOthersBox({ tag, attributes }: PageElement, without: RegExp | null = null): boolean {
  if (tag === 'main' || tag === 'body') return false;
  const names = `${attributes.class?.slice(0, MAX_NAMES) ?? ''} ${attributes.id?.slice(0, MAX_NAMES) ?? ''}`;
  return OTHERS_BOX.test(without === null ? names : names.replace(without, ''));
}
