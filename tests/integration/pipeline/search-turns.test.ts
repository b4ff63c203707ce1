import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SearchTurn } from '#lib/collect/search-turn.ts';
import { createLog } from '#lib/log.ts';
import { openSearchDesk } from '#lib/pipeline/search-desk.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const KEY = 'google?query=acme';
const REPLY = { body: Buffer.from('<yandexsearch></yandexsearch>'), contentType: 'text/xml' };
const LOST = { code: 'search_failed', message: expect.stringContaining('another worker') };

let workspace: Workspace;
let sourceId: string;
let runId: string;
let turns: SearchTurn[];

beforeAll(async () => {
  workspace = await createWorkspace();
  const { db } = workspace;
  await db.price.create({ data: { item: 'xmlstock-google', unit: 'search_request', nanosPerMillion: 25_000_000_000_000n, currency: 'RUB', validFrom: new Date('2026-01-01') } });
  sourceId = (await db.source.create({ data: { kind: 'xmlstock', name: 'acme', url: 'xmlstock:google?query=acme', options: { engine: 'google', query: 'acme' } } })).id;
  runId = (await db.run.create({ data: { trigger: 'manual', status: 'running' } })).id;
});
afterAll(() => workspace.close());
beforeEach(async () => {
  turns = [];
  await workspace.db.ledgerEntry.deleteMany();
  await workspace.db.searchAnswer.deleteMany();
});

async function takeTurn(): Promise<SearchTurn> {
  const { db } = workspace;
  const open = openSearchDesk({ db, log: createLog('test', 'error'), runId, timeZone: 'UTC', freshMs: 60_000, now: () => new Date() });
  const opening = await open({ key: KEY, engine: 'google', sourceId }, new AbortController().signal);
  if (opening.kind !== 'turn') throw new Error('The answer is there already.');
  turns.push(opening.turn);
  return opening.turn;
}

/** As after a worker slept for longer than its turn lasts. */
async function takeOver(): Promise<SearchTurn> {
  const { db } = workspace;
  const { claimedBy } = await rowOf();
  // Again and again, since a renewal may be under way.
  const expire = async (): Promise<unknown> => db.searchAnswer.updateMany({ where: { claimedBy }, data: { claimedUntil: new Date(0) } });
  const expiring = setInterval(() => void expire(), 50);
  return takeTurn().finally(() => clearInterval(expiring));
}

const rowOf = () => workspace.db.searchAnswer.findUniqueOrThrow({ where: { key: KEY } });
const states = async (): Promise<string[]> => (await workspace.db.ledgerEntry.findMany({ orderBy: { occurredAt: 'asc' } })).map(({ state }) => state);

async function closeAll(): Promise<void> {
  for (const turn of turns) await turn.close();
}

test.each<[string, (turn: SearchTurn) => Promise<void>, string]>([
  ['gives up', (turn) => turn.giveUp('unknown'), 'unknown'],
  ['is told of an order', (turn) => turn.order('order-of-sleeper'), 'reserved'],
  ['has an answer', (turn) => turn.keep(REPLY), 'settled'],
])('who slept until the turn went to another and then %s leaves what the other ordered, and its own question counts', async (__, act, state) => {
  const sleeper = await takeTurn();
  await sleeper.reserve();
  const next = await takeOver();
  await next.reserve();
  await next.order('order-of-next');
  const { claimedUntil: _, ...before } = await rowOf();
  await expect(act(sleeper)).rejects.toMatchObject(LOST);
  expect(await states()).toEqual([state, 'reserved']);
  await sleeper.close();
  expect(await rowOf()).toMatchObject(before);
  await next.keep(REPLY);
  expect(await rowOf()).toMatchObject({ requestId: null, answeredAt: expect.any(Date) });
  expect(await states()).toEqual([state === 'settled' ? 'settled' : 'unknown', 'settled']);
  await closeAll();
}, 30_000);

test('an order that went to another with its turn is settled by that one alone', async () => {
  const sleeper = await takeTurn();
  await sleeper.reserve();
  await sleeper.order('r-1');
  const next = await takeOver();
  expect(next.requestId()).toBe('r-1');
  await expect(sleeper.giveUp('unknown')).rejects.toMatchObject(LOST);
  await sleeper.close();
  expect(await states()).toEqual(['reserved']);
  await next.keep(REPLY);
  expect(await states()).toEqual(['settled']);
  await closeAll();
}, 30_000);

test('who has lost its turn asks nothing, and is told so while it waits', async () => {
  const sleeper = await takeTurn();
  await takeOver();
  await expect(sleeper.reserve()).rejects.toMatchObject(LOST);
  expect(await states()).toEqual([]);
  await expect.poll(() => sleeper.lost.aborted, { timeout: 15_000 }).toBe(true);
  expect(sleeper.lost.reason).toMatchObject(LOST);
  await closeAll();
}, 30_000);
