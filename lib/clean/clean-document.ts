import { AppError } from '#lib/errors.ts';
import type { CleanDocument, RawDocument } from '#lib/model/document.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { bodyKindOf } from './body-kind.ts';
import { decodeBytes } from './decode.ts';
import { judgeText } from './judge-text.ts';
import { detectLanguage } from './language.ts';
import { readPage, type PageReading } from './read-page.ts';
import { tidyText } from './tidy-text.ts';

/** Changes whenever the same bytes would give another text. */
export const EXTRACTOR_VERSION = 'clean-1';

/**
 * Reduces fetched bytes to what a reader reads: main text, title, author, dates, language.
 * Where the page has less to say than the feed that listed it (`hint`), the feed's own words are used.
 * @param now dates after it are not believed
 * @throws AppError unsupported_type for what is not text, empty_body if there is nothing at all
 */
export function cleanDocument(raw: RawDocument, hint: ListedItem | null, now: Date = new Date()): CleanDocument {
  const page = readBody(raw, now);
  const fed = hint ? readHint(hint, raw.url, now) : null;
  const useFed = fed !== null && isBetter(fed.text, page);
  const text = useFed ? fed.text : page.text;
  const title = page.failed ? (hint?.title ?? page.title) : (page.title ?? hint?.title);
  const document = {
    title: tidyText(title ?? '').replace(/\s+/g, ' '),
    text,
    author: page.author ?? hint?.author ?? null,
    siteName: page.siteName,
    language: detectLanguage(`${title ?? ''}\n${text}`, page.language),
    published: page.published ?? hint?.published ?? null,
    modified: page.modified,
    canonicalUrl: page.canonicalUrl,
    extractorVersion: EXTRACTOR_VERSION,
  };
  return { ...document, drop: judgeText(document, page) };
}

function readBody(raw: RawDocument, now: Date): PageReading {
  const kind = bodyKindOf(raw);
  if (kind === 'unsupported') {
    throw new AppError('unsupported_type', `This address serves ${raw.contentType?.split(';')[0]?.trim() ?? 'a file'}, not a page of text. Karhuno reads HTML and plain text.`);
  }
  const { text } = decodeBytes(raw.bytes, raw.contentType);
  if (kind === 'html') return readPage(text, raw.url, now);
  return { ...EMPTY, text: tidyText(text) };
}

const EMPTY: PageReading = {
  title: null, text: '', author: null, siteName: null, language: null, published: null, modified: null, canonicalUrl: null, failed: false, paywalled: false,
};

function readHint(hint: ListedItem, url: string, now: Date): PageReading {
  const html = hint.contentHtml ?? hint.summary ?? '';
  return readPage(`<body><main>${html}</main></body>`, url, now);
}

/** The feed's text replaces the page's when the page failed, or when it is clearly longer. */
function isBetter(fed: string, page: PageReading): boolean {
  if (fed === '') return false;
  return page.failed || page.text.length < 200 ? fed.length > page.text.length || page.failed : fed.length > page.text.length * 1.5;
}
