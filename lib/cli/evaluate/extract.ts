import { createWriteStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { readDocument } from '#lib/clean/clean-document.ts';
import { AppError } from '#lib/errors.ts';
import { requiredText, type EvaluateCommand } from './command.ts';

const PAGE_NAME = /\.html(?:\.gz)?$/;
const MAX_PAGE_BYTES = 64 * 1024 * 1024;

interface ExtractedPage {
  title: string | null;
  author: string | null;
  published: string | null;
  language: string | null;
  text: string;
}

export const extract: EvaluateCommand = {
  summary: 'main text, title, author, date and language of HTML pages',
  usage: `
--in DIR      every *.html and *.html.gz in it
--urls FILE   JSON: id (file name without endings) to the page's address; helps with dates and links
--out FILE    JSON: id to {title, author, published, language, text}, published as the day in the page's own zone; a page that fails has an empty
              text and is counted; a page that is only an error message has an empty text
Result: pages, failed, seconds, ms_per_page_p50, ms_per_page_mean, peak_rss_mb`,
  options: { in: { type: 'string' }, urls: { type: 'string' }, out: { type: 'string' } },
  run: async (values, progress) => {
    const folder = requiredText(values, 'in');
    const out = requiredText(values, 'out');
    const urls = typeof values.urls === 'string' ? await readUrls(values.urls) : {};
    const names = await listPages(folder);
    const times: number[] = [];
    let failed = 0;
    const started = performance.now();
    const writer = createWriteStream(out);
    await once(writer, 'open');
    writer.write('{');
    for (const [index, name] of names.entries()) {
      const id = idOf(name);
      const bytes = await readPageBytes(join(folder, name));
      const begun = performance.now();
      const page = extractPage(bytes, urls[id] ?? '', (message) => {
        failed++;
        progress(`${name}: ${message}`);
      });
      times.push(performance.now() - begun);
      if (!writer.write(`${index === 0 ? '' : ','}\n${JSON.stringify(id)}: ${JSON.stringify(page)}`)) await once(writer, 'drain');
      if ((index + 1) % 250 === 0) progress(`${index + 1} of ${names.length} pages`);
    }
    writer.end('\n}\n');
    await once(writer, 'finish');
    return {
      pages: names.length,
      failed,
      seconds: round((performance.now() - started) / 1_000),
      ms_per_page_p50: round(times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0),
      ms_per_page_mean: round(times.reduce((sum, ms) => sum + ms, 0) / Math.max(1, times.length)),
      peak_rss_mb: round(process.resourceUsage().maxRSS / 1_024),
    };
  },
};

function extractPage(bytes: Uint8Array | AppError, url: string, onFailure: (message: string) => void): ExtractedPage {
  try {
    if (bytes instanceof AppError) throw bytes;
    const { document, publishedDay } = readDocument({ bytes, contentType: 'text/html', url }, null, new Date());
    const { title, author, language, text, drop } = document;
    return { title: title || null, author, published: publishedDay, language, text: drop === 'error_page' ? '' : text };
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error));
    return { title: null, author: null, published: null, language: null, text: '' };
  }
}

async function listPages(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => PAGE_NAME.test(name)).toSorted();
  } catch (error) {
    throw new AppError('invalid_input', `--in: ${folder} is not a folder that can be read.`, { cause: error });
  }
}

function idOf(name: string): string {
  return basename(name).replace(PAGE_NAME, '');
}

async function readPageBytes(path: string): Promise<Uint8Array | AppError> {
  const bytes = await readFile(path);
  if (!path.endsWith('.gz')) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (error) {
    return new AppError('decode_failed', 'The file is not well-formed gzip, or larger than 64 MB unpacked.', { cause: error });
  }
}

async function readUrls(path: string): Promise<Record<string, string>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new AppError('invalid_input', `--urls: ${path} is not a JSON file that can be read.`, { cause: error });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new AppError('invalid_input', `--urls: ${path} must hold an object from id to address.`);
  return Object.fromEntries(Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
