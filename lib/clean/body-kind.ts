import type { RawDocument } from '#lib/model/document.ts';

export type BodyKind = 'html' | 'text' | 'unsupported';

/** First bytes of files that servers like to call HTML or text. */
const FILE_SIGNATURES = ['%PDF-', 'PK\u0003\u0004', '\u00D0\u00CF\u0011\u00E0', '\u0089PNG', '\u00FF\u00D8\u00FF', 'GIF8', '\u001F\u008B', 'RIFF', 'OggS', 'ID3', '\u0000\u0000\u0000'];
const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|h1|article|table|a|span|br)\b/i;

/** Control characters that no text has (WHATWG MIME Sniffing, 3, "binary data byte"), but the zeros that fill UTF-16. */
const BINARY_BYTE = /[\u0001-\u0008\u000B\u000E-\u001A\u001C-\u001F]/g;
/** Text has a stray one at most; bytes by chance have one in ten. */
const MAX_BINARY_SHARE = 0.02;
/** Encodings whose characters are made of any bytes. */
const WIDE = /charset\s*=\s*["']?utf-?(?:16|32)/i;

/** What the bytes are, by the server's word, then by their own look: a file with a false label is still a file. */
export function bodyKindOf({ bytes, contentType }: RawDocument): BodyKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2_048)).toString('latin1');
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isWide = /^(?:\u0000{2,3}<|\u0000{2}\u00FE\u00FF|\u00FE\u00FF|\u00FF\u00FE|<\u0000|\u0000<)/.test(head) || WIDE.test(contentType ?? '');
  if (!isWide && (FILE_SIGNATURES.some((signature) => head.startsWith(signature)) || isBinary(head))) return 'unsupported';
  if (type === '' || type === 'application/octet-stream') return MARKUP.test(head) ? 'html' : head.includes('\u0000') ? 'unsupported' : 'text';
  if (/html|xml/.test(type)) return 'html';
  if (type === 'text/plain' || type === 'text/markdown') return MARKUP.test(head) && /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
  if (type.startsWith('text/')) return MARKUP.test(head) ? 'html' : 'text';
  return 'unsupported';
}

function isBinary(head: string): boolean {
  return (head.match(BINARY_BYTE)?.length ?? 0) > MAX_BINARY_SHARE * head.length;
}
