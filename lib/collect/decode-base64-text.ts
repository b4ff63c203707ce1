import { Buffer } from 'node:buffer';

/** Elements of Atom whose text is said to be base64, by 0.3's `mode` or 1.0's media type. */
const ENCODED = /(<(?:\w{1,20}:)?(?:title|subtitle|tagline|summary|content)\b[^<>]{0,300}?\b(?:mode\s*=\s*["']base64["']|type\s*=\s*["']application\/octet-stream["'])[^<>]{0,300}>)([\s\w+/=-]*)(?=<\/)/gi;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Writes out what an Atom feed carries as base64; the parsers hand it through as it is. */
export function decodeBase64Text(xml: string): string {
  if (!/base64|octet-stream/i.test(xml)) return xml;
  return xml.replace(ENCODED, (_, tag: string, encoded: string) => {
    const text = Buffer.from(encoded, 'base64').toString('utf8');
    // The media type described the encoding; what comes out is HTML, as feeds mean it.
    return `${tag.replace(/application\/octet-stream/i, 'html')}${text.replace(/[&<>]/g, (character) => ESCAPES[character] ?? character)}`;
  });
}
