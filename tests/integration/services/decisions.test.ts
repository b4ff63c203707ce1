import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getSettings } from '#lib/db/settings.ts';
import { setBudget } from '#lib/services/set-budget.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { undoReview } from '#lib/services/undo-review.ts';
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

  const statusOf = async (signalId: string) => (await workspace.db.signal.findUniqueOrThrow({ where: { id: signalId } })).status;
  const decide = async (signalId: string, review: ReviewInput) => reviewSignal(ctx, { signalId, review, seenStatus: await statusOf(signalId) });
  const undo = (signalId: string, reviewId: string) => undoReview(ctx, { signalId, reviewId });

  test('each decision is kept with who made it and why', async () => {
    const { db } = workspace;
    const signalId = await makeSignal();
    expect(await decide(signalId, { decision: 'reject', reason: 'wrong_company', note: 'Another Acme' })).toMatchObject({ status: 'rejected', rejectReason: 'wrong_company', snoozedUntil: null });
    expect(await decide(signalId, { decision: 'accept' })).toMatchObject({ status: 'accepted', rejectReason: null, snoozedUntil: null });
    const until = new Date(Date.now() + 3_600_000).toISOString();
    expect(await decide(signalId, { decision: 'snooze', until })).toMatchObject({ status: 'snoozed', rejectReason: null, snoozedUntil: until });
    await expect(decide(signalId, { decision: 'snooze', until: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ code: 'invalid_input' });
    const reviews = await db.review.findMany({ where: { signalId }, orderBy: { id: 'asc' } });
    expect(reviews.map(({ fromStatus, toStatus }) => [fromStatus, toStatus])).toEqual([['new', 'rejected'], ['rejected', 'accepted'], ['accepted', 'snoozed']]);
    expect(reviews[0]).toMatchObject({ reason: 'wrong_company', note: 'Another Acme', userId: ctx.user.id });
  });

  test('undoing takes back one decision after the other, down to where nobody had decided', async () => {
    const { db } = workspace;
    const signalId = await makeSignal();
    const made: string[] = [];
    for (const review of [{ decision: 'reject', reason: 'wrong_company' }, { decision: 'accept' }, { decision: 'reject', reason: 'old_news' }, { decision: 'accept' }] as const) {
      made.push((await decide(signalId, review)).reviewId);
    }
    const after: unknown[] = [];
    for (const reviewId of made.toReversed()) {
      const { status, rejectReason } = await undo(signalId, reviewId);
      after.push([status, rejectReason]);
    }
    expect(after).toEqual([['rejected', 'old_news'], ['accepted', null], ['rejected', 'wrong_company'], ['new', null]]);
    expect(await db.signal.findUniqueOrThrow({ where: { id: signalId } })).toMatchObject({ status: 'new', rejectReason: null });
    const undone = await db.review.findMany({ where: { signalId, takesBackId: { not: null } }, orderBy: { id: 'asc' } });
    expect(undone.map(({ takesBackId }) => takesBackId)).toEqual(made.toReversed());
    await expect(undo(signalId, made[0]!)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a decision made after an undo is the next that can be taken back', async () => {
    const signalId = await makeSignal();
    const first = await decide(signalId, { decision: 'accept' });
    await undo(signalId, (await decide(signalId, { decision: 'reject', reason: 'other' })).reviewId);
    const third = await decide(signalId, { decision: 'reject', reason: 'wrong_type' });
    await expect(undo(signalId, first.reviewId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await undo(signalId, third.reviewId)).toMatchObject({ status: 'accepted' });
    expect(await undo(signalId, first.reviewId)).toMatchObject({ status: 'new' });
  });

  test('a snooze can be taken back after it has ended; it is taken up again while its end lies ahead', async () => {
    const { db } = workspace;
    const signalId = await makeSignal();
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const snoozed = await decide(signalId, { decision: 'snooze', until });
    const accepted = await decide(signalId, { decision: 'accept' });
    expect(await undo(signalId, accepted.reviewId)).toMatchObject({ status: 'snoozed', snoozedUntil: until });
    const again = await decide(signalId, { decision: 'accept' });
    await db.review.update({ where: { id: again.reviewId }, data: { fromSnoozedUntil: new Date(Date.now() - 1) } });
    expect(await undo(signalId, again.reviewId)).toMatchObject({ status: 'new', snoozedUntil: null });
    expect(await undo(signalId, snoozed.reviewId)).toMatchObject({ status: 'new' });
  });

  test('a snooze that has ended counts as new, as in lists, before anybody has noted it', async () => {
    const signalId = await makeSignal();
    await workspace.db.signal.update({ where: { id: signalId }, data: { status: 'snoozed', snoozedUntil: new Date(Date.now() - 1) } });
    const { reviewId } = await reviewSignal(ctx, { signalId, review: { decision: 'accept' }, seenStatus: 'new' });
    expect(await undo(signalId, reviewId)).toMatchObject({ status: 'new', snoozedUntil: null });
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

  test('what a colleague decided since is not undone, though the signal looks the same', async () => {
    const signalId = await makeSignal();
    const mine = await decide(signalId, { decision: 'reject', reason: 'other' });
    await decide(signalId, { decision: 'accept' });
    await expect(undo(signalId, mine.reviewId)).rejects.toMatchObject({ code: 'conflict' });
    await decide(signalId, { decision: 'reject', reason: 'old_news' });
    await expect(undo(signalId, mine.reviewId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await workspace.db.signal.findUniqueOrThrow({ where: { id: signalId } })).toMatchObject({ status: 'rejected', rejectReason: 'old_news' });
  });

  test('of ten undos at once one holds', async () => {
    const signalId = await makeSignal();
    const { reviewId } = await decide(signalId, { decision: 'accept' });
    const ends = await Promise.allSettled(Array.from({ length: 10 }, () => undo(signalId, reviewId)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await statusOf(signalId)).toBe('new');
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
