import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extract } from '#lib/cli/evaluate/extract.ts';

const PAGE = `<html lang="en"><head><title>Acme buys Beta</title></head><body><nav><a href="/">Home</a></nav><article><h1>Acme buys Beta</h1>
  <p>Acme said on Monday that it has agreed to buy Beta for $1.5 billion in cash, the largest deal in the history of the company.</p>
  <p>The purchase gives Acme a foothold in warehouse automation, a market that grew by a fifth last year, people familiar with it said.</p></article></body></html>`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'extract-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('evaluate extract', () => {
  it('reads plain and packed pages, counts what fails, and goes on', async () => {
    writeFileSync(join(folder, 'a.html'), PAGE);
    writeFileSync(join(folder, 'b.html.gz'), gzipSync(PAGE));
    writeFileSync(join(folder, 'c.html.gz'), 'not gzip');
    writeFileSync(join(folder, 'd.html'), '%PDF-1.7');
    writeFileSync(join(folder, 'notes.txt'), 'not a page');
    const out = join(folder, 'out.json');
    const urls = join(folder, 'urls.json');
    writeFileSync(urls, JSON.stringify({ a: 'https://news.example/2026/03/04/acme' }));
    const lines: string[] = [];
    const result = await extract.run({ in: folder, out, urls }, (line) => lines.push(line));
    expect(result).toMatchObject({ pages: 4, failed: 2 });
    expect(lines.filter((line) => line.startsWith('c.html.gz') || line.startsWith('d.html'))).toHaveLength(2);
    const found = JSON.parse(readFileSync(out, 'utf8')) as Record<string, { title: string; text: string; published: string | null; language: string }>;
    expect(Object.keys(found)).toEqual(['a', 'b', 'c', 'd']);
    expect(found.a).toMatchObject({ title: 'Acme buys Beta', published: '2026-03-04', language: 'en' });
    expect(found.a!.text).toContain('a market that grew by a fifth');
    expect(found.a!.text).not.toContain('Home');
    expect(found.b).toMatchObject({ title: 'Acme buys Beta', published: null });
    expect(found.c!.text).toBe('');
  }, 60_000);

  it.each([
    ['no folder', {}], ['no output', { in: '.' }], ['a folder that is not there', { in: './nowhere', out: 'x' }], ['an address file that is not there', { in: '.', out: 'x', urls: './nowhere.json' }],
  ])('names what is wrong: %s', async (_, values) => {
    await expect(extract.run(values, () => {})).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('reads no folder, whatever it is called, and refuses a page that lies there plain and packed', async () => {
    mkdirSync(join(folder, 'saved.html'));
    writeFileSync(join(folder, '__proto__.html'), PAGE);
    const out = join(folder, 'out.json');
    expect(await extract.run({ in: folder, out }, () => undefined)).toMatchObject({ pages: 1, failed: 0 });
    writeFileSync(join(folder, '__proto__.html.b.html'), PAGE);
    writeFileSync(join(folder, '__proto__.html.gz'), gzipSync(PAGE));
    await expect(extract.run({ in: folder, out }, () => undefined)).rejects.toThrow(/__proto__\.html and __proto__\.html\.gz/);
  });

  it('names an output that cannot be written, and an address that is no text', async () => {
    const urls = join(folder, 'urls.json');
    writeFileSync(urls, JSON.stringify({ a: { url: 'https://news.example/' } }));
    await expect(extract.run({ in: folder, out: join(folder, 'nowhere', 'x') }, () => {})).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('--out') });
    await expect(extract.run({ in: folder, out: join(folder, 'x'), urls }, () => {})).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('; a is') });
  });
});
