import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dedupe } from '#lib/cli/evaluate/dedupe.ts';
import { pairs } from '#lib/cli/evaluate/pairs.ts';
import { signals } from '#lib/cli/evaluate/signals.ts';

const LONG = Array.from({ length: 90 }, (_, index) => `word${index}`).join(' ');
const DOCUMENTS = [
  { id: 'a', title: 'Ferry line to reopen', text: `The ferry line reopens. ${LONG}` },
  { id: 'b', title: 'Ferry line to reopen', text: `The ferry line reopens. ${LONG}` },
  { id: 'c', title: 'Ferry line to reopen', text: `The ferry line reopens. ${LONG.slice(0, 400)}` },
  { id: 'd', title: 'Mayor of Denby resigns', text: 'The mayor of Denby has resigned after a dispute over parking fees, which she had wanted to double.' },
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karhuno-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function evaluate(command: typeof pairs, lines: readonly unknown[]) {
  const [input, out] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')];
  await writeFile(input, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const result = await command.run({ in: input, out }, () => undefined);
  return { result, rows: (await readFile(out, 'utf8')).trim().split('\n').map((line) => JSON.parse(line) as unknown) };
}

test('dedupe names the document that each copy repeats', async () => {
  const { result, rows } = await evaluate(dedupe, DOCUMENTS);
  expect(rows).toEqual([
    { id: 'a', duplicate_of: null, story: 'a' },
    { id: 'b', duplicate_of: 'a', story: 'a' },
    { id: 'c', duplicate_of: 'a', story: 'a' },
    { id: 'd', duplicate_of: null, story: 'd' },
  ]);
  expect(result).toMatchObject({ documents: 4, duplicates: 2, stories: 2, seconds: expect.any(Number), peak_rss_mb: expect.any(Number) });
});

test('pairs tells copies from other texts', async () => {
  const { result, rows } = await evaluate(pairs, [{ id: '1', a: DOCUMENTS[0], b: DOCUMENTS[2] }, { id: '2', a: DOCUMENTS[0], b: DOCUMENTS[3] }]);
  expect(rows).toMatchObject([{ id: '1', duplicate: true, story: true }, { id: '2', duplicate: false, story: false }]);
  expect(result).toMatchObject({ pairs: 2, duplicates: 1, stories: 1 });
});

test('a line separator within a text does not end the line', async () => {
  const { result } = await evaluate(dedupe, [{ id: 'a', title: 'One\u2028two', text: 'Three\u2029four' }]);
  expect(result).toMatchObject({ documents: 1 });
});

test('a byte order mark before the first line is passed over', async () => {
  const { result } = await evaluate(dedupe, [`\uFEFF${JSON.stringify(DOCUMENTS[0])}`]);
  expect(result).toMatchObject({ documents: 1 });
});

test('an id that stands twice is named', async () => {
  await expect(evaluate(dedupe, [DOCUMENTS[0], { ...DOCUMENTS[3], id: 'a' }])).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('id a') });
});

test.each([dedupe, pairs, signals])('a result that cannot be written is named: %#', async (command) => {
  const input = join(folder, 'empty.jsonl');
  await writeFile(input, '');
  await expect(command.run({ in: input, out: join(folder, 'nowhere', 'out.jsonl') }, () => undefined)).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('--out') });
});

test.each(['{"id": "1"', '{"id": "1", "a": {}}'])('a line that is not as described is named: %s', async (line) => {
  await expect(evaluate(pairs, [{ id: '1', a: DOCUMENTS[0], b: DOCUMENTS[1] }, line])).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringContaining('in.jsonl, line 2: ') });
});
