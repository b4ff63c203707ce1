import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getSettings } from '#lib/db/settings.ts';
import { setBudget } from '#lib/services/set-budget.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { updateSettings } from '#lib/services/update-settings.ts';
import type { ReviewInput } from '#lib/model/signal.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let ctx: Ctx;
beforeAll(async () => {
  workspace = await createWorkspace();
  ({ ctx } = workspace);
});
afterAll(() => workspace.close());

describe('reviewing a signal', () => {
  async function makeSignal(): Promise<string> {
    const { db } = workspace;
    const story = await db.story.create({ data: { firstReportedAt: new Date() } });
    return (await db.signal.create({ data: { storyId: story.id, type: 'funding', company: 'Acme', companyKey: 'acme', title: 'Acme raises', confidence: 0.9, model: 'm' } })).id;
  }

  test('each decision is kept, and an undo goes back to what was before it', async () => {
    const { db } = workspace;
    const signalId = await makeSignal();
    const decide = async (review: ReviewInput) => reviewSignal(ctx, { signalId, review, seenStatus: (await db.signal.findUniqueOrThrow({ where: { id: signalId } })).status });
    await expect(decide({ decision: 'restore' })).rejects.toMatchObject({ code: 'conflict' });
    expect(await decide({ decision: 'reject', reason: 'wrong_company', note: 'Another Acme' })).toEqual({ status: 'rejected', rejectReason: 'wrong_company', snoozedUntil: null });
    expect(await decide({ decision: 'accept' })).toEqual({ status: 'accepted', rejectReason: null, snoozedUntil: null });
    expect(await decide({ decision: 'restore' })).toEqual({ status: 'rejected', rejectReason: 'wrong_company', snoozedUntil: null });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect(await decide({ decision: 'snooze', until })).toEqual({ status: 'snoozed', rejectReason: null, snoozedUntil: until });
    await expect(decide({ decision: 'snooze', until: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'invalid_input' });
    const reviews = await db.review.findMany({ where: { signalId }, orderBy: { id: 'asc' } });
    expect(reviews.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual([['new', 'rejected'], ['rejected', 'accepted'], ['accepted', 'rejected'], ['rejected', 'snoozed']]);
    expect(reviews[0]).toMatchObject({ reason: 'wrong_company', note: 'Another Acme', userId: ctx.user.id });
  });

  test('of ten decisions at once on what was seen as new, one holds and the others are told', async () => {
    const { db } = workspace;
    const signalId = await makeSignal();
    const reviews: ReviewInput[] = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? { decision: 'accept' } : { decision: 'reject', reason: 'old_news' }));
    const ends = await Promise.allSettled(reviews.map((review) => reviewSignal(ctx, { signalId, review, seenStatus: 'new' })));
    const refused = ends.filter((end) => end.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual(Array.from({ length: 9 }, () => 'conflict'));
    const stored = await db.review.findMany({ where: { signalId } });
    expect(stored).toHaveLength(1);
    expect((await db.signal.findUniqueOrThrow({ where: { id: signalId } })).status).toBe(stored[0]?.toStatus);
  });

  test('an undo does not take back what a colleague decided since', async () => {
    const signalId = await makeSignal();
    await reviewSignal(ctx, { signalId, review: { decision: 'accept' }, seenStatus: 'new' });
    await reviewSignal(ctx, { signalId, review: { decision: 'reject', reason: 'old_news' }, seenStatus: 'accepted' });
    await expect(reviewSignal(ctx, { signalId, review: { decision: 'restore' }, seenStatus: 'accepted' })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('settings', () => {
  test('a change makes a new version, and a form that is out of date is refused', async () => {
    const before = await getSettings(ctx);
    const values = { ...before.values, analyse: { ...before.values.analyse, batchMaxItems: 3 } };
    const { version } = await updateSettings(ctx, { baseVersion: before.version, values, note: 'Smaller batches' });
    expect(await getSettings(ctx)).toEqual({ version, values });
    await expect(updateSettings(ctx, { baseVersion: before.version, values: before.values })).rejects.toMatchObject({ code: 'conflict' });
  });

  test.each([
    { name: 'a zone that does not exist', change: { display: { timeZone: 'Mars/Olympus' } } },
    { name: 'a batch of none', change: { analyse: { batchMaxItems: 0 } } },
  ])('refuses $name', async ({ change }) => {
    const { version, values } = await getSettings(ctx);
    await expect(updateSettings(ctx, { baseVersion: version, values: { ...values, ...change } })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

test('budgets are exact to the nano-dollar, and can be taken away', async () => {
  expect(await setBudget(ctx, { period: 'month', limitUsd: '12.000000001' })).toEqual({ limitNanos: '12000000001' });
  expect(await setBudget(ctx, { period: 'month', limitUsd: null })).toEqual({ limitNanos: null });
  await expect(setBudget(ctx, { period: 'month', limitUsd: '-1' })).rejects.toMatchObject({ code: 'invalid_input' });
  expect(await workspace.db.budget.count()).toBe(0);
});
