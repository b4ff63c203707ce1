import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runEvaluate } from '#lib/cli/evaluate/run-evaluate.ts';
import { STORY_THRESHOLD } from '#lib/dedupe/story-score.ts';

const quiet = (): void => undefined;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'karhuno-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function refusal(name: string, line: unknown): Promise<string> {
  const input = join(folder, 'bad.jsonl');
  await writeFile(input, `\n\n${JSON.stringify(line)}\n`);
  return runEvaluate([name, '--in', input, '--out', join(folder, 'out')], quiet).then(() => 'accepted', (error: Error) => error.message.replace(folder, ''));
}

describe('help', () => {
  test('of one command tells of that command alone, wherever the option stands', async () => {
    for (const args of [['pairs', '--help'], ['pairs', '--in', 'x', '-h']]) {
      const help = await runEvaluate(args, quiet);
      expect(help).toContain('evaluate -- pairs OPTIONS');
      expect(help).toContain('{id, duplicate, story, score}');
      expect(help).not.toContain('dedupe');
    }
  });

  test('of all names each', async () => {
    const help = await runEvaluate([], quiet);
    for (const name of ['extract', 'feeds', 'signals', 'pairs', 'dedupe', 'collect']) expect(help).toContain(`${name}: `);
  });

  test('says from which score on a story is one, and what else decides', async () => {
    const help = await runEvaluate(['pairs', '--help'], quiet);
    expect(help).toContain(`at least ${STORY_THRESHOLD}, unless`);
  });

  test('names the commands where there is none of a name', async () => {
    for (const name of ['nothing', 'toString']) await expect(runEvaluate([name], quiet)).rejects.toThrow(/no command.+extract, feeds/);
  });
});

describe('a line that is not as described is told in words', () => {
  const document = { id: '1', title: 'One', text: 'Two' };
  test.each<[string, unknown, string]>([
    ['dedupe', { id: '1', text: 'Two' }, '`title` is missing'],
    ['dedupe', { id: '1', title: 'One' }, '`text` is missing'],
    ['dedupe', { ...document, text: 7 }, '`text` must be text, not a number'],
    ['dedupe', { ...document, id: null }, '`id` must be text or a number, not null'],
    ['dedupe', [document], 'the line must be an object, not a list'],
    ['pairs', { id: '1', a: document }, '`b` is missing'],
    ['pairs', { id: '1', a: document, b: { title: 'One' } }, '`b.text` is missing'],
    ['signals', { id: '1', title: 'One' }, '`text` is missing'],
    ['signals', { id: '1', text: 'Two', title: ['One'] }, '`title` must be text, not a list'],
  ])('%s %j', async (name, line, words) => {
    expect(await refusal(name, line)).toBe(`/bad.jsonl, line 3: ${words}`);
  });

  test('a title of null says that there is none', async () => {
    expect(await refusal('dedupe', { ...document, title: null })).toBe('accepted');
  });
});

describe('nothing to measure', () => {
  const inputs: [string, string][] = [['dedupe', 'in'], ['pairs', 'in'], ['signals', 'in'], ['extract', 'in'], ['feeds', 'in'], ['collect', 'urls']];

  test.each(inputs)('%s says so, and still prints its line', async (name, option) => {
    const input = join(folder, `empty-${name}`);
    await (name === 'extract' || name === 'feeds' ? mkdir(input) : writeFile(input, '\n'));
    const notices: string[] = [];
    const result = await runEvaluate([name, `--${option}`, input, '--out', join(folder, 'out')], (line) => notices.push(line));
    expect(Object.values(JSON.parse(result) as object)[0]).toBe(0);
    expect(notices.join('\n')).toContain(`${input} holds no `);
  });

  test.each(inputs)('%s refuses what is not there before it empties an older result', async (name, option) => {
    const out = join(folder, `kept-${name}`);
    await writeFile(out, 'kept');
    await expect(runEvaluate([name, `--${option}`, join(folder, 'nowhere'), '--out', out], quiet)).rejects.toThrow(/^--\w+ .*nowhere does not exist\.$/);
    expect(await readFile(out, 'utf8')).toBe('kept');
  });

  test.each(inputs)('%s tells a file from a folder', async (name, option) => {
    const isFolder = name === 'extract' || name === 'feeds';
    const input = isFolder ? join(folder, 'a-file') : folder;
    if (isFolder) await writeFile(input, '');
    await expect(runEvaluate([name, `--${option}`, input, '--out', join(folder, 'not-made')], quiet)).rejects.toThrow(isFolder ? 'is a file; it must be a folder' : 'is a folder; it must be a file');
    expect(existsSync(join(folder, 'not-made'))).toBe(false);
  });
});

test('collect advises its own option for an address that is not public', async () => {
  const [urls, out] = [join(folder, 'private.txt'), join(folder, 'private.jsonl')];
  await writeFile(urls, 'http://10.0.0.1/\nhttp://localhost:8080/\nhttp://news.example:8080/\n');
  await runEvaluate(['collect', '--urls', urls, '--out', out], quiet);
  const messages = (await readFile(out, 'utf8')).trim().split('\n').map((line) => (JSON.parse(line) as { error: { message: string } }).error.message);
  expect(messages).toHaveLength(3);
  for (const message of messages) expect(message).toMatch(/Allow its network with --allow-network CIDR\.$/);
});

test('an output that is the input is refused before it is emptied', async () => {
  const file = join(folder, 'texts.jsonl');
  await writeFile(file, '{"id":"1","title":"A title","text":"A text."}\n');
  await expect(runEvaluate(['dedupe', '--in', file, '--out', `${folder}/./texts.jsonl`], quiet)).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await readFile(file, 'utf8')).toContain('A title');
});
