import { AppError } from '#lib/errors.ts';
import type { ListedItem } from '#lib/model/source.ts';
import { MAX_SUMMARY_LENGTH, MAX_TITLE_LENGTH } from './feed.ts';
import { toPlainText, truncate } from './plain-text.ts';
import { parseSearchDate } from './search-date.ts';
import { resolveLink } from './web-address.ts';
import { readXml } from './xml-reader.ts';

/** What XMLStock's answer means. `retry` is a fault that passes, by its nature or by itself. */
export type SearchAnswer = { kind: 'results'; items: ListedItem[] } | { kind: 'retry'; reason: string } | { kind: 'error'; error: AppError };

const NOTHING_FOUND = 15;
const RETRY_CODES = new Set([20, 21, 22, 23, 24, 55, 101, 110, 111, 115, 202, 203, 204, 500]);
const BAD_KEY_CODES = new Set([31, 42, 45]);
const NO_MONEY = 200;
/** Boxes of a result page that lead to no article. */
const OTHER_CONTENT = new Set(['address', 'images', 'image', 'video', 'videos', 'maps', 'map', 'market', 'shopping', 'ads', 'calculator', 'weather']);

/** Reads the dialect of Yandex.XML that XMLStock speaks for both engines. Errors come inside HTTP 200. */
export function parseSearchResults(text: string, now: Date): SearchAnswer {
  const trimmed = text.trim();
  if (/^WAIT\b/i.test(trimmed)) return { kind: 'retry', reason: 'the answer was not ready' };
  const items: ListedItem[] = [];
  let problem: { code: number; text: string } | null = null;
  let hasRoot = false;
  let groupType: string | null = null;
  let doc: Record<string, string> = {};
  let passages: string[] = [];
  readXml(trimmed, {
    open(element) {
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
      if (element.name === 'passage') passages.push(toText(element.text));
      if (element.name === 'contenttype' && parent === 'group') groupType = element.text.trim().toLowerCase();
      if (parent === 'doc' && element.text.trim() !== '') doc[element.name] = element.text;
      if (element.name !== 'doc') return;
      const item = readDoc(doc, passages, groupType, now);
      if (item) items.push(item);
    },
  });
  if (problem) return judgeProblem(problem);
  if (!hasRoot) return { kind: 'error', error: new AppError('search_failed', 'XMLStock sent something that is no search result. Check the address of the service, then try again.') };
  return { kind: 'results', items: [...new Map(items.map((item) => [item.url, item])).values()] };
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
    published: parseSearchDate(doc['pubdate'], now) ?? parseSearchDate(doc['modtime'], now),
  };
}

/** Found words are marked up, in CDATA even as text. */
function toText(text: string): string {
  return toPlainText(text.replace(/<\/?hlword>/gi, ''));
}

function judgeProblem({ code, text }: { code: number; text: string }): SearchAnswer {
  if (code === NOTHING_FOUND) return { kind: 'results', items: [] };
  if (RETRY_CODES.has(code)) return { kind: 'retry', reason: `error ${code}` };
  if (BAD_KEY_CODES.has(code)) {
    return { kind: 'error', error: new AppError('search_bad_key', `XMLStock refuses the user, the key or this server's address (error ${code}). Check XMLSTOCK_USER, XMLSTOCK_KEY and the allowed addresses in your XMLStock account.`) };
  }
  if (code === NO_MONEY) return { kind: 'error', error: new AppError('search_no_money', 'The balance of your XMLStock account is used up. Top it up, then run the source again.') };
  return { kind: 'error', error: new AppError('search_failed', `XMLStock answers with error ${Number.isFinite(code) ? code : 'unknown'}: ${truncate(text, 200)}`) };
}
