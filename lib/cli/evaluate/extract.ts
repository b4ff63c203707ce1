import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { Piscina } from 'piscina';
import { z } from 'zod';
import type { CleanAnswer, CleanTask } from '#lib/clean/worker.ts';
import { AppError } from '#lib/errors.ts';
import { requiredFolder, requiredText, type EvaluateCommand } from './command.ts';
import { openOutput } from './open-output.ts';

const PAGE_NAME = /\.html(?:\.gz)?$/;
const MAX_PAGE_BYTES = 64 * 1024 * 1024;
/** A page that takes longer is given up and counted as failed. */
const PAGE_LIMIT_MS = 10_000;
/** Small on purpose: the thread collects its garbage early, so that the memory shown is what the work needs. */
const THREAD_LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };

const Addresses = z.record(z.string(), z.string());

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
    const folder = await requiredFolder(values, 'in');
    const out = requiredText(values, 'out');
    const urls = typeof values.urls === 'string' ? await readUrls(values.urls) : new Map<string, string>();
    const names = await listPages(folder);
    if (names.length === 0) progress(`${folder} holds no page; their names end with .html or .html.gz`);
    const times: number[] = [];
    let failed = 0;
    const started = performance.now();
    const writer = await openOutput(out);
    const reader = new Piscina<CleanTask, CleanAnswer>({ filename: new URL('../../clean/worker.ts', import.meta.url).href, maxThreads: 1, resourceLimits: THREAD_LIMITS });
    writer.write('{');
    for (const [index, name] of names.entries()) {
      const id = idOf(name);
      const page = await readPageBytes(join(folder, name)).then(async (bytes) => {
        const begun = performance.now();
        const extracted = await extractPage(reader, bytes, urls.get(id) ?? '');
        times.push(performance.now() - begun);
        return extracted;
      }).catch((error: unknown) => {
        failed++;
        progress(`${name}: ${error instanceof Error ? error.message : String(error)}`);
        return NOTHING;
      });
      if (!writer.write(`${index === 0 ? '' : ','}\n${JSON.stringify(id)}: ${JSON.stringify(page)}`)) await once(writer, 'drain');
      if ((index + 1) % 250 === 0) progress(`${index + 1} of ${names.length} pages`);
    }
    await reader.destroy();
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

const NOTHING: ExtractedPage = { title: null, author: null, published: null, language: null, text: '' };

async function extractPage(reader: Piscina<CleanTask, CleanAnswer>, bytes: Uint8Array, url: string): Promise<ExtractedPage> {
  const answer = await reader.run({ raw: { bytes, contentType: 'text/html', url }, hint: null }, { signal: AbortSignal.timeout(PAGE_LIMIT_MS) });
  if ('error' in answer) throw new AppError(answer.error.code, answer.error.message);
  const { title, author, language, text, drop } = answer.document;
  return { title: title || null, author, published: answer.publishedDay, language, text: drop === 'error_page' ? '' : text };
}

/** @throws AppError invalid_input where a page lies there plain and packed: its id would stand twice */
async function listPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && PAGE_NAME.test(entry.name)).map(({ name }) => name).toSorted();
  const ids = new Set<string>();
  const twice = names.find((name) => ids.has(idOf(name)) || !ids.add(idOf(name)));
  if (twice !== undefined) throw new AppError('invalid_input', `--in: ${folder} holds ${idOf(twice)}.html and ${twice}. Take one of them away; both have the id ${idOf(twice)}.`);
  return names;
}

function idOf(name: string): string {
  return basename(name).replace(PAGE_NAME, '');
}

async function readPageBytes(path: string): Promise<Uint8Array> {
  const bytes = await readFile(path);
  if (!path.endsWith('.gz')) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (error) {
    throw new AppError('decode_failed', 'The file is not well-formed gzip, or larger than 64 MB unpacked.', { cause: error });
  }
}

async function readUrls(path: string): Promise<Map<string, string>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new AppError('invalid_input', `--urls: ${path} is not a JSON file that can be read.`, { cause: error });
  }
  const urls = Addresses.safeParse(parsed);
  if (urls.success) return new Map(Object.entries(urls.data));
  throw new AppError('invalid_input', `--urls: ${path} must hold an object from id to address as text; ${urls.error.issues[0]?.path.join('.') || 'it'} is something else.`);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
