import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRun } from '#lib/services/start-run.ts';
import { startHttpServer, type TestServer } from '#tests/support/http/http-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const PARAGRAPH = 'Norvale Foods buys the bakery chain Tessin for 30 million dollars, the two companies said on Monday in a joint statement to the press. ';
let workspace: Workspace;
let server: TestServer;
let origin: string;
/** What the server says, by path; the rest is not there. */
const answers = new Map<string, { type: string; body: string }>();

beforeAll(async () => {
  workspace = await createWorkspace();
  await workspace.startWorker();
  server = await startHttpServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer) response.writeHead(200, { 'content-type': answer.type }).end(answer.body);
    else response.writeHead(404).end();
  });
  origin = server.url('', '127.0.26.1');
});
afterAll(async () => {
  await workspace.close();
  await server.close();
});

function addPage(path: string, subject: string, head = ''): void {
  const body = `<!doctype html><html lang="en"><head><title>${subject}</title>${head}</head><body><article><h1>${subject}</h1>${`<p>${subject}: ${PARAGRAPH}</p>`.repeat(4)}</article></body></html>`;
  answers.set(path, { type: 'text/html; charset=utf-8', body });
}

/** Takes a feed of these entries to its end. @returns why each failed, by title; null if it did not */
async function collect(path: string, entries: { url: string; title: string }[]): Promise<Map<string, string | null>> {
  // As it is written in JSON, so that escapes stay escapes.
  const items = entries.map(({ url, title }) => `{"id":"${title}","url":"${url}","title":"${title}"}`);
  answers.set(path, { type: 'application/feed+json', body: `{"version":"https://jsonfeed.org/version/1.1","title":"Hostile","items":[${items.join(',')}]}` });
  const [sourceId] = await workspace.addFeeds([origin + path]);
  const { runId } = await startRun(workspace.ctx, { scope: 'sources', sourceIds: [sourceId!] });
  expect(await workspace.waitForRun(runId)).toMatchObject({ status: 'finished', sources: { done: 1, failed: 0 } });
  const rows = await workspace.db.runItem.findMany({ where: { runId } });
  return new Map(rows.map(({ listed, errorCode }) => [(listed as { title: string }).title, errorCode]));
}

test('entries that cannot be stored take nothing else of their source along', async () => {
  for (const name of ['half', 'nul', 'plain']) addPage(`/${name}`, `The ${name} report`);
  const han = Array.from({ length: 700 }, (_, index) => String.fromCodePoint(0x4e00 + ((index * 7_919) % 20_000))).join('');
  const ends = await collect('/entries.json', [
    { url: `${origin}/${randomBytes(1_750).toString('hex')}`, title: 'long' }, { url: `${origin}/${han}`, title: 'han' },
    { url: `${origin}/half`, title: 'half \\ud800' }, { url: `${origin}/nul`, title: 'n\\u0000ul' }, { url: `${origin}/plain`, title: 'plain' },
  ]);
  expect(ends).toEqual(new Map([['half \ufffd', null], ['n ul', null], ['plain', null]]));
});

test('pages with NUL, half characters or an endless canonical address are stored', async () => {
  addPage('/author', 'Author', '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Author \\ud800","author":{"@type":"Person","name":"Jane\\u0000 Miller"}}</script>');
  addPage('/canonical', 'Canonical', `<link rel="canonical" href="/${randomBytes(5_000).toString('hex')}">`);
  const ends = await collect('/pages.json', ['author', 'canonical'].map((title) => ({ url: `${origin}/${title}`, title })));
  expect(ends).toEqual(new Map([['author', null], ['canonical', null]]));
  const authors = await workspace.db.documentVersion.findMany({ where: { author: { not: null } }, select: { author: true } });
  expect(authors).toEqual([{ author: 'Jane Miller' }]);
  expect(await workspace.db.document.count({ where: { canonicalUrl: `${origin}/canonical` } })).toBe(1);
});

test('an item that the database refuses for its content fails alone, at once', async () => {
  const { db } = workspace;
  for (const name of ['cursed', 'good']) addPage(`/${name}`, `A ${name} headline`);
  await db.$executeRawUnsafe(`CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '54000'; END $$`);
  await db.$executeRawUnsafe(`CREATE TRIGGER refuse BEFORE INSERT ON "DocumentVersion" FOR EACH ROW WHEN (NEW.title LIKE '%cursed%') EXECUTE FUNCTION refuse()`);
  const ends = await collect('/refused.json', ['cursed', 'good'].map((title) => ({ url: `${origin}/${title}`, title })));
  expect(ends).toEqual(new Map([['cursed', 'parse_failed'], ['good', null]]));
  const tries = await db.$queryRaw<{ most: number }[]>`SELECT COALESCE(max("retry_count"), 0)::int AS most FROM pgboss.job WHERE name = 'clean'`;
  expect(tries).toEqual([{ most: 0 }]);
});
