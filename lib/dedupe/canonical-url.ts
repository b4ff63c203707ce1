import { isTrackingParameter } from './tracking-parameters.ts';

/** Second levels under which names are registered: what stands before them is the site itself. */
const PUBLIC_SECOND = String.raw`(?:ac|co|com|edu|gen|go|gob|gov|gouv|govt|gv|ltd|me|mil|mod|ne|net|nhs|nic|nom|or|org|plc|sch|web)\.[a-z]{2}\.?$`;
const MOBILE_HOST = new RegExp(String.raw`^(?:m|mobile|amp)\.(?!${PUBLIC_SECOND})(?=[^.]+\.[^.]+)`);
/** `en.m.wikipedia.org` */
const MOBILE_LABEL = new RegExp(String.raw`^([a-z]{2,3})\.m\.(?!${PUBLIC_SECOND})(?=[^.]+\.[^.]+)`);
const AMP_CACHE = /^https?:\/\/(?:[\w-]+\.cdn\.ampproject\.org\/[cv](?:\/s)?|(?:www\.)?google\.[a-z.]{2,6}\/amp(?:\/s)?)\/(?=[\w-]+\.)/i;
const AMP_ENDING = /(?<=\/[^/]+)(?:\/amp(?:\.html)?\/?|\.amp)$/i;
const AMP_PAGE = /\.amp\.html$/i;
const AMP_BEGINNING = /^\/amp(?=\/[^/]+)/i;
/** Longer than servers take; a hostile address would be worked on for long. */
const MAX_LENGTH = 8_192;
const ENCODED = /%([\da-f]{2})/gi;
const UNRESERVED = /[\w.~-]/;
const SESSION_IN_PATH = /;(?:jsessionid|phpsessid|sid)=[^/?#;]*/gi;
const DIRECTORY_INDEX = /\/(?:index|default)\.(?:html?|php|aspx?|jsp)$/i;

/**
 * The address under which a page is known, whatever way led to it: no tracking parameters, session ids, fragment, default port,
 * AMP or mobile variant; parameters sorted. Applied twice it changes nothing. What is no http(s) address comes back as it is.
 * Nor is one that is longer than any page's worked on.
 * It names a page; the page is fetched from the address that the source gave.
 */
export function canonicalUrl(url: string): string {
  if (url.length > MAX_LENGTH) return url;
  return settle(url, canonicalise);
}

function canonicalise(url: string): string {
  const direct = url.trim().replace(AMP_CACHE, 'https://');
  if (!URL.canParse(direct)) return url;
  const parsed = new URL(direct);
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') return url;
  parsed.hash = '';
  parsed.username = '';
  parsed.password = '';
  parsed.hostname = canonicalHost(parsed.hostname);
  parsed.pathname = canonicalPath(normaliseEncoding(parsed.pathname));
  parsed.search = canonicalQuery(normaliseEncoding(parsed.search));
  return parsed.href;
}

/** Percent-encoding as RFC 3986, 6.2.2 wants it: capitals, and none where it says nothing. */
function normaliseEncoding(text: string): string {
  return text.replace(ENCODED, (written, hex: string) => {
    const sign = String.fromCharCode(Number.parseInt(hex, 16));
    return UNRESERVED.test(sign) ? sign : written.toUpperCase();
  });
}

function canonicalHost(hostname: string): string {
  return hostname.replace(/\.$/, '').replace(MOBILE_HOST, '').replace(MOBILE_LABEL, '$1.');
}

function canonicalPath(pathname: string): string {
  return pathname
    .replace(SESSION_IN_PATH, '')
    .replace(AMP_ENDING, '')
    .replace(AMP_PAGE, '.html')
    .replace(AMP_BEGINNING, '')
    .replace(DIRECTORY_INDEX, '/')
    .replace(/(?<=.)\/$/, '');
}

/** Works on the parameters as they are written, so that nothing is encoded anew; equal names keep their order. */
function canonicalQuery(search: string): string {
  return search
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '' && !isTrackingParameter(nameOf(parameter), parameter.slice(rawNameOf(parameter).length + 1)))
    .toSorted((a, b) => compare(rawNameOf(a), rawNameOf(b)))
    .join('&');
}

function rawNameOf(parameter: string): string {
  const end = parameter.indexOf('=');
  return end === -1 ? parameter : parameter.slice(0, end);
}

function nameOf(parameter: string): string {
  const raw = rawNameOf(parameter);
  try {
    return decodeURIComponent(raw);
  } catch {
    // Not well-formed percent-encoding: the name is taken as written.
    return raw;
  }
}

/** Repeats a step until it changes nothing: taking one thing away can bring another to light. */
function settle(text: string, step: (text: string) => string): string {
  for (let before = text; ; ) {
    const after = step(before);
    if (after === before) return after;
    before = after;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
