import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readDocument } from '#lib/clean/clean-document.ts';
import { parseFeed } from '#lib/collect/feed.ts';
import { AppError } from '#lib/errors.ts';
import { mutate } from './mutate.ts';

/** Cleans mutated pages and reads mutated feeds, and some made of nothing but markup; counts faults and what takes too long. */
const { values } = parseArgs({
  options: { in: { type: 'string', default: '../shared/data' }, inputs: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' }, 'limit-ms': { type: 'string', default: '5000' } },
});
const pages = filesIn(join(values.in, 'extraction/html'), '.html.gz');
const feeds = filesIn(join(values.in, 'feeds'), '.xml');
if (pages.length === 0 || feeds.length === 0) {
  console.error(`${values.in} holds no pages or no feeds. Usage: run.ts [--in DIR] [--inputs N] [--seed N] [--limit-ms N]; DIR holds extraction/html and feeds.`);
  process.exit(2);
}
const inputs = Number(values.inputs);
const limitMs = Number(values['limit-ms']);
const now = new Date('2026-11-23T12:00:00Z');
const random = generator(Number(values.seed));
const made = fc.sample(fc.oneof(fc.string({ maxLength: 3_000 }), markup(), fc.uint8Array({ maxLength: 3_000 })), { numRuns: Math.ceil(inputs / 5), seed: Number(values.seed) });
const tally = { inputs: 0, crashed: 0, overLimit: 0, slowestMs: 0, slowest: '' };

for (let index = 0; index < inputs; index++) {
  const kind = index % 5;
  const pool = kind < 2 ? pages : feeds;
  const name = kind === 4 ? `made ${index}` : pool[Math.floor(random() * pool.length)]!;
  const bytes = kind === 4 ? bytesOf(made[(index - 4) / 5]!) : mutate(read(name), random);
  if (kind !== 2 && kind !== 3) time(`page ${index} ${name}`, () => readDocument({ bytes, contentType: 'text/html', url: 'https://news.example/2026/11/a' }, null, now));
  if (kind >= 2) time(`feed ${index} ${name}`, () => parseFeed(bytes, null, 'https://news.example/feed', now));
}
console.log(JSON.stringify({ ...tally, slowestMs: Math.round(tally.slowestMs) }));
process.exitCode = tally.crashed + tally.overLimit > 0 ? 1 : 0;

/** A refusal by name is an answer; any other error is a fault. */
function time(name: string, work: () => unknown): void {
  tally.inputs++;
  const begun = performance.now();
  try {
    work();
  } catch (error) {
    if (!(error instanceof AppError)) {
      tally.crashed++;
      console.log(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  const ms = performance.now() - begun;
  if (ms > limitMs) {
    tally.overLimit++;
    console.log(`${name}: ${Math.round(ms)} ms`);
  }
  if (ms > tally.slowestMs) Object.assign(tally, { slowestMs: ms, slowest: name });
}

function markup(): fc.Arbitrary<string> {
  const tag = fc.constantFrom('p', 'div', 'table', 'tr', 'td', 'li', 'a', 'svg', 'script', 'h1', 'rss', 'channel', 'item', 'entry', 'feed', 'title', 'link', 'time', 'template', 'pre');
  const piece = fc.oneof(tag.map((name) => `<${name}>`), tag.map((name) => `</${name}>`), fc.string({ maxLength: 20 }), fc.constantFrom('<![CDATA[', ']]>', '<!--', '-->', '&amp;', '&#x41;', '&x;', ' href="/a"', '<?xml?>'));
  return fc.array(piece, { maxLength: 400 }).map((pieces) => pieces.join(''));
}

function bytesOf(input: string | Uint8Array): Uint8Array {
  return typeof input === 'string' ? Buffer.from(input) : input;
}

function read(name: string): Uint8Array {
  const bytes = readFileSync(name);
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function filesIn(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending)).toSorted().map((name) => join(folder, name));
}

/** Mulberry32: small, and the same for the same seed. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
