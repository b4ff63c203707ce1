import { textOf, type PageElement } from '../page/node.ts';
import { first, isOfUpdate, MAX_DATE_LINE, readOwn, UPDATED, type Read } from './dating.ts';
import type { ReadDate } from './parse-date.ts';

/** Characters before a date that may say what it is. */
const MAX_LABEL = 24;
/** So many elements of one shape make a list. */
const MIN_LIST = 3;

/** Of several the first on the page: those below are of answers and comments. */
export function fromProperty(marked: readonly PageElement[], properties: readonly string[], read: Read): ReadDate | null {
  const elements = marked.filter((element) => properties.includes(element.attributes.itemprop?.toLowerCase() ?? ''));
  return first(elements.map((element) => () => read(element.attributes.content ?? element.attributes.datetime) ?? read(textOf(element))));
}

/** Elements of time, but those that speak of an update. */
export function fromTimes(times: readonly PageElement[], read: Read): ReadDate | null {
  const elements = times.filter((element) => !UPDATED.test(`${element.attributes.class ?? ''} ${element.parent?.attributes.class ?? ''}`));
  const ordered = [...elements.filter((element) => !isCalledUpdate(element)), ...elements.filter(isCalledUpdate)];
  return first(ordered.map((element) => () => read(element.attributes.datetime) ?? read(textOf(element))));
}

/** Whether the words right before an element say that what follows is a date of change. */
function isCalledUpdate(element: PageElement): boolean {
  const siblings = element.parent?.children ?? [];
  const before = siblings[siblings.indexOf(element) - 1];
  return typeof before === 'string' && UPDATED.test(before.slice(-MAX_LABEL));
}

/** The innermost first: what stands around several would be read as one line. One that speaks of an update only where there is no other. */
export function fromBylines(bylines: readonly PageElement[], read: Read): ReadDate | null {
  const inner = bylines.filter((element, index) => !isWithin(bylines[index + 1] ?? null, element));
  const ordered = [...inner.filter((element) => !speaksOfUpdate(element)), ...inner.filter(speaksOfUpdate), ...bylines];
  return first(ordered.map((element) => () => fromShort(element, read)));
}

/** Those that stand alone. Where several have the same shape, they belong to a list of other pages or to the posts of a thread. */
export function loneOf(elements: readonly PageElement[]): PageElement[] {
  const shapes = elements.map((element) => `${element.tag}.${element.attributes.class ?? ''}<${element.parent?.attributes.class ?? ''}`);
  const texts = new Map<string, Set<string>>();
  elements.forEach((element, index) => texts.set(shapes[index]!, (texts.get(shapes[index]!) ?? new Set()).add(element.attributes.datetime ?? textOf(element))));
  return elements.filter((_, index) => texts.get(shapes[index]!)!.size < MIN_LIST);
}

function speaksOfUpdate(element: PageElement): boolean {
  return UPDATED.test(element.attributes.class ?? '') || isOfUpdate(textOf(element).slice(0, MAX_DATE_LINE));
}

function isWithin(element: PageElement | null, container: PageElement): boolean {
  for (let at = element; at; at = at.parent) if (at === container) return true;
  return false;
}

function fromShort(element: PageElement, read: Read): ReadDate | null {
  const text = textOf(element);
  return text.length <= MAX_DATE_LINE ? readOwn(text, read) : null;
}
