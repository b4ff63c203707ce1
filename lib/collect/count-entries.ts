import { decodeBytes } from '#lib/clean/decode.ts';
import { parseMarkup } from './parse-markup.ts';

const ENTRY = /^(?:\w+:)?(?:item|entry)$/i;

/** How many entries a feed has, in any format, without reading what stands in them. Never throws. */
export function countEntries(bytes: Uint8Array, contentType: string | null): number {
  const { text } = decodeBytes(bytes, contentType);
  if (/^[\s\uFEFF]*\{/.test(text)) return countJsonItems(text);
  let count = 0;
  parseMarkup(text, {
    onopentag(name) {
      if (ENTRY.test(name)) count++;
    },
  }, { xmlMode: true });
  return count;
}

function countJsonItems(text: string): number {
  try {
    const feed: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof feed === 'object' && feed !== null && 'items' in feed && Array.isArray(feed.items) ? feed.items.length : 0;
  } catch {
    return 0;
  }
}
