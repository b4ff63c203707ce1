import { createHash } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderNewsFeed } from './main-job/news-feed.ts';
import { renderArticlePage, renderFrontPage } from './main-job/news-pages.ts';
import type { NewsFeed } from './main-job/news.ts';

export interface NewsServerOptions {
  feeds: readonly NewsFeed[];
  /** The same port on every address; 0 or absent picks a free one. */
  port?: number;
  /** Number of the first address, so that two servers do not share hosts; 0 if absent. */
  firstHost?: number;
  /** Mean time before an answer; each waits between half and one and a half of it. */
  latencyMs?: number;
  /** File that gets one JSON line per request. */
  requestLog?: string;
}

export interface NewsServer {
  /** Address of each feed, in the order given. */
  feedUrls: readonly string[];
  close(): Promise<void>;
}

interface Resource {
  body: Uint8Array;
  contentType: string;
  lastModified: string;
  etag: string;
}
type Site = ReadonlyMap<string, Resource>;

const ROBOTS = 'User-agent: *\nDisallow: /account/\nAllow: /\n';

/** Serves each feed with its articles from a loopback address of its own: 127.0.1.1, 127.0.1.2 and so on. */
export async function startNewsServer(options: NewsServerOptions): Promise<NewsServer> {
  const log = options.requestLog ? createWriteStream(options.requestLog, { flags: 'a' }) : null;
  const servers: Server[] = [];
  const feedUrls: string[] = [];
  let port = options.port ?? 0;
  for (const [index, feed] of options.feeds.entries()) {
    const address = addressOf((options.firstHost ?? 0) + index);
    // The port is known only once the first address listens on it.
    let site: Site = new Map();
    const server = createServer((request, response) => void answer(request, response, site, options.latencyMs ?? 0, log));
    port = await listen(server, port, address);
    const origin = `http://${address}:${port}`;
    site = buildSite(feed, origin);
    servers.push(server);
    feedUrls.push(origin + feedPathOf(feed));
  }
  return { feedUrls, close: () => closeAll(servers, log) };
}

function addressOf(host: number): string {
  return `127.0.${1 + Math.floor(host / 250)}.${1 + (host % 250)}`;
}

function feedPathOf(feed: NewsFeed): string {
  return feed.format === 'json' ? '/feed.json' : '/feed.xml';
}

const FEED_TYPES = { rss: 'application/rss+xml; charset=utf-8', atom: 'application/atom+xml; charset=utf-8', json: 'application/feed+json' };

function buildSite(feed: NewsFeed, origin: string): Site {
  const newest = new Date(Math.max(0, ...feed.items.map(({ published }) => published.getTime())));
  const feedPath = feedPathOf(feed);
  const html = 'text/html; charset=utf-8';
  return new Map([
    ['/robots.txt', resource(ROBOTS, 'text/plain', newest)],
    ['/', resource(renderFrontPage(feed, feedPath), html, newest)],
    [feedPath, resource(renderNewsFeed(feed, origin), FEED_TYPES[feed.format ?? 'rss'], newest)],
    ...feed.items.map((item): [string, Resource] => [item.path, resource(item.html ?? renderArticlePage(feed, item, origin), html, item.published)]),
  ]);
}

function resource(content: string | Uint8Array, contentType: string, modified: Date): Resource {
  const body = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  return { body, contentType, etag, lastModified: modified.toUTCString() };
}

async function answer(request: IncomingMessage, response: ServerResponse, site: Site, latencyMs: number, log: WriteStream | null): Promise<void> {
  if (latencyMs > 0) await sleep(latencyMs * (0.5 + Math.random()));
  const found = site.get(new URL(request.url ?? '/', 'http://localhost').pathname);
  const status = statusOf(request, found);
  const headers = found ? { etag: found.etag, 'last-modified': found.lastModified, 'cache-control': 'max-age=60' } : {};
  response.writeHead(status, status === 304 ? headers : { ...headers, 'content-type': found?.contentType ?? 'text/plain' });
  response.end(status === 200 ? found?.body : status === 404 ? 'Not found' : undefined);
  log?.write(JSON.stringify({
    at: new Date().toISOString(), host: request.headers.host, method: request.method, url: request.url, status,
    bytes: status === 200 ? found?.body.length : 0, agent: request.headers['user-agent'],
  }) + '\n');
}

function statusOf(request: IncomingMessage, found: Resource | undefined): number {
  if (request.method !== 'GET' && request.method !== 'HEAD') return 405;
  if (!found) return 404;
  const { 'if-none-match': etag, 'if-modified-since': since } = request.headers;
  const unchanged = etag === undefined ? since === found.lastModified : etag === found.etag;
  return unchanged ? 304 : 200;
}

async function listen(server: Server, port: number, address: string): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, resolve);
  });
  return (server.address() as AddressInfo).port;
}

async function closeAll(servers: readonly Server[], log: WriteStream | null): Promise<void> {
  await Promise.all(servers.map((server) => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  })));
  await new Promise<void>((resolve) => (log ? log.end(resolve) : resolve()));
}

if (import.meta.main) await (await import('./main-job/serve-headlines.ts')).serveHeadlines(startNewsServer);
