import type { RawDocument } from '#lib/model/document.ts';

export type BodyKind = 'html' | 'text' | 'unsupported';

/** First bytes of files that servers like to call HTML or text. */
const FILE_SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0', '\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', '\u001F\u008B', 'RIFF', 'OggS', 'ID3', '\u0000\u0000\u0000'];
const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|h1|article|table|a|span|br)\b/i;

/** What the bytes are, by the server's word, then by their own look: a file with a false label is still a file. */
export function bodyKindOf({ bytes, contentType }: RawDocument): BodyKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2_048)).toString('latin1');
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isWide = head.startsWith('\u0000\u0000\u0000<') || head.startsWith('\u0000\u0000\u00FE\u00FF');
  if (!isWide && FILE_SIGNATURES.some((signature) => head.startsWith(signature))) return 'unsupported';
  if (type === '' || type === 'application/octet-stream') return MARKUP.test(head) ? 'html' : head.includes('\u0000') ? 'unsupported' : 'text';
  if (/html|xml/.test(type)) return 'html';
  if (type === 'text/plain' || type === 'text/markdown') return MARKUP.test(head) && /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
  if (type.startsWith('text/')) return MARKUP.test(head) ? 'html' : 'text';
  return 'unsupported';
}
