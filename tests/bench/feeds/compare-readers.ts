import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseFeed as parseWithFeedsmith } from 'feedsmith';
import { decodeBytes } from '#lib/clean/decode.ts';
import { parseFeed } from '#lib/collect/feed.ts';

type ReadsFeed = (bytes: Uint8Array) => unknown;

/** Counts for each reader how many of the files in folders it makes something of: returns a feed rather than failing. */
export async function compareReaders(folders: readonly string[], rssParserFolder: string | undefined): Promise<void> {
  const readers: Record<string, ReadsFeed> = {
    karhuno: (bytes) => parseFeed(bytes, null, 'https://feeds.example/'),
    feedsmith: (bytes) => parseWithFeedsmith(decodeBytes(bytes, null).text),
    feedparser: readWithFeedparser,
    ...rssParser(rssParserFolder),
  };
  for (const folder of folders.filter((path) => existsSync(path))) {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.xml')).map((name) => readFileSync(join(folder, name)));
    for (const [name, reads] of Object.entries(readers)) {
      let read = 0;
      for (const bytes of files) read += await Promise.resolve().then(() => reads(bytes)).then(() => 1, () => 0);
      console.log(`${folder.split('/').slice(-2).join('/').padEnd(24)}${name.padEnd(12)}${read} of ${files.length} read`);
    }
  }
}

function readWithFeedparser(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = new FeedParser({ feedurl: 'https://feeds.example/', addmeta: false });
    parser.on('error', reject);
    parser.on('end', resolve);
    parser.resume();
    Readable.from([Buffer.from(bytes)]).pipe(parser);
  });
}

/** Not a dependency: compared with where it is installed. */
function rssParser(folder: string | undefined): Record<string, ReadsFeed> {
  if (folder === undefined) return {};
  const Parser = createRequire(import.meta.url)(folder) as new () => { parseString(text: string): Promise<unknown> };
  return { 'rss-parser': (bytes) => new Parser().parseString(decodeBytes(bytes, null).text) };
}
