import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdStream } from '#app/api/runs/[id]/events/stream-limit.ts';
import { streamRun, type StreamReader } from '#app/api/runs/[id]/events/stream-run.ts';
import type { Ctx } from '#lib/auth/ctx.ts';
import { addRunEvent, getRunProgress, listRunEvents } from '#lib/db/runs.ts';
import { createLog } from '#lib/log.ts';
import { RUN, SOURCE } from '#tests/support/seed/worked-workspace.ts';
import { createWorkedDatabase, type WorkedDatabase } from '#tests/support/worked-database.ts';

const log = createLog('test', 'silent');
const READER: StreamReader = { isSignedIn: () => Promise.resolve(true), release: () => undefined };
let database: WorkedDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await createWorkedDatabase();
  ({ ctx } = database);
});
afterAll(() => database.drop());

interface Message {
  event: string;
  id: string | null;
  data: unknown;
}

/** Reads a stream as a browser does; comments and retry hints are not messages. */
async function* readMessages(stream: ReadableStream<Uint8Array>): AsyncGenerator<Message> {
  let text = '';
  for await (const chunk of stream.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => block.split('\n').find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? null;
      const data = field('data');
      if (data !== null) yield { event: field('event') ?? 'message', id: field('id'), data: JSON.parse(data) };
    }
  }
}

test('a finished run is told whole, then the stream ends', async () => {
  await addRunEvent(ctx.db, RUN.first, { type: 'run_started', sourceCount: 2 });
  await addRunEvent(ctx.db, RUN.first, { type: 'run_finished', status: 'finished', signals: 6 });
  const messages = await Array.fromAsync(readMessages(streamRun(ctx, RUN.first, '0', new AbortController().signal, log, READER)));
  expect(messages.map(({ event }) => event)).toEqual(['run', 'run', 'snapshot', 'end']);
  expect(messages[2]?.data).toEqual(await getRunProgress(ctx, RUN.first));
  expect(messages.slice(0, 2).map(({ data }) => data)).toEqual(await listRunEvents(ctx, RUN.first, '0'));
});

test('a reader who comes back hears only what is new', async () => {
  const [first, second] = await listRunEvents(ctx, RUN.first, '0');
  const messages = await Array.fromAsync(readMessages(streamRun(ctx, RUN.first, first?.seq ?? '', new AbortController().signal, log, READER)));
  expect(messages.filter(({ event }) => event === 'run').map(({ id }) => id)).toEqual([second?.seq]);
});

test('a running run is followed to its end', async () => {
  const messages = readMessages(streamRun(ctx, RUN.second, '0', new AbortController().signal, log, READER));
  expect((await messages.next()).value).toMatchObject({ event: 'snapshot', data: { status: 'running', sources: { running: 1 } } });
  await ctx.db.runSource.update({ where: { runId_sourceId: { runId: RUN.second, sourceId: SOURCE.search } }, data: { status: 'done', listedItems: 4, unchangedItems: 4 } });
  expect((await messages.next()).value).toMatchObject({ event: 'snapshot', data: { items: { listed: 4, unchanged: 4 }, sources: { done: 1 } } });
  await addRunEvent(ctx.db, RUN.second, { type: 'run_finished', status: 'finished', signals: 1 });
  await ctx.db.run.update({ where: { id: RUN.second }, data: { status: 'finished', finishedAt: new Date() } });
  const rest = await Array.fromAsync(messages);
  expect(rest.map(({ event }) => event).filter((event) => event !== 'snapshot')).toEqual(['run', 'end']);
  expect(rest.findLast(({ event }) => event === 'snapshot')?.data).toMatchObject({ status: 'finished' });
});

test('a reader who leaves stops the stream', async () => {
  await ctx.db.run.update({ where: { id: RUN.second }, data: { status: 'running', finishedAt: null } });
  const left = new AbortController();
  const stream = streamRun(ctx, RUN.second, '0', left.signal, log, READER).getReader();
  await stream.read();
  left.abort();
  let last = await stream.read();
  while (!last.done) last = await stream.read();
  expect(last.done).toBe(true);
});

test('a reader who is signed out hears no more within a quarter of a minute', async () => {
  let released = 0;
  const reader: StreamReader = { isSignedIn: () => Promise.resolve(false), release: () => (released += 1) };
  const stream = streamRun(ctx, RUN.second, '0', new AbortController().signal, log, reader).getReader();
  let last = await stream.read();
  while (!last.done) last = await stream.read();
  expect(released).toBe(1);
}, 15_000);

test('a user has five live views at most, and gets one back when one is closed', () => {
  const releases = Array.from({ length: 5 }, () => holdStream('ada'));
  expect(() => holdStream('ada')).toThrow(expect.objectContaining({ code: 'rate_limited' }) as Error);
  expect(() => holdStream('bob')()).not.toThrow();
  releases[0]?.();
  releases[0]?.();
  releases.push(holdStream('ada'));
  expect(() => holdStream('ada')).toThrow(expect.objectContaining({ code: 'rate_limited' }) as Error);
  for (const release of releases) release();
});
