import { isHidden, type Block } from '../page/blocks.ts';
import type { PageElement } from '../page/node.ts';

const FRAME_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'button']);
const FRAME_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'dialog']);
const FRAME_NAMES = /\b(?:nav|menu|footer|sidebar|breadcrumbs?|cookie|consent|related|share|social|newsletter|subscribe|popup|modal|comments?)\b/i;

/** The blocks that belong to the main text of a page, in reading order. */
export function selectMainText(blocks: readonly Block[]): Block[] {
  const framed = new Map<PageElement, boolean>();
  const isFramed = (element: PageElement): boolean => {
    const known = framed.get(element);
    if (known !== undefined) return known;
    const { tag, attributes } = element;
    const own = FRAME_TAGS.has(tag) || FRAME_ROLES.has(attributes.role ?? '') || isHidden(element) || FRAME_NAMES.test(`${attributes.class ?? ''} ${attributes.id ?? ''}`.replace(/[-_]/g, ' '));
    const result = (own && tag !== 'body' && tag !== 'html') || (element.parent !== null && isFramed(element.parent));
    framed.set(element, result);
    return result;
  };
  return blocks.filter((block) => !isFramed(block.element) && block.linkWords * 2 <= block.words);
}
