import { textOf } from '../page/node.ts';
import { parsePage } from '../page/parse-page.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/gi;

/** Letters and digits only, lower case: two names with the same key are written alike. */
export function nameKey(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Some pages escape what is already escaped, so that a reader would see `&amp;`. */
export function decodeTwice(text: string): string {
  return text.replace(ENTITY, (entity) => textOf(parsePage(entity)) || ' ');
}

/** F1 of two texts as multisets of words, 0 to 1. */
export function wordOverlap(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of right) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of left) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
