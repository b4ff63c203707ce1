import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cancelRun } from '#lib/services/cancel-run.ts';
import { setBudget } from '#lib/services/set-budget.ts';
import { setModelPrice } from '#lib/services/set-model-price.ts';
import { startRun } from '#lib/services/start-run.ts';
import type { LlmServer } from '#tests/support/llm-server.ts';
import { createLlmWorkspace, MODEL, type LlmWorkspace } from '#tests/support/llm-workspace.ts';
import { makeNews } from '#tests/support/news-fixtures.ts';
import { startNewsServer } from '#tests/support/news-server.ts';

const FEEDS = 4;
const ITEMS = 4;

let workspace: LlmWorkspace;
let llm: LlmServer;
let sourceIds: string[];

beforeAll(async () => {
  workspace = await createLlmWorkspace(makeNews({ feeds: FEEDS, items: ITEMS }));
  ({ llm, sourceIds } = workspace);
});
afterAll(() => workspace.close());

describe('runs with a language model', () => {
  test('without a price nothing is sent, and every document says why', async () => {
    const { db, ctx } = workspace;
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: sourceIds.slice(0, 1) });
    const progress = await workspace.waitForRun(runId);
    expect(progress).toMatchObject({ status: 'finished', costNanos: '0' });
    expect(llm.requests).toHaveLength(0);
    const items = await db.runItem.findMany({ where: { runId } });
    expect(items.map(({ outcome, errorCode }) => [outcome, errorCode])).toEqual(Array.from({ length: ITEMS }, () => ['failed', 'price_unknown']));
    expect(items[0]?.errorMessage).toContain(MODEL);
  });

  test('with a price, failed documents are taken again, and every cent is booked', async () => {
    const { db, ctx } = workspace;
    await setModelPrice(ctx, { model: MODEL, inputUsd: '0.25', cachedInputUsd: '0.025', outputUsd: '2' });
    llm.script('ok', 'bad_item');
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds });
    const progress = await workspace.waitForRun(runId);

    expect(progress.status).toBe('finished');
    expect(await db.runItem.groupBy({ by: ['outcome'], where: { runId }, _count: true })).toEqual([{ outcome: 'kept', _count: FEEDS * ITEMS }]);
    expect(progress.signals).toBeGreaterThan(0);
    const calls = await db.llmCall.findMany({ where: { runId }, include: { ledgerEntry: { include: { shares: true } } } });
    expect(calls).toHaveLength(llm.requests.length);
    let totalNanos = 0n;
    for (const call of calls) {
      const { ledgerEntry: entry } = call;
      expect(call.status).toBe('answered');
      expect(entry.state).toBe('settled');
      expect(entry.settledNanos).toBe(((BigInt(call.inputTokens! - call.cachedTokens!) * 250_000_000n + BigInt(call.cachedTokens!) * 25_000_000n + BigInt(call.outputTokens!) * 2_000_000_000n) + 999_999n) / 1_000_000n);
      expect(entry.settledNanos).toBeLessThanOrEqual(entry.reservedNanos);
      expect(entry.shares.reduce((sum, { amountNanos }) => sum + amountNanos, 0n)).toBe(entry.settledNanos);
      expect(entry.shares.every(({ sourceId, documentId }) => sourceId !== null && documentId !== null)).toBe(true);
      totalNanos += entry.settledNanos!;
    }
    expect(progress.costNanos).toBe(totalNanos.toString());
  });

  test('no document is paid for twice', async () => {
    const { ctx } = workspace;
    const before = llm.requests.length;
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds });
    const progress = await workspace.waitForRun(runId);
    expect(progress).toMatchObject({ status: 'finished', costNanos: '0', items: { entered: 0 } });
    expect(llm.requests).toHaveLength(before);
  });

  test('an answer that was paid for is read even if the worker died before its signals were stored', async () => {
    const { db, ctx } = workspace;
    const [before, signals] = [llm.requests.length, await db.signal.count()];
    await db.analysis.deleteMany();
    await db.signal.deleteMany();
    await db.sighting.deleteMany();
    await db.httpCacheEntry.deleteMany();
    const { runId } = await startRun(ctx, { scope: 'sources', sourceIds });
    const progress = await workspace.waitForRun(runId);
    expect(progress).toMatchObject({ status: 'finished', costNanos: '0', signals });
    expect(await db.analysis.count({ where: { callId: { not: null }, status: 'done' } })).toBe(FEEDS * ITEMS);
    expect(llm.requests).toHaveLength(before);
  });

  test('cancel ends a run whose model says nothing; the open call counts as spent', async () => {
    const { db, ctx } = workspace;
    const extra = await startNewsServer({ feeds: makeNews({ feeds: FEEDS + 2, items: 2 }).slice(FEEDS + 1) });
    try {
      const [sourceId] = await workspace.addFeeds(extra.feedUrls);
      const before = llm.requests.length;
      llm.script('silent');
      const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
      await expect.poll(() => llm.requests.length, { timeout: 30_000 }).toBeGreaterThan(before);
      await cancelRun(ctx, { runId });
      const progress = await workspace.waitForRun(runId);
      expect(progress).toMatchObject({ status: 'cancelled', funnel: [{}, {}, {}, { entered: 2, dropped: { cancelled: 2 } }] });
      expect(llm.requests).toHaveLength(before + 1);
      expect(await db.ledgerEntry.findMany({ where: { runId } })).toMatchObject([{ state: 'unknown', settledNanos: null }]);
      expect(progress.costNanos).not.toBe('0');
    } finally {
      await extra.close();
    }
  });

  test('a spent budget stops the calls, not the run', async () => {
    const { db, ctx } = workspace;
    await setBudget(ctx, { period: 'day', limitUsd: '0.000001' });
    const extra = await startNewsServer({ feeds: makeNews({ feeds: FEEDS + 1, items: 2 }).slice(FEEDS) });
    try {
      const [sourceId] = await workspace.addFeeds(extra.feedUrls);
      const before = llm.requests.length;
      const { runId } = await startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] });
      const progress = await workspace.waitForRun(runId);
      expect(progress).toMatchObject({ status: 'finished', costNanos: '0' });
      expect(await db.runItem.count({ where: { runId, errorCode: 'budget_exceeded' } })).toBe(2);
      expect(llm.requests).toHaveLength(before);
    } finally {
      await extra.close();
    }
  });
});
