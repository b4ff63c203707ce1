import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { setModelPrice } from '#lib/services/set-model-price.ts';
import { startRun } from '#lib/services/start-run.ts';
import type { Fault, LlmServer } from '#tests/support/llm-server.ts';
import { createLlmWorkspace, MODEL, type LlmWorkspace } from '#tests/support/llm-workspace.ts';

const STORIES: [title: string, text: string][] = [
  ['Brightwater Systems acquires Nordlicht Software for $40 million', 'Brightwater Systems acquires Nordlicht Software for $40 million, both firms told their staff in Hamburg. The makers of tide tables and harbour charts will share one office from June, and Nordlicht founder Ilse Brandt stays for three years to merge the two map archives.'],
  ['Kestrel Motors recalls 12,000 vans over faulty brakes', 'Kestrel Motors recalls 12,000 vans over faulty brakes after a driver in Leeds rolled into a garden wall. Dealers replace a hose no longer than a finger; the repair takes an hour, costs owners nothing, and letters go out next week to all who bought the model since spring.'],
  ['Ostrava Steel files for bankruptcy after failed rescue talks', 'Ostrava Steel files for bankruptcy after failed rescue talks with two lenders and a fund from Vienna. Furnaces that had burned since 1951 went cold on Sunday night, and a court will name an administrator, who must decide what happens to the rolling mill and the railway sidings.'],
];

let workspace: LlmWorkspace;
let llm: LlmServer;
let sourceIds: string[];

beforeAll(async () => {
  workspace = await createLlmWorkspace([{
    title: 'Business wire',
    items: STORIES.map(([title, text], index) => ({ path: `/news/${index}`, title, summary: `${title}.`, published: new Date(Date.UTC(2026, 10, 20, 8, index)), paragraphs: [text] })),
  }]);
  ({ llm, sourceIds } = workspace);
  await setModelPrice(workspace.ctx, { model: MODEL, inputUsd: '0.25', cachedInputUsd: '0.025', outputUsd: '2' });
});
afterAll(() => workspace.close());

/** Takes all documents once more, as if no answer had ever come. */
async function forget(db: Db): Promise<void> {
  await db.analysis.deleteMany();
  await db.signal.deleteMany();
  await db.llmCall.deleteMany();
  await db.sighting.deleteMany();
  await db.httpCacheEntry.deleteMany();
}

async function runOnce(...faults: Fault[]): Promise<{ runId: string; requests: number; outcomes: string[] }> {
  const before = llm.requests.length;
  llm.script(...faults);
  const { runId } = await startRun(workspace.ctx, { scope: 'sources', sourceIds });
  await workspace.waitForRun(runId);
  const items = await workspace.db.runItem.findMany({ where: { runId }, orderBy: { canonicalUrl: 'asc' } });
  return { runId, requests: llm.requests.length - before, outcomes: items.map(({ outcome, errorCode }) => errorCode ?? outcome) };
}

describe('strange answers of a language model', () => {
  test.each<{ fault: Fault }>([{ fault: 'nul' }, { fault: 'half_surrogate' }, { fault: 'year_zero' }])('$fault: every signal is stored from one call', async ({ fault }) => {
    await forget(workspace.db);
    const { requests, outcomes } = await runOnce(fault);
    expect(outcomes).toEqual(['kept', 'kept', 'kept']);
    expect(requests).toBe(1);
    const signals = await workspace.db.signal.findMany({ orderBy: { company: 'asc' } });
    expect(signals.map(({ company, eventDate }) => [company, eventDate])).toEqual([['Brightwater Systems', null], ['Kestrel Motors', null], ['Ostrava Steel', null]]);
  });

  test('usage beyond belief is booked as unknown at its full reservation, and the answer is used', async () => {
    const { db } = workspace;
    await forget(db);
    const { runId, requests, outcomes } = await runOnce('huge_usage');
    expect(outcomes).toEqual(['kept', 'kept', 'kept']);
    expect(requests).toBe(1);
    expect(await db.llmCall.findMany({ where: { runId } })).toMatchObject([{ status: 'answered', inputTokens: null, response: expect.stringContaining('Brightwater') }]);
    const [entry] = await db.ledgerEntry.findMany({ where: { runId }, include: { shares: true } });
    expect(entry).toMatchObject({ state: 'unknown', settledNanos: null });
    expect(entry!.reservedNanos).toBeGreaterThan(0n);
    expect(entry!.shares.reduce((sum, { amountNanos }) => sum + amountNanos, 0n)).toBe(entry!.reservedNanos);
  });

  test('what another model said is used neither at once nor by the next run', async () => {
    await forget(workspace.db);
    expect(await runOnce('shorter_model')).toMatchObject({ outcomes: ['llm_failed', 'llm_failed', 'llm_failed'], requests: 1 });
    expect(await runOnce()).toMatchObject({ outcomes: ['kept', 'kept', 'kept'], requests: 1 });
  });

  test('a document that cannot be stored fails alone; the next run asks for it alone, and not for the answer that failed', async () => {
    const { db } = workspace;
    await forget(db);
    await db.$executeRaw`CREATE FUNCTION refuse_kestrel() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$`;
    await db.$executeRaw`CREATE TRIGGER refuse_kestrel BEFORE INSERT ON "Signal" FOR EACH ROW WHEN (NEW.company LIKE 'Kestrel%') EXECUTE FUNCTION refuse_kestrel()`;
    expect(await runOnce()).toMatchObject({ outcomes: ['kept', 'internal', 'kept'], requests: 1 });
    expect(await db.signal.count()).toBe(2);
    expect(await runOnce()).toMatchObject({ outcomes: ['internal'], requests: 1 });

    await db.$executeRaw`DROP TRIGGER refuse_kestrel ON "Signal"`;
    expect(await runOnce()).toMatchObject({ outcomes: ['kept'], requests: 1 });
    expect(llm.requests.at(-1)?.documents).toHaveLength(1);
    expect(await db.signal.count()).toBe(3);
  });
});
