import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { collect } from '#lib/cli/evaluate/collect.ts';
import { feeds } from '#lib/cli/evaluate/feeds.ts';
import { startHttpServer } from '#tests/support/http/http-server.ts';

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'karhuno-'))));
afterEach(() => rm(directory, { recursive: true }));

const quiet = (): void => undefined;

test('feeds: every file is read or refused by name, below folders too', async () => {
  await mkdir(join(directory, 'in/deep'), { recursive: true });
  await writeFile(join(directory, 'in/a.xml'), '<rss><channel><title>A</title><item><title>One</title><link>https://a.example/1</link><pubDate>2024-05-06</pubDate><description>Sum</description></item></channel></rss>');
  await writeFile(join(directory, 'in/deep/b.html'), '<html></html>');
  await writeFile(join(directory, 'in/notes.md'), 'not read');
  const out = join(directory, 'out.json');
  expect(await feeds.run({ in: join(directory, 'in'), out }, quiet)).toMatchObject({ files: 2, parsed: 1, refused: 1, crashed: 0, items: 1 });
  expect(JSON.parse(await readFile(out, 'utf8'))).toEqual({
    'a.xml': { title: 'A', items: [{ id: 'https://a.example/1', title: 'One', link: 'https://a.example/1', published: '2024-05-06T00:00:00.000Z', summary: 'Sum' }] },
    'deep/b.html': { error: { code: 'not_a_feed', message: expect.any(String) as string } },
  });
});

test('collect: one line an address, with what it brought or why it did not', async () => {
  const server = await startHttpServer((request, response) => void response.writeHead(request.url === '/gone' ? 404 : 200).end(request.url === '/robots.txt' ? '' : 'body'));
  const [urls, out] = [join(directory, 'urls.txt'), join(directory, 'out.jsonl')];
  await writeFile(urls, `\uFEFF# comment\n${server.url('/a')}\n\n${server.url('/gone', '127.0.0.2')}\nnonsense\nhttp://10.0.0.1/\n`);
  expect(await collect.run({ urls, out, 'allow-network': ['127.0.0.0/8'] }, quiet)).toMatchObject({ urls: 4, fetched: 1, failed: 3 });
  const lines = (await readFile(out, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as { url: string; status: number | null; bytes: number | null; sha256: string | null; error: { code: string; message: string } | null });
  expect(lines.find(({ error }) => error?.code === 'url_invalid')?.error?.message).toContain(`${urls}:5: `);
  expect(lines.map(({ status, bytes, error }) => [status, bytes, error?.code].join(' ')).toSorted()).toEqual(['  address_blocked', '  url_invalid', '200 4 ', '404 4 ']);
  expect(lines.find(({ status }) => status === 200)?.sha256).toBe('230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5');
  await server.close();
});

test('collect: what was in flight at once is counted, however short it was', async () => {
  const waiting: (() => void)[] = [];
  const server = await startHttpServer((request, response) => {
    if (request.url !== '/robots.txt') return void response.end('body');
    // Nobody is answered before all three are there.
    waiting.push(() => response.end());
    if (waiting.length === 3) for (const answer of waiting) answer();
  });
  const [urls, out] = [join(directory, 'urls.txt'), join(directory, 'out.jsonl')];
  await writeFile(urls, [1, 2, 3].map((i) => server.url('/', `127.0.0.${i}`)).join('\n'));
  expect(await collect.run({ urls, out, 'allow-network': ['127.0.0.0/8'] }, quiet)).toMatchObject({ fetched: 3, max_in_flight: 3 });
  await server.close();
});

test.each([[feeds, { in: '/no/such/folder', out: '/tmp/x' }], [feeds, { out: '/tmp/x' }], [collect, { urls: '/no/such/file', out: '/tmp/x' }], [collect, {}]])('bad input is named', async (command, values) => {
  await expect(command.run(values, quiet)).rejects.toMatchObject({ code: 'invalid_input' });
});
