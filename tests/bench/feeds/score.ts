import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeBytes } from '#lib/clean/decode.ts';
import { parseFeed, type ParsedFeed } from '#lib/collect/feed.ts';
import { AppError } from '#lib/errors.ts';
import type { StatedFeed, Subject } from './expectation.ts';
import { judge } from './judge.ts';
import { compareReaders } from './compare-readers.ts';
import { readFeedparserStatements } from './read-feedparser-statements.ts';
import { readGofeedStatements } from './read-gofeed-statements.ts';

/** Counts how many of the statements that feed libraries make of their test files hold for what Karhuno reads, and lists the others. */
const { values } = parseArgs({ options: { in: { type: 'string', default: '../shared/data/feeds' }, misses: { type: 'boolean', default: false }, 'rss-parser': { type: 'string' } } });
if (!existsSync(values.in)) {
  console.error(`${values.in} is not there. Usage: score.ts [--in DIR] [--misses] [--rss-parser FOLDER]; DIR holds feedparser/, gofeed/ and w3c/, FOLDER the package to compare with.`);
  process.exit(2);
}
const tally = new Map<string, { met: number; all: number }>();
let crashed = 0;
for (const stated of [...statedByFeedparser(join(values.in, 'feedparser')), ...statedByGofeed(join(values.in, 'gofeed'))]) scoreFile(stated);
for (const [name, { met, all }] of [...tally].toSorted()) console.log(`${name.padEnd(20)}${String(met).padStart(6)} of ${String(all).padStart(5)}  ${((100 * met) / all).toFixed(2)} %`);
console.log(`crashed ${crashed}`);
await compareReaders(['feedparser/illformed', 'w3c'].map((folder) => join(values.in, folder)), values['rss-parser']);

function scoreFile({ stated, bytes }: { stated: StatedFeed; bytes: Uint8Array }): void {
  if (stated.expectations.length === 0) return;
  const feed = read(bytes, stated);
  for (const expectation of stated.expectations) {
    const instead = feed === null ? 'refused' : judge(expectation, feed, stated.url);
    for (const name of ['all', expectation.subject, stated.path.split('/')[0]!]) count(name, instead === null);
    if (instead !== null && values.misses) console.log(`${stated.path} ${expectation.item ?? 'feed'} ${expectation.subject satisfies Subject}: ${JSON.stringify(expectation.value)} is stated, found ${JSON.stringify(instead)}`);
  }
}

function read(bytes: Uint8Array, { url, contentType, path }: StatedFeed): ParsedFeed | null {
  try {
    return parseFeed(bytes, contentType, url);
  } catch (error) {
    if (error instanceof AppError) return null;
    crashed++;
    console.log(`crashed: ${path}: ${String(error)}`);
    return null;
  }
}

function count(name: string, isMet: boolean): void {
  const entry = tally.get(name) ?? { met: 0, all: 0 };
  tally.set(name, { met: entry.met + (isMet ? 1 : 0), all: entry.all + 1 });
}

function statedByFeedparser(folder: string): { stated: StatedFeed; bytes: Uint8Array }[] {
  return filesIn(folder, ['.xml', '.json']).map((path) => {
    const bytes = readFileSync(path);
    return { stated: readFeedparserStatements(`feedparser/${relative(folder, path)}`, decodeBytes(bytes, null).text), bytes };
  });
}

function statedByGofeed(folder: string): { stated: StatedFeed; bytes: Uint8Array }[] {
  return filesIn(folder, ['.xml']).flatMap((path) => {
    const statement = path.replace(/\.xml$/, '.json');
    if (!existsSync(statement)) return [];
    return [{ stated: readGofeedStatements(`gofeed/${relative(folder, path)}`, readFileSync(statement, 'utf8')), bytes: readFileSync(path) }];
  });
}

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => endings.some((ending) => name.endsWith(ending))).map((name) => join(folder, name)).toSorted();
}
