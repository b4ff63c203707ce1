import { believableDate } from '#lib/clean/metadata/believable-date.ts';
import { AppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { MAX_SUMMARY_LENGTH, MAX_TITLE_LENGTH } from './feed.ts';
import { toPlainText, truncate } from './plain-text.ts';
import { parseSearchDate } from './search-date.ts';
import { resolveLink } from './web-address.ts';
import { readXml } from './xml-reader.ts';

/** What XMLStock's answer means. */
export type SearchAnswer =
  | { kind: 'results'; items: ListedItem[] }
  /** The answer can be had later under this id. */
  | { kind: 'ordered'; requestId: string }
  /** The answer is not ready; `afterMs` is when the service wants to be asked again, if it says so. */
  | { kind: 'waiting'; afterMs: number | null }
  /** The service knows nothing of the id that was asked for. */
  | { kind: 'lost' }
  /** Asked too often or at the wrong time: what was ordered is still good. */
  | { kind: 'throttled'; reason: string }
  /** A fault that passes by itself; the question has to be asked anew. */
  | { kind: 'retry'; reason: string }
  /** Nobody can tell whether the question was billed, since a server on the way failed. What was ordered is still good. */
  | { kind: 'unanswered'; reason: string; afterMs: number | null }
  /** Nobody can tell whether what was asked is billed. */
  | { kind: 'unreadable'; error: AppError }
  /** The service says what is wrong, and bills nothing. */
  | { kind: 'error'; error: AppError };

const NOTHING_FOUND = 15;
const RETRY_CODES = new Set([20, 21, 22, 23, 24, 500]);
/** Limits of the plan, and maintenance. */
const THROTTLED_CODES = new Set([55, 101, 110, 111, 115]);
const WAITING_CODES = new Set([202, 203, 204]);
const REQUEST_ID = /^[\w.:-]{1,200}$/;
const MAX_AFTER_MS = 60_000;
const BAD_KEY_CODES = new Set([31, 42, 45]);
const NO_MONEY = 200;
/** Put after an answer: only where the text itself closes its root does it stand at the top. */
const END_MARK = 'end-of-answer';
/** Boxes of a result page that lead to no article. */
const OTHER_CONTENT = new Set(['address', 'images', 'image', 'video', 'videos', 'maps', 'map', 'market', 'shopping', 'ads', 'calculator', 'weather']);

/**
 * Reads the dialect of Yandex.XML that XMLStock speaks for both engines. Errors come inside HTTP 200. What breaks off before
 * its root is closed is unreadable: paid results must not be taken for none.
 */
export function parseSearchResults(text: string, now: Date): SearchAnswer {
  const trimmed = text.trim();
  if (/^WAIT\b/i.test(trimmed)) return { kind: 'waiting', afterMs: null };
  if (/^ERROR\b.{0,20}\brequest id/i.test(trimmed)) return { kind: 'lost' };
  const items: ListedItem[] = [];
  let problem: { code: number; text: string } | null = null;
  let hasRoot = false;
  let isWhole = false;
  let requestId: string | null = null;
  let groupType: string | null = null;
  let doc: Record<string, string> = {};
  let passages: string[] = [];
  readXml(`${trimmed}<${END_MARK}/>`, {
    open(element, path) {
      if (element.name === END_MARK) isWhole = path.length === 1;
      if (element.name === 'yandexsearch' || element.name === 'response') hasRoot = true;
      if (element.name === 'group') groupType = null;
      if (element.name === 'doc') {
        doc = { url: element.attributes['url'] ?? '' };
        passages = [];
      }
    },
    close(element, path) {
      const parent = path.at(-2) ?? '';
      if (element.name === 'error' && parent === 'response') problem ??= { code: Number(element.attributes['code']), text: toPlainText(element.text) };
      if (element.name === 'req_id') requestId ??= element.text.trim();
      if (element.name === 'passage') passages.push(toText(element.text));
      if (element.name === 'contenttype' && parent === 'group') groupType = element.text.trim().toLowerCase();
      if (parent === 'doc' && element.text.trim() !== '') doc[element.name] = element.text;
      if (element.name !== 'doc') return;
      const item = readDoc(doc, passages, groupType, now);
      if (item) items.push(item);
    },
  });
  if (!hasRoot) return { kind: 'unreadable', error: new AppError('search_failed', 'XMLStock sent something that is no search result. Check the address of the service, then try again.') };
  if (!isWhole) return { kind: 'unreadable', error: new AppError('search_failed', 'The answer of XMLStock broke off before its end. Try again.') };
  if (problem) return judgeProblem(problem);
  if (requestId !== null && items.length === 0) return readOrder(requestId);
  return { kind: 'results', items: [...new Map(items.map((item) => [item.url, item])).values()] };
}

function readOrder(requestId: string): SearchAnswer {
  if (REQUEST_ID.test(requestId)) return { kind: 'ordered', requestId };
  return { kind: 'unreadable', error: new AppError('search_failed', 'XMLStock took the search on under a name that Karhuno cannot use. Try again later.') };
}

function readDoc(doc: Record<string, string>, passages: string[], groupType: string | null, now: Date): ListedItem | null {
  const url = resolveLink(doc['url'], []);
  const type = groupType ?? doc['contenttype']?.trim().toLowerCase() ?? 'organic';
  if (!url || OTHER_CONTENT.has(type)) return null;
  const summary = [toText(doc['headline'] ?? ''), ...passages].filter(Boolean).join(' … ') || toText(doc['fullsnippet'] ?? doc['extended-text'] ?? '');
  return {
    url,
    id: null,
    title: truncate(toText(doc['title'] ?? ''), MAX_TITLE_LENGTH) || null,
    summary: truncate(summary, MAX_SUMMARY_LENGTH) || null,
    contentHtml: null,
    author: null,
    published: believableDate(parseSearchDate(doc['pubdate'], now), now) ?? believableDate(parseSearchDate(doc['modtime'], now), now),
  };
}

/** Found words are marked up, in CDATA even as text. */
function toText(text: string): string {
  return toPlainText(text.replace(/<\/?hlword>/gi, ''));
}

function judgeProblem({ code, text }: { code: number; text: string }): SearchAnswer {
  if (code === NOTHING_FOUND) return { kind: 'results', items: [] };
  if (WAITING_CODES.has(code)) return { kind: 'waiting', afterMs: readSeconds(text) };
  if (THROTTLED_CODES.has(code)) return { kind: 'throttled', reason: `error ${code}` };
  if (RETRY_CODES.has(code)) return { kind: 'retry', reason: `error ${code}` };
  if (BAD_KEY_CODES.has(code)) {
    return { kind: 'error', error: new AppError('search_bad_key', `XMLStock refuses the user, the key or this server's address (error ${code}). Check XMLSTOCK_USER, XMLSTOCK_KEY and the allowed addresses in your XMLStock account.`) };
  }
  if (code === NO_MONEY) return { kind: 'error', error: new AppError('search_no_money', 'The balance of your XMLStock account is used up. Top it up, then run the source again.') };
  return { kind: 'error', error: new AppError('search_failed', `XMLStock answers with error ${Number.isFinite(code) ? code : 'unknown'}: ${truncate(text, 200)}`) };
}

/** "Repeat the request in 15 s", in any language: the first number. */
function readSeconds(text: string): number | null {
  const seconds = /\d{1,4}/.exec(text)?.[0];
  return seconds === undefined ? null : Math.min(MAX_AFTER_MS, Number(seconds) * 1_000);
}
