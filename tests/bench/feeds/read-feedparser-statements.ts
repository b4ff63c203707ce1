import type { Expectation, StatedFeed, Subject } from './expectation.ts';

/** Where feedparser's own test server listens; its expectations on links start from there. */
const SERVER = 'http://127.0.0.1:8097/';
const STRING = String.raw`u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")`;
const FIELD = String.raw`(?:(?:entries\[(\d+)\])|feed)(?:\['(\w+)'\]|\.(\w+))(?:\['value'\])?`;
const EQUALITY = new RegExp(String.raw`(?<![\w\]])${FIELD}\s*==\s*(?:${STRING}|\(([\d, ]+)\))\s*(?= and |$)`, 'g');
const COUNT = /len\(entries\)\s*==\s*(\d+)/;
const SUBJECTS: Record<string, Subject> = {
  title: 'title', title_detail: 'title', link: 'link', id: 'id', guid: 'id', published: 'date', updated: 'date', created: 'date', modified: 'date', date: 'date',
  published_parsed: 'date', updated_parsed: 'date', created_parsed: 'date', modified_parsed: 'date', date_parsed: 'date',
};

/** Reads the comment at the head of one of feedparser's test files; expectations of other matters are left out. */
export function readFeedparserStatements(path: string, text: string): StatedFeed {
  const statement = /Expect:\s*(.*)/.exec(text)?.[1]?.trim() ?? '';
  const header = (name: string): string | null => new RegExp(String.raw`Header:\s*${name}:\s*(.*)`, 'i').exec(text)?.[1]?.trim() ?? null;
  const url = new URL(header('Content-Location') ?? '', `${SERVER}tests/${path}`).href;
  const expectations: Expectation[] = [];
  const count = COUNT.exec(statement)?.[1];
  if (count !== undefined) expectations.push({ subject: 'count', item: null, value: Number(count) });
  for (const [, index, bracketed, dotted, single, double, tuple] of statement.matchAll(EQUALITY)) {
    const name = bracketed ?? dotted ?? '';
    const subject = SUBJECTS[name];
    const item = index === undefined ? null : Number(index);
    // Of a feed itself the collector keeps title and site.
    if (subject === undefined || (item === null && subject !== 'title' && subject !== 'link')) continue;
    const value = tuple === undefined ? unescape(single ?? double ?? '') : isoOf(tuple);
    if (value !== '') expectations.push({ subject, item, value });
  }
  return { path, url, contentType: header('Content-type'), expectations };
}

/** A string literal of Python without its quotes. */
function unescape(literal: string): string {
  return literal.replace(/\\(?:u([\da-f]{4})|U([\da-f]{8})|x([\da-f]{2})|(.))/gi, (_, short?: string, long?: string, byte?: string, other?: string) => {
    const hex = short ?? long ?? byte;
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return other === 'n' ? '\n' : other === 't' ? '\t' : (other ?? '');
  });
}

function isoOf(tuple: string): string {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = tuple.split(',').map(Number);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
}
