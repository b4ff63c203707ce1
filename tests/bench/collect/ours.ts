/** Fetches the addresses of a file as a run does. Usage: ours.ts URLS [--eager] [--parse DIR]. Prints one JSON line. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { watchLoad } from '#lib/net/machine-load.ts';
import { createPoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';

const { positionals: [file = ''], values } = parseArgs({
  allowPositionals: true,
  // eager: the hosts are ours and may be asked as fast as they answer. parse: read each page with the cheerio installed there and the parser that the peer uses.
  options: { eager: { type: 'boolean', default: false }, parse: { type: 'string' } },
});
const urls = (await readFile(file, 'utf8')).trim().split('\n');
const cheerio = values.parse ? (createRequire(join(resolve(values.parse), 'index.js'))('cheerio') as { load(html: string, options: { _useHtmlParser2: boolean }): (selector: string) => { text(): string } }) : null;
const http = createPoliteFetch({
  safeFetch: createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1' }),
  now: Date.now, random: Math.random, sleep: (ms, signal) => sleep(ms, undefined, { signal }), maxConcurrency: 512, load: watchLoad(),
  paceLimits: values.eager ? { startRate: 1_000, maxRate: 1_000 } : {},
});
const startedAt = performance.now();
let pages = 0;
await Promise.all(urls.map(async (url) => {
  const { status, body } = await http.get(url, { purpose: 'source' });
  if (cheerio && cheerio.load(new TextDecoder().decode(body), { _useHtmlParser2: true })('title').text() === '') throw new Error(`no title at ${url}`);
  if (status === 200) pages++;
}));
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ pages, seconds: (performance.now() - startedAt) / 1_000, cpu_seconds: (user + system) / 1e6, rss_mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
await http.close();
