import { createReadStream } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import type { NewsFeed, NewsItem } from './news.ts';

const Headline = z.object({ title: z.string(), description: z.string(), url: z.url(), host: z.string(), first_seen: z.string() });
type Headline = z.infer<typeof Headline>;

const FORMATS = ['rss', 'atom', 'rss', 'json'] as const;

/**
 * One feed per host of a file of headlines: the hosts with most of them, each with an equal share.
 * Headlines without a description are left out, since the description makes the page.
 */
export async function readHeadlineFeeds(file: string, limits: { hosts: number; items: number }): Promise<NewsFeed[]> {
  const byHost = new Map<string, Map<string, NewsItem>>();
  for await (const line of createInterface(createReadStream(file))) {
    const headline = Headline.parse(JSON.parse(line));
    if (headline.description.trim() === '') continue;
    const items = byHost.get(headline.host) ?? new Map<string, NewsItem>();
    const item = toItem(headline);
    byHost.set(headline.host, items.set(item.path, item));
  }
  const share = Math.ceil(limits.items / limits.hosts);
  return [...byHost]
    .sort(([, a], [, b]) => b.size - a.size)
    .slice(0, limits.hosts)
    .map(([host, items], index) => ({ title: host.replace(/^www\./, ''), format: FORMATS[index % FORMATS.length], items: newest([...items.values()], share) }));
}

function newest(items: NewsItem[], count: number): NewsItem[] {
  return items.sort((a, b) => b.published.getTime() - a.published.getTime()).slice(0, count);
}

function toItem({ title, description, url, first_seen }: Headline): NewsItem {
  const [, year, month, day, hour, minute] = /^(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)$/.exec(first_seen) ?? [];
  return { path: new URL(url).pathname, title, summary: description, published: new Date(`${year}-${month}-${day}T${hour}:${minute}:00Z`) };
}

const Truth = z.object({ ground_truth: z.object({ title: z.string().nullable() }) });

/** Feeds of whole web pages, ten to a feed: shops, forums, guides and whatever else a crawler meets. */
export async function readPageFeeds(folder: string, count: number, published: Date): Promise<NewsFeed[]> {
  const names = (await readdir(join(folder, 'html'))).filter((name) => name.endsWith('.html.gz')).sort();
  const step = Math.max(1, Math.floor(names.length / count));
  const chosen = names.filter((_, index) => index % step === 0).slice(0, count);
  const items = await Promise.all(chosen.map((name) => readPage(folder, name.replace('.html.gz', ''), published)));
  const feeds: NewsFeed[] = [];
  for (let start = 0; start < items.length; start += 10) feeds.push({ title: `Pages ${start / 10 + 1}`, items: items.slice(start, start + 10) });
  return feeds;
}

async function readPage(folder: string, id: string, published: Date): Promise<NewsItem> {
  const truth = Truth.parse(JSON.parse(await readFile(join(folder, 'ground-truth', `${id}.json`), 'utf8')));
  const html = await promisify(gunzip)(await readFile(join(folder, 'html', `${id}.html.gz`)));
  return { path: `/pages/${id}`, title: truth.ground_truth.title ?? `Page ${id}`, summary: '', published, html };
}
