import type { Block } from './page/blocks.ts';

/** Blocks as plain text: paragraphs apart by a blank line, list items and table rows on lines of their own. */
export function renderText(blocks: readonly Block[]): string {
  return blocks.map((block, index) => `${index === 0 ? '' : block.separator}${block.text}`).join('');
}
