/**
 * Two hundred bad answers at once, of every kind, while good pages are fetched: what they cost a worker that has been at work
 * on ordinary pages before.
 * Run with `node --expose-gc tests/bench/collect/hostile.ts`.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { toAppError } from '#lib/errors.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';

const AT_ONCE = 200;
const GOOD = ['gzip', 'brotli', 'zstd', 'deflate', 'deflate-raw'];
const BAD = [
  'gzip-bomb', 'brotli-bomb', 'zstd-bomb', 'double-bomb', 'empty-blocks', 'gzip-three-times', 'unknown-encoding', 'truncated-gzip', 'not-gzip', 'endless', 'drip-body',
  'no-body', 'no-headers', 'too-short', 'reset', 'large-headers',
];
const PROBES = 40;
const WARM_UP_ROUNDS = 5;

const child = fork(new URL('./hostile-server.ts', import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [{ port }] = (await once(child, 'message')) as [{ port: number }];
const http = createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1', connectionsPerHost: 64 });
const address = (name: string, i: number): string => `http://127.0.${1 + Math.floor(i / 250)}.${1 + (i % 250)}:${port}/${name}`;

/** How long good pages take, in milliseconds. */
async function probe(): Promise<{ p50: number; p95: number }> {
  const times: number[] = [];
  for (let i = 0; i < PROBES; i++) {
    const startedAt = performance.now();
    await http.fetch(address(GOOD[i % GOOD.length]!, 900), { purpose: 'source' });
    times.push(performance.now() - startedAt);
    await delay(25);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.floor(PROBES * share)]! * 10) / 10;
  return { p50: at(0.5), p95: at(0.95) };
}

/** As many pages as a run has: heap, sockets and allocator have their usual size then. */
for (let round = 0; round < WARM_UP_ROUNDS; round++) {
  await Promise.all(Array.from({ length: AT_ONCE }, (_, i) => http.fetch(address('page', i), { purpose: 'source' })));
}
await probe();
const quiet = await probe();
globalThis.gc?.();
const rssBefore = process.memoryUsage.rss();
let peakRss = rssBefore;
const watch = setInterval(() => (peakRss = Math.max(peakRss, process.memoryUsage.rss())), 20);
const delays = monitorEventLoopDelay({ resolution: 5 });
delays.enable();
const startedAt = performance.now();
const ends = new Map<string, number>();
const attack = Promise.all(Array.from({ length: AT_ONCE }, async (_, i) => {
  const name = BAD[i % BAD.length]!;
  const code = await http.fetch(address(name, i), { purpose: 'source' }).then(() => 'ok', (error: unknown) => toAppError(error).code);
  ends.set(`${name}: ${code}`, (ends.get(`${name}: ${code}`) ?? 0) + 1);
}));
const attacked = await probe();
await attack;
delays.disable();
clearInterval(watch);
const seconds = (performance.now() - startedAt) / 1000;
await http.close();
child.disconnect();
const mebibytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);
console.log(Object.fromEntries(ends));
console.log(JSON.stringify({
  at_once: AT_ONCE, rss_before_mb: mebibytes(rssBefore), seconds: Math.round(seconds * 10) / 10, rss_growth_mb: mebibytes(peakRss - rssBefore),
  loop_delay_p50_ms: Math.round(delays.percentile(50) / 1e6) - 5, loop_delay_p99_ms: Math.round(delays.percentile(99) / 1e6) - 5, loop_delay_max_ms: Math.round(delays.max / 1e6) - 5,
  good_p50_ms: { quiet: quiet.p50, attacked: attacked.p50 }, good_p95_ms: { quiet: quiet.p95, attacked: attacked.p95 },
}));
