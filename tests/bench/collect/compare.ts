/**
 * Fetches the same pages with Karhuno and with others, alternately, each in a fresh process and against a server in its own.
 * Usage: compare.ts [--pause 2000] [--urls 1000] [--hosts 50] [--pairs 5] [--eager] [--who ours,crawlee,crawlee-tuned,scrapy] [--crawlee DIR]
 * Who is not installed is left out and named. DIR is a folder in which @crawlee/cheerio is installed; Scrapy is Debian's python3-scrapy.
 */
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

interface Outcome {
  pages: number;
  seconds: number;
  cpu_seconds: number;
  rss_mb: number;
}

const { values } = parseArgs({
  options: {
    pause: { type: 'string', default: '2000' }, urls: { type: 'string', default: '1000' }, hosts: { type: 'string', default: '50' }, pairs: { type: 'string', default: '5' },
    eager: { type: 'boolean', default: false }, who: { type: 'string', default: 'ours,crawlee,crawlee-tuned,scrapy' }, crawlee: { type: 'string', default: '' },
  },
});
const here = (name: string): string => join(import.meta.dirname, name);
const hasCrawlee = values.crawlee !== '' && existsSync(join(values.crawlee, 'node_modules/@crawlee/cheerio'));
const hasScrapy = spawnSync('/usr/bin/python3', ['-c', 'import scrapy']).status === 0;

const directory = await mkdtemp(join(tmpdir(), 'karhuno-bench-'));
const server = fork(here('page-server.ts'), [values.pause], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [{ port }] = (await once(server, 'message')) as [{ port: number }];
const file = join(directory, 'urls.txt');
const urls = Array.from({ length: Number(values.urls) }, (_, i) => `http://127.0.0.${1 + (i % Number(values.hosts))}:${port}/${i}`);
await writeFile(file, urls.join('\n'));

const commands: Record<string, string[] | null> = {
  ours: [process.execPath, here('ours.ts'), file, ...(values.eager ? ['--eager'] : []), ...(hasCrawlee ? ['--parse', values.crawlee] : [])],
  crawlee: hasCrawlee ? [process.execPath, here('crawlee-peer.mjs'), file, values.crawlee] : null,
  'crawlee-tuned': hasCrawlee ? [process.execPath, here('crawlee-peer.mjs'), file, values.crawlee, '200'] : null,
  scrapy: hasScrapy ? ['/usr/bin/python3', here('scrapy_peer.py'), file] : null,
};

async function run([program = '', ...args]: string[]): Promise<Outcome> {
  const child = spawn(program, args, { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  await once(child, 'close');
  return JSON.parse(out.trim().split('\n').at(-1) ?? '') as Outcome;
}

const outcomes = new Map<string, Outcome[]>();
for (let pair = 1; pair <= Number(values.pairs); pair++) {
  for (const name of values.who.split(',')) {
    const command = commands[name];
    if (!command) {
      if (pair === 1) console.log(`${name}: not installed, left out`);
      continue;
    }
    const outcome = await run(command);
    outcomes.set(name, [...(outcomes.get(name) ?? []), outcome]);
    console.log(`${pair} ${name}: ${outcome.pages} pages in ${outcome.seconds.toFixed(1)} s, ${outcome.cpu_seconds.toFixed(1)} s of processor, ${outcome.rss_mb} MB, load ${loadavg()[0]?.toFixed(1)}`);
  }
}
const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
console.log(JSON.stringify(Object.fromEntries([...outcomes].map(([name, all]) => [name, {
  runs: all.length, pages: median(all.map(({ pages }) => pages)), seconds: median(all.map(({ seconds }) => seconds)), pages_per_cpu_second: median(all.map((one) => one.pages / one.cpu_seconds)),
}]))));
server.disconnect();
await rm(directory, { recursive: true });
