import type { PublishedArticle } from './edition.ts';
import { escapeHtml } from './escape-html.ts';

/** The article's text as HTML: paragraphs, subheadings and lists, with the credit line last. */
export function renderBlocks(article: PublishedArticle): string {
  const blocks = article.blocks.map(renderBlock);
  if (article.credit) blocks.push(`<p class="credit"><em>${escapeHtml(article.credit)}</em></p>`);
  return blocks.join('\n');
}

function renderBlock(block: string): string {
  if (block.startsWith('## ')) return `<h2>${escapeHtml(block.slice(3))}</h2>`;
  if (!block.startsWith('- ')) return `<p>${escapeHtml(block)}</p>`;
  const lines = block.split('\n').map((line) => `<li>${escapeHtml(line.slice(2))}</li>`);
  return `<ul>\n${lines.join('\n')}\n</ul>`;
}
