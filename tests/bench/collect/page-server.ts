/**
 * Serves pages on every loopback address, each after a pause, and judges who asks. Runs in a process of its own.
 * Usage: page-server.ts PAUSE_MS [PARAGRAPHS]. On 127.0.1.x it allows 3.5 requests a second and answers 429 with Retry-After beyond, and
 * 127.0.2.x asks for a Crawl-delay of one second.
 * /sitemap.txt?from=N&count=N lists pages of the host that asks for it, each with a text of its own.
 */
import { startHttpServer } from '#tests/support/http/http-server.ts';
import { madeUpProse } from '#tests/support/made-up-prose.ts';

export interface Judgement {
  requests: number;
  /** Addresses that were answered to the end. */
  pages: number;
  /** From the first request to the end of the last answer. */
  seconds: number;
  maxAtOnce: number;
  limited: { allowed: number; refused: number; refusedAfterFirstMinute: number; afterFirstMinute: number; beforeRetryAfter: number; perSecondAfterFirstMinute: number };
  delayed: { requests: number; shorterGaps: number; shortestGapMs: number | null };
}

const PAUSE_MS = Number(process.argv[2] ?? 0);
const PARAGRAPHS = Number(process.argv[3] ?? 200);
const ALLOWED_PER_SECOND = 3.5;
const RETRY_AFTER_SECONDS = 2;
const CRAWL_DELAY_MS = 1_000;
const PAGE = `<!doctype html><html><head><title>A page</title></head><body><main>${'<p>Some words that make a page of a usual size, with <a href="/elsewhere">a link</a> now and then.</p>'.repeat(PARAGRAPHS)}</main></body></html>`;

const startedAtMs = performance.now();
let requests = 0;
let atOnce = 0;
let maxAtOnce = 0;
let firstMs: number | null = null;
let lastMs = 0;
const answered = new Set<string>();
const limited = { allowed: 0, refused: 0, refusedAfterFirstMinute: 0, afterFirstMinute: 0, beforeRetryAfter: 0 };
const delayed = { requests: 0, shorterGaps: 0, shortestGapMs: Infinity };
/** Token bucket of one: when the next request is allowed (GCRA), and until when there must be none at all. */
const hosts = new Map<string, { nextMs: number; untilMs: number; lastMs: number }>();

const server = await startHttpServer((request, response) => {
  const host = request.headers.host?.split(':')[0] ?? '';
  if (request.url === '/robots.txt') {
    if (host.startsWith('127.0.2.')) return void response.end(`User-agent: *\nCrawl-delay: ${CRAWL_DELAY_MS / 1_000}\n`);
    return void response.writeHead(404).end();
  }
  const list = /^\/sitemap\.txt\?from=(\d+)&count=(\d+)$/.exec(request.url ?? '');
  if (list) return void response.setHeader('content-type', 'text/plain').end(Array.from({ length: Number(list[2]) }, (_, i) => `http://${request.headers.host}/news/${Number(list[1]) + i}`).join('\n'));
  requests++;
  const nowMs = performance.now();
  firstMs ??= nowMs;
  const known = hosts.get(host) ?? { nextMs: 0, untilMs: 0, lastMs: Number.NEGATIVE_INFINITY };
  hosts.set(host, known);
  if (host.startsWith('127.0.2.')) {
    delayed.requests++;
    const gapMs = nowMs - known.lastMs;
    delayed.shortestGapMs = Math.min(delayed.shortestGapMs, gapMs);
    // A packet may be late or early by a little, as seen from here.
    if (gapMs < CRAWL_DELAY_MS - 5) delayed.shorterGaps++;
    known.lastMs = nowMs;
  }
  if (host.startsWith('127.0.1.') && refuses(known, nowMs)) return void response.writeHead(429, { 'retry-after': String(RETRY_AFTER_SECONDS) }).end();
  maxAtOnce = Math.max(maxAtOnce, ++atOnce);
  setTimeout(() => {
    atOnce--;
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pageAt(request.url), () => {
      lastMs = performance.now();
      answered.add(`${host}${request.url}`);
    });
  }, PAUSE_MS);
});

/** A listed page tells something that no other does, or it would be dropped as a copy. */
function pageAt(url = ''): string {
  const number = /^\/news\/(\d+)$/.exec(url)?.[1];
  if (number === undefined) return PAGE;
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, index) => `<p>${madeUpProse(Number(number) * PARAGRAPHS + index, 2)} <a href="/elsewhere">a link</a></p>`);
  return `<!doctype html><html><head><title>Page ${number}</title></head><body><main>${paragraphs.join('')}</main></body></html>`;
}

function refuses(host: { nextMs: number; untilMs: number }, nowMs: number): boolean {
  const isLate = nowMs - startedAtMs > 60_000;
  if (isLate) limited.afterFirstMinute++;
  if (nowMs < host.untilMs) limited.beforeRetryAfter++;
  const slackMs = 1_000 / ALLOWED_PER_SECOND;
  if (nowMs >= host.untilMs && nowMs + slackMs * 0.5 >= host.nextMs) {
    host.nextMs = Math.max(nowMs, host.nextMs) + slackMs;
    limited.allowed++;
    return false;
  }
  limited.refused++;
  if (isLate) limited.refusedAfterFirstMinute++;
  host.untilMs = Math.max(host.untilMs, nowMs + RETRY_AFTER_SECONDS * 1_000);
  return true;
}

/** Asked for its judgement, it begins a new one. */
process.on('message', () => {
  const lateSeconds = Math.max(1, (performance.now() - startedAtMs) / 1_000 - 60);
  const judgement: Judgement = {
    requests, maxAtOnce, pages: answered.size, seconds: firstMs === null ? 0 : (lastMs - firstMs) / 1_000,
    limited: { ...limited, perSecondAfterFirstMinute: (limited.afterFirstMinute - limited.refusedAfterFirstMinute) / lateSeconds },
    delayed: { ...delayed, shortestGapMs: Number.isFinite(delayed.shortestGapMs) ? Math.round(delayed.shortestGapMs) : null },
  };
  process.send?.(judgement);
  requests = 0;
  maxAtOnce = 0;
  firstMs = null;
  answered.clear();
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port: server.port });
