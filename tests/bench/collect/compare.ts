/**
 * Fetches the same pages with Karhuno and with others, alternately, each in a fresh process and against a server in its own,
 * whose log is the judge: it counts the pages, and the time from the first request to the end of the last answer.
 * Usage: compare.ts --crawlee DIR [--pause 2000] [--urls 1000] [--hosts 50] [--pairs 5] [--eager] [--who crawlee-tuned,crawlee,scrapy]
 * DIR is a folder in which @crawlee/cheerio is installed; Scrapy is Debian's python3-scrapy. Who is not there is left out and named.
 * `--pause 2000` compares how soon all is fetched, `--pause 20 --eager --urls 2000 --who crawlee-tuned` what a page costs.
 * Crawlee and Scrapy with their defaults take minutes, so they run once, however many pairs there are.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Judgement } from './page-server.ts';

/** What a collector says of itself. */
interface OwnWords {
  pages: number;
  cpu_seconds: number;
  rss_mb: number;
}
interface Outcome {
  pages: number;
  seconds: number;
  pagesPerCpuSecond: number;
}

const { values } = parseArgs({
  options: {
    pause: { type: 'string', default: '2000' }, urls: { type: 'string', default: '1000' }, hosts: { type: 'string', default: '50' }, pairs: { type: 'string', default: '5' },
    eager: { type: 'boolean', default: false }, who: { type: 'string', default: 'crawlee-tuned,crawlee,scrapy' }, crawlee: { type: 'string', default: '' },
  },
});
/** The hand that tunes Crawlee for these loads: all that is needed at once, from the start. */
const TUNED_CONCURRENCY = '200';
const ONCE = new Set(['crawlee', 'scrapy']);
const here = (name: string): string => join(import.meta.dirname, name);
const hasCrawlee = values.crawlee !== '' && existsSync(join(values.crawlee, 'node_modules/@crawlee/cheerio'));
const hasScrapy = spawnSync('/usr/bin/python3', ['-c', 'import scrapy']).status === 0;

const directory = await mkdtemp(join(tmpdir(), 'karhuno-bench-'));
const server = fork(here('page-server.ts'), [values.pause], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [{ port }] = (await once(server, 'message')) as [{ port: number }];
const file = join(directory, 'urls.txt');
const urls = Array.from({ length: Number(values.urls) }, (_, i) => `http://127.0.0.${1 + (i % Number(values.hosts))}:${port}/${i}`);
await writeFile(file, urls.join('\n'));

const ours = [process.execPath, here('ours.ts'), file, ...(values.eager ? ['--eager'] : []), ...(hasCrawlee ? ['--parse', values.crawlee] : [])];
const peers: Record<string, string[] | null> = {
  'crawlee-tuned': hasCrawlee ? [process.execPath, here('crawlee-peer.mjs'), file, values.crawlee, TUNED_CONCURRENCY] : null,
  crawlee: hasCrawlee ? [process.execPath, here('crawlee-peer.mjs'), file, values.crawlee] : null,
  scrapy: hasScrapy ? ['/usr/bin/python3', here('scrapy_peer.py'), file] : null,
};

async function run(name: string, [program = '', ...args]: string[]): Promise<Outcome> {
  const child = spawn(program, args, { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  await once(child, 'close');
  const own = JSON.parse(out.trim().split('\n').at(-1) ?? '') as OwnWords;
  server.send('judge');
  const [seen] = (await once(server, 'message')) as [Judgement];
  console.log(`${name}: ${seen.pages} pages (says ${own.pages}) in ${seen.seconds.toFixed(1)} s, at most ${seen.maxAtOnce} at once, ${own.cpu_seconds.toFixed(1)} s of processor, ${own.rss_mb} MB, load ${loadavg()[0]?.toFixed(1)}`);
  return { pages: seen.pages, seconds: seen.seconds, pagesPerCpuSecond: seen.pages / own.cpu_seconds };
}

const pairs = new Map<string, { ours: Outcome; theirs: Outcome }[]>();
for (let pair = 0; pair < Number(values.pairs); pair++) {
  for (const name of values.who.split(',')) {
    const command = peers[name];
    if (!command && pair === 0) console.log(`${name}: not installed, left out`);
    if (!command || (pair > 0 && ONCE.has(name))) continue;
    // Who goes first changes, so that neither always meets the warmer machine.
    const first = pair % 2 === 0 ? await run('ours', ours) : null;
    const theirs = await run(name, command);
    pairs.set(name, [...(pairs.get(name) ?? []), { ours: first ?? (await run('ours', ours)), theirs }]);
  }
}
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const spread = (numbers: number[]): object => Object.fromEntries(([['median', median(numbers)], ['least', Math.min(...numbers)], ['most', Math.max(...numbers)]] as const).map(([name, value]) => [name, Math.round(value * 100) / 100]));
for (const [name, all] of pairs) {
  console.log(JSON.stringify({
    peer: name, pairs: all.length,
    our_seconds: spread(all.map((pair) => pair.ours.seconds)), their_seconds: spread(all.map((pair) => pair.theirs.seconds)),
    their_time_to_ours: spread(all.map((pair) => pair.theirs.seconds / pair.ours.seconds)),
    our_pages_per_cpu_second_to_theirs: spread(all.map((pair) => pair.ours.pagesPerCpuSecond / pair.theirs.pagesPerCpuSecond)),
  }));
}
server.disconnect();
await rm(directory, { recursive: true });
