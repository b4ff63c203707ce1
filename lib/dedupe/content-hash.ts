import { createHash } from 'node:crypto';

/** A number keeps its point, comma and sign; money and per cent signs count; everything else between words does not. */
const TOKEN = /[-+]?\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}\p{N}]+|[%$€£¥₽]/gu;
const INVISIBLE = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/**
 * SHA-256 (hex) of what a reader reads: Unicode form, case, white space, punctuation and invisible characters do not change it.
 * Equal hashes are the same version of a text.
 */
export function contentHash({ title, text }: { title: string; text: string }): string {
  return createHash('sha256').update(`${normalise(title)}\n${normalise(text)}`).digest('hex');
}

function normalise(text: string): string {
  return (text.replace(INVISIBLE, '').normalize('NFKC').toLowerCase().match(TOKEN) ?? []).join(' ');
}
