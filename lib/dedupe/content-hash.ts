import { createHash } from 'node:crypto';

/**
 * SHA-256 (hex) of what a reader reads: Unicode form, case, white space, punctuation and invisible characters do not change it.
 * Equal hashes are the same version of a text.
 */
export function contentHash({ title, text }: { title: string; text: string }): string {
  return createHash('sha256').update(`${normalise(title)}\n${normalise(text)}`).digest('hex');
}

function normalise(text: string): string {
  return (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{M}\p{N}]+|[%$€£¥₽+-](?=\d)|%/gu) ?? []).join(' ');
}
