import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SourceKind } from '#lib/model/source.ts';
import { discoverSource } from '#lib/services/discover-source.ts';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer, startTcpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

/** The only network that the worker may reach beside the public Internet. */
const OPEN_NETWORK = '127.0.41.0/24';
const OPEN_HOST = '127.0.41.1';

let workspace: Workspace;
/** Listens where nobody may go, and counts who comes. */
let canary: TestServer;
let connections = 0;
/** A site within the allowed network, with every kind of pointer to the canary. */
let site: TestServer;
let files: Record<string, string>;
let robots: string;

const inside = (path = '/'): string => canary.url(path);
const page = (head: string): string => `<!doctype html><html><head><title>Site</title>${head}</head><body>text</body></html>`;

beforeAll(async () => {
  canary = await startTcpServer((socket) => {
    connections++;
    socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n');
  });
  site = await startHttpServer((request, response) => {
    if (request.url === '/robots.txt') return robots.startsWith('redirect') ? void response.writeHead(302, { location: inside('/robots.txt') }).end() : void response.end(robots);
    const file = files[request.url ?? ''];
    if (file === undefined) return void response.writeHead(404).end();
    const [, status, target] = /^redirect (\d+) (.*)$/.exec(file) ?? [];
    if (status) return void response.writeHead(Number(status), { location: target }).end();
    response.setHeader('link', `<${inside('/linked')}>; rel="alternate"; type="application/rss+xml"`).end(file);
  });
  workspace = await createWorkspace();
  await workspace.db.price.create({ data: { item: 'xmlstock-google', unit: 'search_request', nanosPerMillion: 1n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
  await workspace.startWorker({ KARHUNO_ALLOW_NETWORKS: OPEN_NETWORK, XMLSTOCK_USER: 'u', XMLSTOCK_KEY: 'k3y-0123456789abcdef', XMLSTOCK_BASE_URL: inside() });
});
afterAll(async () => {
  await workspace.close();
  await canary.close();
  await site.close();
});

/** A listener that counts must be able to: somebody who may go there is counted. */
test('the canary notices visitors', async () => {
  await fetch(inside());
  expect(connections).toBe(1);
  connections = 0;
});

async function runSources(sources: { kind: SourceKind; url: string; options?: object }[]): Promise<Record<string, string | null>> {
  const { db, ctx } = workspace;
  const rows = await db.source.createManyAndReturn({ data: sources.map(({ options, ...source }, index) => ({ ...source, name: `s${index}`, ...(options && { options }) })), select: { id: true } });
  const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: rows.map(({ id }) => id) });
  await workspace.waitForRun(runId);
  const ends = await db.runSource.findMany({ where: { runId }, include: { source: true } });
  return Object.fromEntries(ends.map(({ source, errorCode }) => [source.url, errorCode]));
}

test('rows of sources that point inside, however they came into the database', async () => {
  const { port } = canary;
  const urls = [
    inside('/feed'), `http://localhost:${port}/`, `http://127.1:${port}/`, `http://2130706433:${port}/`, `http://0x7f.0.0.1:${port}/`, `http://[::1]:${port}/`, `http://[::ffff:127.0.0.1]:${port}/`,
    'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/feed', `http://127.0.40.255:${port}/`, `http://127.0.42.0:${port}/`,
  ];
  const ends = await runSources(urls.flatMap((url, index) => ({ kind: (['feed', 'page', 'sitemap'] as const)[index % 3]!, url })));
  expect([...new Set(Object.values(ends))]).toEqual(['address_blocked']);
  expect(connections).toBe(0);
}, 60_000);

test('redirects, items, sitemaps and robots.txt that point inside', async () => {
  const { db } = workspace;
  robots = `User-agent: *\nAllow: /\nSitemap: ${inside('/sitemap.xml')}`;
  files = {
    ...Object.fromEntries([301, 302, 303, 307, 308].map((status) => [`/r${status}`, `redirect ${status} ${inside('/feed')}`])),
    '/hop': 'redirect 302 /hop2', '/hop2': `redirect 302 ${inside('/')}`,
    '/scheme': `redirect 302 //127.0.0.1:${canary.port}/`,
    '/feed': `<rss><channel><title>F</title><link>${inside()}</link><item><title>A</title><link>${inside('/a')}</link><enclosure url="${inside('/e')}" type="audio/mpeg"/></item><item><title>B</title><link>${site.url('/to-inside', OPEN_HOST)}</link></item></channel></rss>`,
    '/to-inside': `redirect 302 ${inside('/b')}`,
    '/index.xml': `<sitemapindex><sitemap><loc>${inside('/s.xml')}</loc></sitemap><sitemap><loc>${site.url('/ok.xml', OPEN_HOST)}</loc></sitemap></sitemapindex>`,
    '/ok.xml': `<urlset><url><loc>${inside('/c')}</loc></url></urlset>`,
    '/page': page(`<link rel="canonical" href="${inside('/canonical')}"><link rel="icon" href="${inside('/favicon.ico')}"><meta http-equiv="refresh" content="0;url=${inside('/refresh')}"><base href="${inside('/')}">`),
  };
  const kinds: Record<string, SourceKind> = { '/index.xml': 'sitemap', '/page': 'page' };
  const ends = await runSources(Object.keys(files).filter((path) => !['/hop2', '/to-inside', '/ok.xml'].includes(path)).map((path) => ({ kind: kinds[path] ?? 'feed', url: site.url(path, OPEN_HOST) })));
  const failed = Object.entries(ends).filter(([, code]) => code !== null);
  expect(failed.map(([, code]) => code)).toEqual(Array(7).fill('address_blocked'));
  expect(await db.runItem.groupBy({ by: ['errorCode'], where: { outcome: 'failed' }, _count: true })).toEqual([{ errorCode: 'address_blocked', _count: 3 }]);
  expect(connections).toBe(0);
}, 60_000);

test('a robots.txt that is redirected inside', async () => {
  robots = 'redirect';
  files = { '/feed': '<rss><channel><title>F</title></channel></rss>' };
  await runSources([{ kind: 'feed', url: site.url('/feed', '127.0.41.7') }]);
  expect(connections).toBe(0);
}, 60_000);

test('a search service that lies inside', async () => {
  const ends = await runSources([{ kind: 'xmlstock', url: 'xmlstock:google?query=x', options: { engine: 'google', query: 'x' } }]);
  expect(Object.values(ends)).toEqual(['address_blocked']);
  expect(await workspace.db.ledgerEntry.findMany({ select: { state: true } })).toEqual([{ state: 'released' }]);
  expect(connections).toBe(0);
}, 60_000);

test('what is looked at before it is added: an address, what its page names, a file of subscriptions', async () => {
  const { db, ctx } = workspace;
  robots = `Sitemap: ${inside('/map.xml')}\nSitemap: http://169.254.169.254/map.xml`;
  files = { '/': page(`<link rel="alternate" type="application/rss+xml" href="${inside('/feed')}"><link rel="alternate" type="application/atom+xml" href="//127.0.0.1:${canary.port}/atom">`) + `<a href="${inside('/rss')}">RSS</a>`, '/away': `redirect 301 ${inside()}` };
  const inputs = [inside(), `localhost:${canary.port}`, site.url('/away', '127.0.41.3'), site.url('/', '127.0.41.2')];
  const ids = await Promise.all(inputs.map(async (input) => (await discoverSource(ctx, { kind: 'url', input })).discoveryId));
  const opml = `<opml><body><outline text="a" xmlUrl="${inside('/feed')}" htmlUrl="${inside()}"/><outline text="b" xmlUrl="http://[::1]/feed"/></body></opml>`;
  const file = await discoverSource(ctx, { kind: 'opml', input: opml });
  await expect.poll(() => db.discovery.count({ where: { status: { in: ['queued', 'running'] } } }), { timeout: 40_000 }).toBe(0);
  const found = await Promise.all(ids.map((id) => db.discovery.findUniqueOrThrow({ where: { id } })));
  expect(found.map(({ errorCode }) => errorCode)).toEqual(['address_blocked', 'address_blocked', 'address_blocked', null]);
  expect(found[3]?.result).toMatchObject({ candidates: [{ kind: 'page' }] });
  expect((await db.discovery.findUniqueOrThrow({ where: { id: file.discoveryId } })).result).toMatchObject({ entries: [{ state: 'blocked' }, { state: 'blocked' }] });
  expect(connections).toBe(0);
}, 60_000);

test('a language model on this machine may be asked, and nothing else through it', async () => {
  const asked: string[] = [];
  const model = await startHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(307, { location: inside('/v1/chat/completions') }).end();
  });
  const other = await createWorkspace();
  await other.startWorker({ KARHUNO_ALLOW_NETWORKS: OPEN_NETWORK, OPENAI_BASE_URL: model.url('/v1'), OPENAI_MODEL: 'local' });
  try {
    await other.db.price.createMany({ data: (['input_token', 'output_token'] as const).map((unit) => ({ item: 'local', unit, nanosPerMillion: 0n, validFrom: new Date('2026-01-01') })) });
    const text = 'Nordwind Systems opens a second plant in the harbour of Velden and hires two hundred people for it this year. '.repeat(8);
    robots = '';
    files = { '/feed': `<rss><channel><title>F</title><item><title>One</title><link>${site.url('/one', '127.0.41.9')}</link></item><item><title>Two</title><link>${model.url('/secret')}</link></item></channel></rss>`, '/one': `<!doctype html><title>One</title><article><h1>One</h1><p>${text}</p></article>` };
    await other.addFeeds([site.url('/feed', '127.0.41.9')]);
    const { runId } = await startRun(other.ctx, { scope: 'all' });
    await other.waitForRun(runId);
    expect(await other.db.runItem.findMany({ where: { runId, url: model.url('/secret') } })).toMatchObject([{ errorCode: 'address_blocked' }]);
    expect([...new Set(asked)]).toEqual(['POST /v1/chat/completions']);
    expect(connections).toBe(0);
  } finally {
    await other.close();
    await model.close();
  }
}, 90_000);
