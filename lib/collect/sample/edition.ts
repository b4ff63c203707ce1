import { NEWSROOMS } from './newsrooms.ts';
import type { SampleArticle, SampleNewsroom } from './newsroom.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** An article as it stands at one poll, with its dates fixed. */
export interface PublishedArticle {
  source: SampleArticle;
  url: string;
  title: string;
  summary: string;
  blocks: readonly string[];
  credit: string | null;
  published: Date;
  modified: Date;
}

/** What a newsroom has published by a poll (0 is the first), newest first. Dates count back from `now`, to the minute. */
export function readEdition(newsroom: SampleNewsroom, poll: number, now: Date): PublishedArticle[] {
  return newsroom.articles
    .filter((article) => (article.firstPoll ?? 0) <= poll)
    .map((article) => publish(newsroom, article, poll, now))
    .sort((a, b) => b.published.getTime() - a.published.getTime());
}

/** The newsroom of that key, or undefined. */
export function findNewsroom(key: string): SampleNewsroom | undefined {
  return NEWSROOMS.find((newsroom) => newsroom.key === key);
}

/** The article at a path of a newsroom, or undefined. */
export function findArticle(newsroomKey: string, path: string): SampleArticle | undefined {
  return findNewsroom(newsroomKey)?.articles.find((article) => article.path === path);
}

function publish(newsroom: SampleNewsroom, article: SampleArticle, poll: number, now: Date): PublishedArticle {
  const edit = poll > 0 ? article.edit : undefined;
  const published = hoursBefore(now, article.ageHours);
  const changes = edit?.changes ?? [];
  const blocks = readBody(article, now).map((block) => changes.reduce((text, { from, to }) => text.replace(from, to), block));
  return {
    source: article,
    url: newsroom.siteUrl + article.path,
    title: edit?.title ?? article.title,
    summary: fillDates(edit?.summary ?? article.summary, published),
    blocks: edit ? [...blocks, edit.note] : blocks,
    credit: article.reprint?.credit ?? null,
    published,
    modified: edit ? hoursBefore(now, edit.ageHours) : published,
  };
}

function readBody(article: SampleArticle, now: Date): string[] {
  if (article.reprint) {
    const original = findArticle(article.reprint.newsroom, article.reprint.path);
    if (!original) throw new Error(`The sample article ${article.path} reprints one that does not exist`);
    // The days named in a reprint are those of its original.
    return readBody(original, now).slice(0, article.reprint.paragraphs);
  }
  return fillDates(article.body.trim(), hoursBefore(now, article.ageHours)).split(/\n{2,}/);
}

function fillDates(text: string, published: Date): string {
  return text.replace(/\{(weekday|date)([+-]\d+)?\}/g, (_, unit: string, days: string | undefined) => {
    const date = new Date(published.getTime() + Number(days ?? 0) * DAY_MS);
    return unit === 'weekday' ? formatWeekday(date) : formatDay(date);
  });
}

function formatWeekday(date: Date): string {
  return date.toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
}

function formatDay(date: Date): string {
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

function hoursBefore(now: Date, hours: number): Date {
  const minuteMs = 60_000;
  return new Date(Math.floor((now.getTime() - hours * HOUR_MS) / minuteMs) * minuteMs);
}
