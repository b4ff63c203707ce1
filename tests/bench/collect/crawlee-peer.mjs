// Usage: crawlee-peer.mjs URLS DIR [DESIRED_CONCURRENCY]. DIR is where @crawlee/cheerio is installed.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [, , file, directory, desired] = process.argv;
const require = createRequire(join(resolve(directory), 'index.js'));
const { CheerioCrawler, Configuration, log } = require('@crawlee/cheerio');
log.setLevel(log.LEVELS.ERROR);
const urls = (await readFile(file, 'utf8')).trim().split('\n');
const startedAt = performance.now();
let pages = 0;
const crawler = new CheerioCrawler({
  async requestHandler({ $ }) {
    if ($('title').text() === '') throw new Error('no title');
    pages++;
  },
  // As the least too, or it begins to throttle itself as soon as the machine is busy.
  ...(desired && { minConcurrency: Number(desired), maxConcurrency: Number(desired), autoscaledPoolOptions: { desiredConcurrency: Number(desired) } }),
}, new Configuration({ persistStorage: false, purgeOnStart: true }));
await crawler.run(urls);
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ pages, seconds: (performance.now() - startedAt) / 1_000, cpu_seconds: (user + system) / 1e6, rss_mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
