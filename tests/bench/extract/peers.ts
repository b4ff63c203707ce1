import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Extracted } from './extracted.ts';
import type { TruthPage } from './truth.ts';

/** Another extractor, run on the same pages. */
export interface Peer {
  name: string;
  read(html: string, url: string): Promise<Extracted>;
}

interface Jsdom {
  JSDOM: new (html: string, options: { url?: string; virtualConsole: unknown }) => { window: { document: Document; close(): void } };
  VirtualConsole: new () => unknown;
}

interface Defuddle {
  Defuddle(document: Document, url: string, options: { useAsync: boolean }): Promise<{ title?: string; author?: string; published?: string; content?: string }>;
}

const NOTHING: Extracted = { title: null, author: null, published: null, text: '' };

/** Readability on linkedom, which the project installs for this; with a folder into which jsdom and defuddle were installed, those too. */
export async function listPeers(folder: string | null): Promise<Peer[]> {
  const onLinkedom: Peer = { name: 'Readability on linkedom', read: async (html) => readability(parseHTML(html).document) };
  if (folder === null) return [onLinkedom];
  const { JSDOM, VirtualConsole } = createRequire(join(resolve(folder), 'package.json'))('jsdom') as Jsdom;
  const { Defuddle } = (await import(pathToFileURL(join(resolve(folder), 'node_modules/defuddle/dist/node.js')).href)) as Defuddle;
  return [
    onLinkedom,
    {
      name: 'Readability on jsdom',
      read: async (html, url) => {
        const { window } = new JSDOM(html, { url: url || undefined, virtualConsole: new VirtualConsole() });
        const read = readability(window.document);
        window.close();
        return read;
      },
    },
    {
      name: 'Defuddle on linkedom',
      read: async (html, url) => {
        const { title, author, published, content } = await Defuddle(parseHTML(html).document as unknown as Document, url, { useAsync: false });
        return { title: title || null, author: author || null, published: published || null, text: blockText(content ?? '') };
      },
    },
  ];
}

/** What a peer makes of the pages, and the milliseconds of processor that it takes a page. A page that it cannot read scores nothing. */
export async function runPeer(peer: Peer, truth: readonly TruthPage[], folder: string): Promise<{ found: Record<string, Extracted>; failed: number; cpuMsPerPage: number }> {
  const found: Record<string, Extracted> = {};
  let failed = 0;
  let spentMicros = 0;
  for (const { id, url } of truth) {
    const html = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
    const begun = process.cpuUsage();
    found[id] = await peer.read(html, url).catch(() => {
      failed++;
      return NOTHING;
    });
    const { user, system } = process.cpuUsage(begun);
    spentMicros += user + system;
  }
  return { found, failed, cpuMsPerPage: spentMicros / 1_000 / Math.max(1, truth.length) };
}

function readability(document: Document): Extracted {
  const article = new Readability(document, { charThreshold: 100 }).parse();
  return { title: article?.title ?? null, author: article?.byline ?? null, published: article?.publishedTime ?? null, text: blockText(article?.content ?? '') };
}

/** `textContent` would glue the last word of a paragraph to the first of the next. */
function blockText(content: string): string {
  return parseHTML(`<html><body>${content.replace(/<\/(?:p|div|li|h[1-6]|td|th|tr|blockquote|pre)>|<br\s*\/?>/gi, '$& ')}</body></html>`).document.body.textContent ?? '';
}
