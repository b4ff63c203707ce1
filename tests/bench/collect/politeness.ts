/**
 * Asks hosts with a limit that they do not tell (3.5 a second, 429 with Retry-After beyond) and hosts with a Crawl-delay for two
 * minutes, and lets the server's log judge. Usage: politeness.ts [--seconds 120] [--hosts 4]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { watchLoad } from '#lib/net/machine-load.ts';
import { createPoliteFetch } from '#lib/net/polite-fetch.ts';
import { createSafeFetch } from '#lib/net/safe-fetch.ts';
import type { Judgement } from './page-server.ts';

const ALLOWED_PER_SECOND = 3.5;
const WAITING_PER_HOST = 8;

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '120' }, hosts: { type: 'string', default: '4' } } });
const hostCount = Number(values.hosts);
const server = fork(join(import.meta.dirname, 'page-server.ts'), ['20'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
const [{ port }] = (await once(server, 'message')) as [{ port: number }];
const http = createPoliteFetch({
  safeFetch: createSafeFetch({ allowNetworks: ['127.0.0.0/8'], llmOrigin: null, userAgent: 'Karhuno/1' }),
  now: Date.now, random: Math.random, sleep: (ms, signal) => sleep(ms, undefined, { signal }), maxConcurrency: 512, load: watchLoad(),
});
const endsAt = performance.now() + Number(values.seconds) * 1_000;

/** There is always more to ask for than the host allows. */
async function keepAsking(host: string): Promise<void> {
  for (let i = 0; performance.now() < endsAt; i++) await http.get(`http://${host}:${port}/${i}`, { purpose: 'source' });
}
const hosts = Array.from({ length: hostCount }, (_, i) => [`127.0.1.${i + 1}`, `127.0.2.${i + 1}`]).flat();
await Promise.all(hosts.flatMap((host) => Array.from({ length: WAITING_PER_HOST }, () => keepAsking(host))));

server.send('judge');
const [{ limited, delayed }] = (await once(server, 'message')) as [Judgement];
console.log(JSON.stringify({
  limited: {
    ...limited, refused_share_after_first_minute: limited.refusedAfterFirstMinute / Math.max(1, limited.afterFirstMinute),
    used_share_of_allowed: limited.perSecondAfterFirstMinute / (ALLOWED_PER_SECOND * hostCount),
  },
  delayed,
}));
await http.close();
server.disconnect();
