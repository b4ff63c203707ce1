/** The attributes that cleaning reads; others are not kept. All are there, set or not, since objects of one shape are read faster. */
export type Attributes = ReturnType<typeof noAttributes>;

export function noAttributes() {
  const unset = undefined as string | undefined;
  return {
    class: unset, id: unset, role: unset, style: unset, hidden: unset, 'aria-hidden': unset, href: unset, rel: unset, name: unset, property: unset, content: unset,
    datetime: unset, lang: unset, type: unset, itemprop: unset, 'http-equiv': unset, shadowrootmode: unset,
  };
}

/** An element of the light tree; text stands between elements as plain strings. */
export interface PageElement {
  tag: string;
  attributes: Attributes;
  parent: PageElement | null;
  children: (PageElement | string)[];
}

/** Visits `root` and every element below it in document order. `enter` returns false to pass over an element's content. */
export function walkElements(root: PageElement, enter: (element: PageElement) => boolean): void {
  const pending: PageElement[] = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    if (!enter(element)) continue;
    for (let index = element.children.length - 1; index >= 0; index--) {
      const child = element.children[index]!;
      if (typeof child !== 'string') pending.push(child);
    }
  }
}

/** Characters and nodes, together. Who asks for the text of one element wants a line, and elements that hold the whole page may be nested. */
const MAX_LOOKED_AT = 10_000;

/** The beginning of the text of an element and of everything below it, white space collapsed. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  collectText(element, parts, MAX_LOOKED_AT);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Returns what is left of `limit`. */
function collectText(element: PageElement, parts: string[], limit: number): number {
  let left = limit;
  for (const child of element.children) {
    if (--left <= 0) return 0;
    if (typeof child !== 'string') left = collectText(child, parts, left);
    else left -= parts[parts.push(child.slice(0, left)) - 1]!.length;
  }
  return left;
}
