/** An element of the light tree; text stands between elements as plain strings. */
export interface PageElement {
  tag: string;
  /** Only the attributes that cleaning reads; see `KEPT_ATTRIBUTES` of parse-page.ts. */
  attributes: Record<string, string>;
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

/** The text of an element and everything below it, white space collapsed. */
export function textOf(element: PageElement): string {
  const parts: string[] = [];
  collectText(element, parts);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function collectText(element: PageElement, parts: string[]): void {
  for (const child of element.children) {
    if (typeof child === 'string') parts.push(child);
    else collectText(child, parts);
  }
}
