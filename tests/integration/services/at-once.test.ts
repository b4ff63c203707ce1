import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lock } from '#lib/db/locks.ts';
import { mergeStories } from '#lib/db/merge-stories.ts';
import { insertRun } from '#lib/db/run-start.ts';
import { lockSignal } from '#lib/db/signal-lock.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { startRun } from '#lib/services/start-run.ts';
import { addReport, addSignal } from '#tests/support/add-report.ts';
import { overlap } from '#tests/support/overlap.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

test('two runs that begin at once do not share a source', async () => {
  const [sourceId] = await workspace.addFeeds(['https://example.com/shared']);
  const run = { trigger: 'schedule' as const, requestedById: null, sourceIds: [sourceId!] };
  const { first, second } = await overlap(workspace.db, { first: (tx) => insertRun(tx, run), second: () => workspace.db.$transaction((tx) => insertRun(tx, run)) });
  expect(first).toMatchObject({ sourceIds: [sourceId] });
  expect(second).toEqual({ status: 'fulfilled', value: null });
});

test('a run of sources that are removed meanwhile is refused, by name', async () => {
  const { db, ctx } = workspace;
  const [sourceId] = await workspace.addFeeds(['https://example.com/removed']);
  const { second } = await overlap(db, {
    first: (tx) => lock(tx, 'start-run'),
    second: () => startRun(ctx, { scope: 'sources', sourceIds: [sourceId!] }),
    last: (tx) => tx.source.delete({ where: { id: sourceId! } }),
  });
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
  expect(await db.runSource.count({ where: { sourceId: sourceId! } })).toBe(0);
});

test('a decision sees the one that was under way when it began', async () => {
  const { db } = workspace;
  const story = await db.story.create({ data: { firstReportedAt: new Date() } });
  const { id } = await db.signal.create({ data: { storyId: story.id, type: 'funding', company: 'A', companyKey: 'a', title: 't', confidence: 1, model: 'm' } });
  const { first, second } = await overlap(db, {
    first: (tx) => lockSignal(tx, id),
    second: () => db.$transaction((tx) => lockSignal(tx, id)),
    last: (tx) => tx.signal.update({ where: { id }, data: { status: 'accepted' } }),
  });
  expect(first).toMatchObject({ id, status: 'new' });
  expect(second).toMatchObject({ status: 'fulfilled', value: { id, status: 'accepted' } });
});

describe('a decision at the same time as the joining of two stories', () => {
  async function addTwins(companyKey: string) {
    const twins = [];
    for (const day of [1, 2]) {
      const report = await addReport(workspace.db, { text: 'Orvelle opens a mine.', firstSeenAt: new Date(Date.UTC(2026, 10, day)) });
      twins.push({ ...report, signalId: await addSignal(workspace.db, report.documentId, companyKey) });
    }
    return twins as [(typeof twins)[0], (typeof twins)[0]];
  }
  const statusOf = async (id: string) => (await workspace.db.signal.findUniqueOrThrow({ where: { id } })).status;

  test.each([{ twin: 0 }, { twin: 1 }])('counts, if it came first', async ({ twin }) => {
    const { db, ctx } = workspace;
    const twins = await addTwins(`first ${twin}`);
    const { second } = await overlap(db, {
      first: (tx) => lockSignal(tx, twins[twin]!.signalId),
      second: () => joinStories(ctx, { storyId: twins[0].storyId, otherStoryId: twins[1].storyId }),
      last: (tx) => tx.signal.update({ where: { id: twins[twin]!.signalId }, data: { status: 'accepted' } }),
    });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect(await statusOf(twins[0].signalId)).toBe('accepted');
  });

  test('counts for the signal that the other one has become part of, if it came second', async () => {
    const { db, ctx } = workspace;
    const [one, two] = await addTwins('second');
    const { second } = await overlap(db, {
      first: (tx) => mergeStories(tx, { from: two.storyId, into: one.storyId }),
      second: () => reviewSignal(ctx, { signalId: two.signalId, review: { decision: 'accept' }, seenStatus: 'new' }),
    });
    expect(second).toMatchObject({ status: 'fulfilled' });
    expect(await statusOf(one.signalId)).toBe('accepted');
  });
});

test.each(['queued', 'running', 'cancelling'] as const)('the sample stays while a run is %s on it', async (status) => {
  const { db, ctx } = workspace;
  await loadSample(ctx);
  const source = await db.source.findFirstOrThrow({ where: { kind: 'sample' } });
  await db.run.deleteMany();
  const run = await db.run.create({ data: { trigger: 'manual', status, sources: { create: { sourceId: source.id } } } });
  await expect(removeSample(ctx)).rejects.toMatchObject({ code: 'conflict' });
  expect(await db.source.count({ where: { id: source.id } })).toBe(1);
  await db.run.update({ where: { id: run.id }, data: { status: 'finished' } });
});
