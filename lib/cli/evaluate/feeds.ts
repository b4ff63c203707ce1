import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseFeed, type FeedItem } from '#lib/collect/feed.ts';
import { AppError } from '#lib/errors.ts';
import { requiredFolder, requiredText, type EvaluateCommand } from './command.ts';
import { openOutput } from './open-output.ts';

const ENDINGS = new Set(['.xml', '.rss', '.atom', '.rdf', '.json', '.html', '.txt']);
/** Stands for the address of a file that came without one, so that relative links have something to start from. */
const BASE_URL = 'https://feeds.example/';

type FileResult =
  | { title: string | null; items: { id: string | null; title: string | null; link: string | null; published: string | null; summary: string | null }[] }
  | { error: { code: string; message: string } };

/** Reads a folder of feed files as the collector reads what servers send. */
export const feeds: EvaluateCommand = {
  summary: 'read feed files of any kind and quality',
  usage: `
--in DIR    every .xml .rss .atom .rdf .json .html .txt below DIR
--out FILE  JSON: relative path → {title, items: [{id, title, link, published, summary}]} or {error: {code, message}}
Result: {files, parsed, refused, crashed, items, seconds}. A file that is no feed is refused; crashed counts faults of Karhuno and must be 0.`,
  options: { in: { type: 'string' }, out: { type: 'string' } },
  async run(values, progress) {
    const directory = await requiredFolder(values, 'in');
    const paths = await listFeedFiles(directory);
    if (paths.length === 0) progress(`${directory} holds no file to read; their names end with ${[...ENDINGS].join(' ')}`);
    const output = await openOutput(requiredText(values, 'out'));
    const startedAt = performance.now();
    const results: Record<string, FileResult> = {};
    const counts = { parsed: 0, refused: 0, crashed: 0, items: 0 };
    for (const [index, path] of paths.entries()) {
      const result = readFeedFile(await readFile(path), path);
      results[relative(directory, path).split(sep).join('/')] = result;
      if ('items' in result) {
        counts.parsed++;
        counts.items += result.items.length;
      } else if (result.error.code === 'internal') {
        counts.crashed++;
        progress(`crashed: ${path}: ${result.error.message}`);
      } else {
        counts.refused++;
      }
      if ((index + 1) % 1000 === 0) progress(`${index + 1} of ${paths.length} files`);
    }
    const seconds = Math.round(performance.now() - startedAt) / 1000;
    output.end(JSON.stringify(results, null, 1));
    await finished(output);
    return { files: paths.length, ...counts, seconds };
  },
};

async function listFeedFiles(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && ENDINGS.has(extname(entry.name).toLowerCase())).map((entry) => join(entry.parentPath, entry.name)).sort();
}

function readFeedFile(bytes: Uint8Array, path: string): FileResult {
  try {
    const feed = parseFeed(bytes, null, BASE_URL);
    return { title: feed.title, items: feed.items.map(toResult) };
  } catch (error) {
    if (error instanceof AppError) return { error: { code: error.code, message: error.message } };
    return { error: { code: 'internal', message: `${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` } };
  }
}

function toResult(item: FeedItem): { id: string | null; title: string | null; link: string | null; published: string | null; summary: string | null } {
  return { id: item.id ?? item.url, title: item.title, link: item.url, published: item.published && new Date(item.published).toISOString(), summary: item.summary };
}
