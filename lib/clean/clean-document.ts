import { AppError } from '#lib/errors.ts';
import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { bodyKindOf } from './body-kind.ts';
import { decodeBytes } from './decode.ts';
import { judgeText } from './judge-text.ts';
import { detectLanguage } from './language.ts';
import { believableDate } from './metadata/believable-date.ts';
import { readFragment, readPage, type PageReading } from './read-page.ts';
import { tidyText } from './tidy-text.ts';

/** Changes whenever the same bytes would give another text. */
export const EXTRACTOR_VERSION = 'clean-10';

/** A feed's text replaces a good page's only if it is this much longer: a feed with the full text beside a page that shows a part. */
const FEED_LENGTH_RATIO = 1.5;
const MAX_TITLE_LENGTH = 500;

const NOTHING: PageReading = {
  title: null, text: '', author: null, siteName: null, language: null, published: null, modified: null, canonicalUrl: null, paywalled: false, walled: false,
};

/**
 * Reduces fetched bytes to what a reader reads: main text, title, author, dates, language.
 * Where the page has less to say than the feed that listed it (`hint`), the feed's own words are used.
 * @param now dates after it are not believed
 * @throws AppError unsupported_type for what is not text, unless the feed tells enough by itself
 */
export function cleanDocument(raw: RawDocument, hint: ListedItem | null, now: Date = new Date()): CleanDocument {
  return readDocument(raw, hint, now).document;
}

export interface DocumentReading {
  document: CleanDocument;
  /** YYYY-MM-DD on which the page says it was published, in its own zone. */
  publishedDay: string | null;
}

/** As `cleanDocument`, with what the page says beyond the document. */
export function readDocument(raw: RawDocument, hint: ListedItem | null, now: Date): DocumentReading {
  const fed = hint === null ? '' : readFragment(hint.contentHtml ?? hint.summary ?? '');
  const page = readBody(raw, now, isEnough(hint, fed));
  const pageTitle = page.title ?? hint?.title ?? '';
  const pageDrop = judgeText({ title: pageTitle, text: page.text }, page);
  const useFed = fed !== '' && (pageDrop !== null || fed.length > page.text.length * FEED_LENGTH_RATIO);
  const title = oneLine(useFed && pageDrop !== null ? (hint?.title ?? pageTitle) : pageTitle);
  const text = useFed ? fed : page.text;
  const fedDrop = judgeText({ title, text: fed }, { ...page, walled: false });
  const document: CleanDocument = {
    title,
    text,
    author: page.author ?? hint?.author ?? null,
    siteName: page.siteName,
    language: detectLanguage(text === '' ? title : text, page.language),
    published: page.published?.iso ?? believableDate(hint?.published ?? null, now),
    modified: page.modified?.iso ?? null,
    canonicalUrl: pageDrop === 'error_page' ? null : page.canonicalUrl,
    extractorVersion: EXTRACTOR_VERSION,
    // Where the feed's words are too few as well, the page's own fault is the reason.
    drop: useFed ? fedDrop && (pageDrop ?? fedDrop) : pageDrop,
  };
  return { document, publishedDay: page.published?.day ?? null };
}

function readBody(raw: RawDocument, now: Date, canDoWithout: boolean): PageReading {
  const kind = bodyKindOf(raw);
  if (kind === 'unsupported') {
    if (canDoWithout) return NOTHING;
    throw new AppError('unsupported_type', `${whatIsServed(raw.contentType)}, not a page of text. Karhuno reads HTML and plain text.`);
  }
  const { text } = decodeBytes(raw.bytes, raw.contentType);
  return kind === 'html' ? readPage(text, raw.url, now) : { ...NOTHING, text: tidyText(text) };
}

function whatIsServed(contentType: string | null): string {
  const type = contentType?.split(';')[0]?.trim() || 'a file';
  return /^text\/|html|xml/i.test(type) ? `This address calls what it serves ${type}, but it is a file` : `This address serves ${type}`;
}

function isEnough(hint: ListedItem | null, fed: string): boolean {
  return hint !== null && fed !== '' && judgeText({ title: hint.title ?? '', text: fed }, { paywalled: false, walled: false }) === null;
}

function oneLine(title: string): string {
  return tidyText(title).replace(/\s+/g, ' ').slice(0, MAX_TITLE_LENGTH);
}
