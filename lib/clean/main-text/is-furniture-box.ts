import { textOf, type PageElement } from '../page/node.ts';

const NAMED = /(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|read-?(?:next|more|also)|more-?(?:stories|news|on|from)|newsletter|most-?read|trending|ticker|share|social|sharing|author-(?:box|bio|card|info)|about-(?:the-)?author)(?:$|[\s_-])/i;
const HEADED = /^(?:read (?:next|also|more)|up next|more (?:on|from|stories|news)\b|related\b|recommended\b|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular)|trending|newsletter|latest (?:news|stories)|читайте также|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|leer también)/i;
const CONTAINERS = new Set(['section', 'aside', 'div', 'ul', 'ol', 'nav', 'footer']);

/** Whether an element is named, or headed, as a box of other stories, of offers, of sharing or of the author. */
export function isFurnitureBox(element: PageElement): boolean {
  if (!CONTAINERS.has(element.tag)) return false;
  return NAMED.test(`${element.attributes.class ?? ''} ${element.attributes.id ?? ''}`) || HEADED.test(headingOf(element));
}

/** The heading that an element begins with; empty if it begins otherwise. */
function headingOf(element: PageElement): string {
  for (let at = element; ;) {
    const first = at.children.find((child) => typeof child !== 'string' || /\S/.test(child));
    if (first === undefined || typeof first === 'string') return '';
    if (/^h[2-6]$/.test(first.tag)) return textOf(first);
    at = first;
  }
}
