import iconv from 'iconv-lite';
import { correctEncoding, detectEncoding } from './detect-encoding.ts';

/** Browsers look at 1,024 bytes; real pages put long comments and preloads before the declaration. */
const DECLARATION_BYTES = 16_384;
const UTF8_BYTES = 262_144;

/** What servers and editors declare by default, and the encodings that Cyrillic texts are mistaken for. */
const OFTEN_WRONG = /^(?:windows-125[0-2]|iso-8859-[25]|koi8-[ru]|ibm866|x-mac-cyrillic)$/;

/** What servers send with every page unless told otherwise: Latin-1, as which the web reads windows-1252, and ASCII too. */
const SERVER_DEFAULT = 'windows-1252';
/** So much of a text tells the order of its bytes. */
const ORDER_BYTES = 8_192;

export interface DecodedText {
  text: string;
  /** Name of the encoding that was used, lower case. */
  encoding: string;
}

/**
 * Turns bytes into text: byte order mark, then the server's header, then the document's own declaration, then detection.
 * Bytes that are valid UTF-8 with multi-byte characters are UTF-8 whatever a single-byte declaration says, and a declared
 * UTF-8 that is not valid gives way to the next clue. So does a single-byte declaration where another makes far better Cyrillic of the bytes,
 * and a header of Latin-1, which servers send unasked, where the document names another encoding that fits.
 * Never throws.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): DecodedText {
  const marked = decodeMarked(bytes);
  if (marked) return marked;
  const utf8 = decodeStrictUtf8(bytes);
  const header = headerEncoding(contentType);
  const own = knownEncoding(charsetOfDocument(bytes));
  const declared = (header === SERVER_DEFAULT && own !== null && fits(bytes, own) ? [own] : [header, own]).filter((name) => name !== null);
  const isStateful = declared[0] === 'iso-2022-jp' || (declared[0]?.startsWith('utf-16') === true && bytes.includes(0));
  if (utf8 !== null && !isStateful) return { text: utf8, encoding: 'utf-8' };
  const named = declared.find((name) => name !== 'utf-8') ?? mostlyUtf8(bytes);
  const stated = named?.startsWith('utf-16') ? orderOf(bytes, named) : named;
  const chosen = (stated !== null && OFTEN_WRONG.test(stated) ? correctEncoding(bytes, stated) : null) ?? stated ?? detectEncoding(bytes);
  return { text: decodeAs(bytes, chosen), encoding: chosen };
}

function decodeMarked(bytes: Uint8Array): DecodedText | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { text: decodeAs(bytes, 'utf-32le'), encoding: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { text: decodeAs(bytes, 'utf-32be'), encoding: 'utf-32be' };
  if (a === 0xff && b === 0xfe) return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (a === 0xfe && b === 0xff) return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be' };
  // No mark, but `<` in two or four bytes.
  if (a === 0x3c && b === 0 && c === 0 && d === 0) return { text: decodeAs(bytes, 'utf-32le'), encoding: 'utf-32le' };
  if (a === 0 && b === 0 && c === 0 && d === 0x3c) return { text: decodeAs(bytes, 'utf-32be'), encoding: 'utf-32be' };
  if (a === 0x3c && b === 0 && d === 0) return { text: decodeAs(bytes, 'utf-16le'), encoding: 'utf-16le' };
  if (a === 0 && b === 0x3c && c === 0) return { text: decodeAs(bytes, 'utf-16be'), encoding: 'utf-16be' };
  return null;
}

/** The encoding that a Content-Type header names; null if it names none that is known. */
export function headerEncoding(contentType: string | null): string | null {
  return knownEncoding(contentType?.match(/charset\s*=\s*["']?\s*([^\s"';,]+)/i)?.[1] ?? null);
}

/** Whether bytes are text in an encoding, but for a character that the end cuts. */
function fits(bytes: Uint8Array, encoding: string): boolean {
  if (encoding === 'utf-8') return mostlyUtf8(bytes) !== null;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    // Bytes that the encoding does not have, or one that the web does not know: the document is not believed.
    return false;
  }
}

/** UTF-16 in the order that makes markup and Latin letters of the bytes: what is declared without a mark is as often the other one. */
function orderOf(bytes: Uint8Array, declared: string): string {
  let lead = 0;
  bytes.subarray(0, ORDER_BYTES).forEach((byte, index) => {
    if (byte === 0) lead += index % 2 === 0 ? 1 : -1;
  });
  return lead === 0 ? declared : lead > 0 ? 'utf-16be' : 'utf-16le';
}

function decodeStrictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: that is the answer, not a failure.
    return null;
  }
}

/** A page cut in the middle of a character, or with one foreign snippet, is still UTF-8. */
function mostlyUtf8(bytes: Uint8Array): 'utf-8' | null {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, UTF8_BYTES));
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const good = text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0;
  return good >= 4 && broken * 20 <= good ? 'utf-8' : null;
}

function charsetOfDocument(bytes: Uint8Array): string | null {
  const head = iconv.decode(Buffer.from(bytes.subarray(0, DECLARATION_BYTES)), 'latin1');
  const xml = head.match(/^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']{2,40})["']/i)?.[1];
  const meta = head.match(/<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([^\s"'/>;]{2,40})/i)?.[1];
  const declared = xml ?? meta ?? null;
  // A declaration that could be read as ASCII cannot have been UTF-16.
  return declared !== null && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}

/** The WHATWG name of a label (`latin1` means windows-1252 on the web), or iconv-lite's own; null if nobody knows it. */
function knownEncoding(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    const name = label.toLowerCase();
    return iconv.encodingExists(name) ? name : null;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // Not one of the web's encodings (UTF-32, code pages of DOS): iconv-lite knows more.
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding);
  }
}
