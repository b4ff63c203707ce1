import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extracted } from './extracted.ts';
import type { TruthPage } from './truth.ts';

/** What Readability on linkedom makes of the same pages, and the milliseconds it takes a page. */
export function runReadability(truth: readonly TruthPage[], folder: string): { found: Record<string, Extracted>; msPerPage: number } {
  const found: Record<string, Extracted> = {};
  let spentMs = 0;
  for (const { id } of truth) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    const begun = performance.now();
    found[id] = read(html);
    spentMs += performance.now() - begun;
  }
  return { found, msPerPage: spentMs / Math.max(1, truth.length) };
}

function read(html: string): Extracted {
  try {
    const { document } = parseHTML(html);
    const article = new Readability(document, { charThreshold: 100 }).parse();
    return { title: article?.title ?? null, author: article?.byline ?? null, published: article?.publishedTime ?? null, text: article?.content ? blockText(article.content) : '' };
  } catch {
    // A page that the library cannot read scores nothing, and the comparison goes on.
    return { title: null, author: null, published: null, text: '' };
  }
}

/** `textContent` would glue the last word of a paragraph to the first of the next. */
function blockText(content: string): string {
  return parseHTML(`<html><body>${content.replace(/<\/(?:p|div|li|h[1-6]|td|th|tr|blockquote|pre)>|<br\s*\/?>/gi, '$& ')}</body></html>`).document.body.textContent ?? '';
}
