import type { RawDocument } from '#lib/model/document.ts';
import { headerEncoding } from './decode.ts';

export type BodyKind = 'html' | 'text' | 'unsupported';

/** First bytes of files that servers like to call HTML or text. */
const FILE_SIGNATURES = ['\u00D0\u00CF\u0011\u00E0', '\u0089PNG', '\u00FF\u00D8\u00FF', '\u001F\u008B', '\u0000\u0000\u0000'];
/** Those that a text may begin with too; a file goes on with bytes that no text has. */
const LETTER_SIGNATURE = /^(?:PK|GIF8|RIFF|OggS|ID3)/;
const PDF = /^\s*%PDF-/;
const MARKUP = /<(?:!doctype|html|head|body|meta|title|div|p|h1|article|table|a|span|br)\b/i;

/** Control characters but for tabs and ends of lines and pages. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F]/;
/**
 * Those that no text has (WHATWG MIME Sniffing, 3, "binary data byte"), but for the backspace and the vertical tab of manual pages and
 * word processors. Zeros count side by side: a lone one may have strayed into a page.
 */
const BINARY_BYTE = /[\u0001-\u0007\u000E-\u001A\u001C-\u001F]|\u0000(?=\u0000)/g;
/** Text has a stray one at most; bytes by chance have one in ten. */
const MAX_BINARY_SHARE = 0.02;
const HEAD_BYTES = 2_048;
/** Encodings whose characters are made of any bytes. */
const WIDE = /^utf-?(?:16|32)/;
/** Their byte order marks, and `<` in two or four bytes. */
const WIDE_START = /^(?:\u0000{2,3}<|\u0000{2}\u00FE\u00FF|\u00FE\u00FF|\u00FF\u00FE|<\u0000|\u0000<)/;

type Body = Pick<RawDocument, 'bytes' | 'contentType'>;

/** What the bytes are, by the server's word, then by their own look: a file with a false label is still a file. */
export function bodyKindOf({ bytes, contentType }: Body): BodyKind {
  const head = headOf(bytes);
  const type = contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isWide = WIDE_START.test(head) || WIDE.test(headerEncoding(contentType) ?? '');
  if (!isWide && isFile(head)) return 'unsupported';
  if (type === '' || type === 'application/octet-stream') return MARKUP.test(head) ? 'html' : head.includes('\u0000') ? 'unsupported' : 'text';
  if (/html|xml/.test(type)) return 'html';
  if (type === 'text/plain' || type === 'text/markdown') return MARKUP.test(head) && /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
  if (type.startsWith('text/')) return MARKUP.test(head) ? 'html' : 'text';
  return 'unsupported';
}

export function isPdf({ bytes, contentType }: Body): boolean {
  return PDF.test(headOf(bytes)) || /^application\/(?:x-)?pdf\b/i.test(contentType?.trim() ?? '');
}

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD_BYTES)).toString('latin1');
}

function isFile(head: string): boolean {
  const isSigned = PDF.test(head) || FILE_SIGNATURES.some((signature) => head.startsWith(signature)) || (LETTER_SIGNATURE.test(head) && CONTROL.test(head));
  return isSigned || (head.match(BINARY_BYTE)?.length ?? 0) > MAX_BINARY_SHARE * head.length;
}
