import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { generateOpml } from 'feedsmith';
import type { NewsServer, NewsServerOptions } from '../news-server.ts';
import { readHeadlineFeeds, readPageFeeds } from './read-headlines.ts';

const DATA = resolve(import.meta.dirname, '../../../../shared/data');

const OPTIONS = {
  port: { type: 'string', default: '3610' },
  hosts: { type: 'string', default: '120' },
  items: { type: 'string', default: '1200' },
  pages: { type: 'string', default: '50' },
  latency: { type: 'string', default: '20' },
  opml: { type: 'string' },
  log: { type: 'string' },
  data: { type: 'string', default: DATA },
} as const;

/** Serves real headlines by host, with whole web pages among them, until it is interrupted. Reads its options from the command line. */
export async function serveHeadlines(start: (options: NewsServerOptions) => Promise<NewsServer>): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (!existsSync(values.data)) throw new Error(`There is no data folder at ${values.data}; name one with --data`);
  const feeds = [
    ...await readHeadlineFeeds(`${values.data}/headlines/unlabelled.jsonl`, { hosts: Number(values.hosts), items: Number(values.items) }),
    ...await readPageFeeds(`${values.data}/extraction`, Number(values.pages), new Date()),
  ];
  const server = await start({ feeds, port: Number(values.port), latencyMs: Number(values.latency), ...(values.log && { requestLog: values.log }) });
  for (const url of server.feedUrls) console.log(url);
  if (values.opml) await writeFile(values.opml, renderOpml(feeds.map(({ title }) => title), server.feedUrls));
  console.error(`${feeds.length} feeds with ${feeds.reduce((sum, { items }) => sum + items.length, 0)} items; Ctrl-C ends`);
  const end = () => void server.close();
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

function renderOpml(titles: readonly string[], urls: readonly string[]): string {
  return generateOpml({
    head: { title: 'Headlines by host' },
    body: { outlines: urls.map((xmlUrl, index) => ({ text: titles[index] ?? xmlUrl, type: 'rss', xmlUrl })) },
  });
}
