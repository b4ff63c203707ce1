import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getDiscovery } from '#lib/db/discoveries.ts';
import { listRuns, listRunSources } from '#lib/db/run-list.ts';
import { getSource } from '#lib/db/source-detail.ts';
import { listSources } from '#lib/db/sources.ts';
import { RUN, seedId, SOURCE } from '#tests/support/seed/worked-workspace.ts';
import { createTestDatabase } from '#tests/support/test-database.ts';
import { createWorkedDatabase, type WorkedDatabase } from '#tests/support/worked-database.ts';

let database: WorkedDatabase;
let ctx: Ctx;

beforeAll(async () => {
  database = await createWorkedDatabase();
  ({ ctx } = database);
});
afterAll(() => database.drop());

const counts = (fresh: number, accepted: number, rejected: number, notRelevant: number, total: number) => ({ new: fresh, accepted, rejected, notRelevant, total });

describe('listSources', () => {
  test.each([
    { name: 'Harbour Wire', health: 'ok', documents: 3, signals: counts(1, 1, 1, 1, 3), precision: { value: 1, n: 1 }, costNanos: '500000001' },
    { name: 'Northgate Trade', health: 'failing', documents: 2, signals: counts(0, 1, 1, 0, 2), precision: { value: 0.5, n: 2 }, costNanos: '500000000' },
    { name: 'Ferry Gazette', health: 'ok', documents: 1, signals: counts(1, 0, 0, 0, 2), precision: { value: null, n: 0 }, costNanos: '0' },
    { name: 'Grain partnerships', health: 'waiting', documents: 1, signals: counts(0, 1, 0, 0, 1), precision: { value: 1, n: 1 }, costNanos: '300000000', query: 'grain' },
    { name: 'Quiet Page', health: 'paused', documents: 0, signals: counts(0, 0, 0, 0, 0), precision: { value: null, n: 0 }, costNanos: '0' },
  ])('$name', async (expected) => {
    const rows = await listSources(ctx);
    expect(rows).toHaveLength(5);
    expect(rows.find(({ name }) => name === expected.name)).toMatchObject(expected);
  });

  test('one source says the same of itself as its row', async () => {
    const rows = await listSources(ctx);
    const { source, duplicates, fetches, documents } = await getSource(ctx, SOURCE.harbour);
    expect(source).toEqual(rows.find(({ id }) => id === SOURCE.harbour));
    expect(duplicates).toBe(1);
    expect(fetches.map(({ bytes }) => bytes)).toEqual([5_000, 2_000, 1_000]);
    expect(documents.every(({ signals, signalId }) => (signals > 0) === (signalId !== null))).toBe(true);
    expect(documents.map(({ url, signals, duplicate }) => [url, signals, duplicate])).toEqual([
      ['https://pages.example/5', 0, true], ['https://pages.example/2', 2, false], ['https://pages.example/1', 1, false],
    ]);
  });

  test('a deleted source is not found', async () => {
    await expect(getSource(ctx, SOURCE.deleted)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('runs', () => {
  test('are listed with what they brought and cost', async () => {
    const { rows, nextCursor } = await listRuns(ctx, null);
    expect(nextCursor).toBeNull();
    expect(rows).toMatchObject([
      { id: RUN.second, status: 'running', trigger: 'schedule', requestedBy: null, sources: { total: 1, failed: 0 }, listed: 0, entered: 0, kept: 0, signals: 1, costNanos: '1000000000' },
      { id: RUN.first, status: 'finished', requestedBy: 'Ada Example', sources: { total: 2, failed: 1 }, listed: 5, entered: 3, kept: 2, signals: 6, costNanos: '1000000001' },
    ]);
  });

  test('go on after a page', async () => {
    const many = await createTestDatabase();
    await many.db.run.createMany({ data: Array.from({ length: 65 }, (_, index) => ({ id: seedId(index), trigger: 'manual' as const, createdAt: new Date(Date.UTC(2026, 0, 1, index % 3)) })) });
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await listRuns({ ...ctx, db: many.db }, cursor);
      seen.push(...page.rows.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const whole = await many.db.run.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: { id: true } });
    expect(seen).toEqual(whole.map(({ id }) => id));
    await many.drop();
  });

  test('tell of each source, failed ones first; what was not looked at is unknown, not zero', async () => {
    expect(await listRunSources(ctx, RUN.first)).toMatchObject([
      { name: 'Northgate Trade', status: 'failed', listed: null, unchanged: null, entered: 0, errorMessage: 'The server answered 503.' },
      { name: 'Harbour Wire', status: 'done', listed: 5, unchanged: 2, postponed: 0, entered: 3, dropped: 1, kept: 2, failed: 0, signals: 3, errorMessage: null },
    ]);
  });
});

describe('getDiscovery', () => {
  test('needs an analyst', async () => {
    const { id } = await ctx.db.discovery.create({ data: { kind: 'url', input: 'harbour.example' } });
    await expect(getDiscovery(ctx, id)).rejects.toMatchObject({ code: 'forbidden' });
    const analyst: Ctx = { ...ctx, user: { ...ctx.user, role: 'analyst' } };
    expect(await getDiscovery(analyst, id)).toEqual({ id, kind: 'url', status: 'queued', result: null, errorMessage: null });
  });
});
