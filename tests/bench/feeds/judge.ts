import { parseFeedDate } from '#lib/collect/feed-date.ts';
import type { ParsedFeed } from '#lib/collect/feed.ts';
import { toPlainText } from '#lib/collect/plain-text.ts';
import type { Expectation } from './expectation.ts';

/** What was found instead of what is stated; null if the expectation is met. */
export function judge(expectation: Expectation, feed: ParsedFeed, url: string): string | null {
  const found = find(expectation, feed);
  return isMet(expectation, found, url) ? null : String(found);
}

function find({ subject, item }: Expectation, feed: ParsedFeed): string | number | null {
  if (subject === 'count') return feed.items.length;
  if (item === null) return subject === 'title' ? feed.title : feed.siteUrl;
  const entry = feed.items[item];
  if (!entry) return null;
  return { title: entry.title, link: entry.url, id: entry.id ?? entry.url, date: entry.published }[subject];
}

function isMet({ subject, value }: Expectation, found: string | number | null, url: string): boolean {
  if (subject === 'count') return found === value;
  const text = String(value);
  // Of a title that is nothing but an image no text remains.
  if (subject === 'title' && found === null) return toPlainText(text) === '';
  if (typeof found !== 'string') return false;
  // A title is stated as HTML by one library and as text by the other; we keep text.
  if (subject === 'title') return [text, toPlainText(text), toPlainText(toPlainText(text))].some((title) => squeeze(title) === squeeze(found));
  if (subject === 'date') return found.slice(0, 19) === (parseFeedDate(text) ?? text).slice(0, 19);
  return found === text.trim() || found === URL.parse(text.trim(), url)?.href;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
