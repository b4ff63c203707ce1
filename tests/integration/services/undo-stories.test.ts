import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import type { ReviewInput, SignalStatus } from '#lib/model/signal.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { undoReview } from '#lib/services/undo-review.ts';
import { addReport, addSignal, storyOf } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let db: Db;
let hour = 0;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
});
afterAll(() => workspace.close());

interface Report {
  documentId: string;
  storyId: string;
  signalId: string;
}

/** A story with one report, one hour later than the one before. */
const addStory = () => addReport(db, { text: 'Orvelle opens a mine.', firstSeenAt: new Date(Date.UTC(2026, 10, 1, hour++)) });

/** Stories with one report and one signal of one company each, earliest first. */
async function addReports(companyKey: string, ...statuses: SignalStatus[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const status of statuses) {
    const story = await addStory();
    reports.push({ ...story, signalId: await addSignal(db, story.documentId, companyKey, status) });
  }
  return reports;
}

/** Which signal the evidence in each report belongs to, and how it was decided on. */
async function signalsOf(reports: readonly Report[]) {
  return Promise.all(reports.map(async ({ documentId }) => {
    const { id, status } = await db.signal.findFirstOrThrow({ where: { evidence: { some: { documentVersion: { documentId } } } } });
    return { signalId: id, status };
  }));
}

const join = (storyId: string, otherStoryId: string, undo = false) => joinStories(workspace.ctx, { storyId, otherStoryId, undo });
const split = (documentIds: string[], undo = false) => splitStory(workspace.ctx, { documentIds, undo });

describe('two joinings into one story', () => {
  test.each([{ order: [0, 1] }, { order: [1, 0] }])('give each signal its identity and its decision back, undone in the order $order', async ({ order }) => {
    const [a, b, c] = await addReports(`orvelle ${order.join('')}`, 'new', 'accepted', 'rejected') as [Report, Report, Report];
    const before = await signalsOf([a, b, c]);
    const joined = [await join(a.storyId, b.storyId), await join(a.storyId, c.storyId)];
    await split(joined[order[0]!]!.documentIds, true);
    const [left] = order[0] === 0 ? [b] : [c];
    expect(await signalsOf([left!])).toEqual([before[left === b ? 1 : 2]]);
    expect(await signalsOf([a])).toEqual([{ signalId: a.signalId, status: left === b ? 'rejected' : 'accepted' }]);
    await split(joined[order[1]!]!.documentIds, true);
    expect(await signalsOf([a, b, c])).toEqual(before);
  });

  test('of which the second took in what the first had made: each is undone by itself', async () => {
    const [a, b, c] = await addReports('tessaly', 'new', 'new', 'accepted') as [Report, Report, Report];
    const before = await signalsOf([a, b, c]);
    const first = await join(b.storyId, c.storyId);
    const second = await join(a.storyId, b.storyId);
    expect(await signalsOf([a, b, c])).toEqual(Array.from({ length: 3 }, () => ({ signalId: a.signalId, status: 'accepted' })));
    await split(first.documentIds, true);
    expect(await signalsOf([c, a])).toEqual([before[2], before[0]]);
    await split(second.documentIds.filter((id) => id !== c.documentId), true);
    expect(await signalsOf([a, b, c])).toEqual(before);
  });

  test('of which the second took in what the first had made: undoing the second leaves the first', async () => {
    const [a, b, c] = await addReports('quillon', 'new', 'accepted', 'new') as [Report, Report, Report];
    await join(b.storyId, c.storyId);
    const second = await join(a.storyId, b.storyId);
    await split(second.documentIds, true);
    expect(await signalsOf([a, b, c])).toEqual([{ signalId: a.signalId, status: 'new' }, { signalId: b.signalId, status: 'accepted' }, { signalId: b.signalId, status: 'accepted' }]);
    expect((await getSignal(workspace.ctx, c.signalId)).signal.id).toBe(b.signalId);
  });
});

test('a story that had no signal when it was joined does not take that of a third one with it', async () => {
  const [a, b] = await addReports('lima', 'new', 'new') as [Report, Report];
  await join(a.storyId, b.storyId);
  const bare = await addStory();
  const joined = await join(a.storyId, bare.storyId);
  await addSignal(db, bare.documentId, 'lima');
  await split(joined.documentIds, true);
  const [signal] = await signalsOf([{ ...bare, signalId: '' }]);
  expect([a.signalId, b.signalId]).not.toContain(signal!.signalId);
  expect((await getSignal(workspace.ctx, b.signalId)).signal.id).toBe(a.signalId);
});

test('a decision made between a joining and its undo counts for both signals', async () => {
  const [a, b] = await addReports('bravo', 'new', 'new') as [Report, Report];
  const joined = await join(a.storyId, b.storyId);
  await reviewSignal(workspace.ctx, { signalId: a.signalId, review: { decision: 'accept' }, seenStatus: 'new' });
  await split(joined.documentIds, true);
  expect(await signalsOf([a, b])).toEqual([{ signalId: a.signalId, status: 'accepted' }, { signalId: b.signalId, status: 'accepted' }]);
});

test('a decision that was made between a joining and its undo, and taken back, counts for neither signal', async () => {
  const [a, b] = await addReports('charlie', 'new', 'accepted') as [Report, Report];
  const joined = await join(a.storyId, b.storyId);
  const { reviewId } = await reviewSignal(workspace.ctx, { signalId: a.signalId, review: { decision: 'reject', reason: 'other' }, seenStatus: 'accepted' });
  await undoReview(workspace.ctx, { signalId: a.signalId, reviewId });
  await split(joined.documentIds, true);
  expect(await signalsOf([a, b])).toEqual([{ signalId: a.signalId, status: 'new' }, { signalId: b.signalId, status: 'accepted' }]);
});

describe('a decision on one of two signals that became one', () => {
  const decide = (signalId: string, review: ReviewInput, seenStatus: SignalStatus) => reviewSignal(workspace.ctx, { signalId, review, seenStatus });
  const undo = (signalId: string, reviewId: string) => undoReview(workspace.ctx, { signalId, reviewId });

  test('can be taken back where it is the one that counts, though the other one was made later', async () => {
    const [a, b] = await addReports('golf', 'new', 'new') as [Report, Report];
    const counts = await decide(a.signalId, { decision: 'accept' }, 'new');
    const other = await decide(b.signalId, { decision: 'reject', reason: 'other' }, 'new');
    await join(a.storyId, b.storyId);
    await expect(undo(a.signalId, other.reviewId)).rejects.toMatchObject({ code: 'conflict' });
    expect(await undo(a.signalId, counts.reviewId)).toMatchObject({ status: 'new' });
  });

  test('comes back with its own reason when one after it is taken back', async () => {
    const [a, b] = await addReports('hotel', 'new', 'new') as [Report, Report];
    const counts = await decide(a.signalId, { decision: 'reject', reason: 'wrong_company' }, 'new');
    await decide(b.signalId, { decision: 'reject', reason: 'not_relevant' }, 'new');
    await join(a.storyId, b.storyId);
    const { reviewId } = await decide(a.signalId, { decision: 'accept' }, 'rejected');
    expect(await undo(a.signalId, reviewId)).toMatchObject({ status: 'rejected', rejectReason: 'wrong_company' });
    expect(await undo(a.signalId, counts.reviewId)).toMatchObject({ status: 'new' });
  });

  test('can be taken back under the address that it was made under', async () => {
    const [a, b] = await addReports('india', 'new', 'new') as [Report, Report];
    const { reviewId } = await decide(b.signalId, { decision: 'accept' }, 'new');
    await join(a.storyId, b.storyId);
    expect(await undo(b.signalId, reviewId)).toMatchObject({ status: 'new' });
    expect(await signalsOf([a, b])).toEqual([{ signalId: a.signalId, status: 'new' }, { signalId: a.signalId, status: 'new' }]);
  });
});

describe('undoing a splitting', () => {
  test('puts the reports together again', async () => {
    const [a, b] = await addReports('echo', 'new', 'new') as [Report, Report];
    await join(a.storyId, b.storyId);
    const { storyId, newStoryId } = await split([b.documentId]);
    await join(storyId, newStoryId, true);
    expect(await storyOf(db, b.documentId)).toBe(a.storyId);
  });

  test.each(['split', 'left'])('is refused when a third report has joined what was %s meanwhile', async (side) => {
    const [a, b, c] = await addReports(`delta ${side}`, 'new', 'new', 'new') as [Report, Report, Report];
    await join(a.storyId, b.storyId);
    const { storyId, newStoryId } = await split([b.documentId]);
    const joined = await join(side === 'split' ? newStoryId : storyId, c.storyId);
    await expect(join(storyId, newStoryId, true)).rejects.toMatchObject({ code: 'conflict' });
    expect(await storyOf(db, c.documentId)).toBe(joined.storyId);
    expect(await storyOf(db, a.documentId)).not.toBe(await storyOf(db, b.documentId));
  });
});
