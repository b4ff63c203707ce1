import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { splitStory } from '#lib/services/split-story.ts';
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

interface Told {
  title: string;
  eventDate: string | null;
  confidence: number;
}

/** One story whose reports tell a signal of one company each in their own words; the order of `reported` is that of the reports. */
async function addStory(companyKey: string, ...told: (Told & { reported: number })[]) {
  const reports: { documentId: string; runId: string; at: Date }[] = [];
  const started = hour;
  hour += 24;
  let storyId: string | null = null;
  for (const [index, { reported, ...words }] of told.entries()) {
    const report = await addReport(db, { text: 'Wexel opens a yard.', firstSeenAt: new Date(Date.UTC(2026, 9, 1, started + reported)) });
    storyId ??= report.storyId;
    await db.document.update({ where: { id: report.documentId }, data: { storyId } });
    const { id: runId } = await db.run.create({ data: { trigger: 'manual' } });
    const at = new Date(Date.UTC(2026, 9, 1, started + 10 + index));
    await addSignal(db, report.documentId, companyKey, { ...words, runId, at });
    reports.push({ documentId: report.documentId, runId, at });
  }
  return reports;
}

/** What the signal says whose evidence stands in a report. */
async function saidOf(documentId: string) {
  const { title, eventDate, confidence, runId, createdAt } = await db.signal.findFirstOrThrow({ where: { evidence: { some: { documentVersion: { documentId } } } } });
  return { title, eventDate: eventDate?.toISOString().slice(0, 10) ?? null, confidence, runId, createdAt };
}

const split = (documentIds: string[], undo = false) => splitStory(workspace.ctx, { documentIds, undo });
const join = (storyId: string, otherStoryId: string, undo = false) => joinStories(workspace.ctx, { storyId, otherStoryId, undo });

const yard: Told = { title: 'Wexel opens a yard', eventDate: '2026-10-01', confidence: 0.7 };
const dock: Told = { title: 'Wexel builds a dock', eventDate: null, confidence: 0.9 };
const quay: Told = { title: 'Wexel leases a quay', eventDate: '2026-10-05', confidence: 0.8 };

describe('a signal that a splitting makes', () => {
  test('says what its own report tells, and the other one stays as it is; undo puts both back', async () => {
    const [first, second] = await addStory('wexel one', { ...yard, reported: 0 }, { ...dock, reported: 1 });
    const before = await saidOf(first!.documentId);
    const { storyId, newStoryId } = await split([second!.documentId]);
    expect(await saidOf(second!.documentId)).toEqual({ ...dock, runId: second!.runId, createdAt: second!.at });
    expect(await saidOf(first!.documentId)).toEqual(before);
    await join(storyId, newStoryId, true);
    expect(await saidOf(first!.documentId)).toEqual(before);
    expect(await saidOf(second!.documentId)).toEqual(before);
  });

  test('takes the words along that only its report tells; undo puts them back, whichever report was the earlier', async () => {
    for (const reported of [[0, 1], [1, 0]] as const) {
      const [teller, other] = await addStory(`wexel two ${reported[0]}`, { ...yard, reported: reported[0] }, { ...dock, reported: reported[1] });
      const before = await saidOf(teller!.documentId);
      const { storyId, newStoryId } = await split([teller!.documentId]);
      expect(await saidOf(teller!.documentId)).toEqual({ ...yard, runId: teller!.runId, createdAt: teller!.at });
      expect(await saidOf(other!.documentId)).toEqual({ ...dock, runId: other!.runId, createdAt: other!.at });
      await join(storyId, newStoryId, true);
      expect(await saidOf(other!.documentId)).toEqual(before);
    }
  });

  test('says what the earliest of several reports tells', async () => {
    const [, late, early] = await addStory('wexel three', { ...yard, reported: 0 }, { ...dock, reported: 2 }, { ...quay, reported: 1 });
    await split([late!.documentId, early!.documentId]);
    expect(await saidOf(late!.documentId)).toEqual({ ...quay, runId: early!.runId, createdAt: early!.at });
  });

  test('has the found time of its own report where both tell the same', async () => {
    const [, second] = await addStory('wexel four', { ...yard, reported: 0 }, { ...yard, reported: 1 });
    await split([second!.documentId]);
    expect(await saidOf(second!.documentId)).toEqual({ ...yard, runId: second!.runId, createdAt: second!.at });
  });

  test('and a second one are undone in either order', async () => {
    for (const order of [[0, 1], [1, 0]] as const) {
      const [teller, second, third] = await addStory(`wexel five ${order[0]}`, { ...yard, reported: 2 }, { ...dock, reported: 0 }, { ...quay, reported: 1 });
      const before = await saidOf(teller!.documentId);
      const splits = [await split([teller!.documentId]), await split([third!.documentId])];
      expect(await saidOf(second!.documentId)).toMatchObject(dock);
      for (const index of order) {
        const [left, taken] = [second!, [teller!, third!][index]!];
        const stories = await Promise.all([left, taken].map(({ documentId }) => storyOf(db, documentId)));
        expect(splits[index]!.newStoryId).toBe(stories[1]);
        await join(stories[0]!, stories[1]!, true);
      }
      expect(await saidOf(second!.documentId)).toEqual(before);
    }
  });
});

test('taking a joining back gives both signals their own words, date, run and found time back', async () => {
  const [one] = await addStory('wexel six', { ...yard, reported: 0 });
  const [two] = await addStory('wexel six', { ...dock, reported: 0 });
  const before = [await saidOf(one!.documentId), await saidOf(two!.documentId)];
  const [storyId, otherStoryId] = await Promise.all([one!, two!].map(({ documentId }) => storyOf(db, documentId)));
  const { documentIds } = await join(storyId!, otherStoryId!);
  expect(await saidOf(two!.documentId)).toEqual({ ...before[0], confidence: dock.confidence });
  await split(documentIds, true);
  expect([await saidOf(one!.documentId), await saidOf(two!.documentId)]).toEqual(before);
});

test('splitting what was joined gives the confidence of the report that left to nobody else', async () => {
  const [one] = await addStory('wexel seven', { ...yard, reported: 0 });
  const [two] = await addStory('wexel seven', { ...dock, reported: 0 });
  const [storyId, otherStoryId] = await Promise.all([one!, two!].map(({ documentId }) => storyOf(db, documentId)));
  await join(storyId!, otherStoryId!);
  await split([two!.documentId]);
  expect(await saidOf(one!.documentId)).toMatchObject(yard);
  expect(await saidOf(two!.documentId)).toMatchObject(dock);
});

test('a run that was removed since is not named by the words that come back', async () => {
  const [teller, other] = await addStory('wexel eight', { ...yard, reported: 0 }, { ...dock, reported: 1 });
  const { storyId, newStoryId } = await split([teller!.documentId]);
  await db.run.delete({ where: { id: teller!.runId } });
  await join(storyId, newStoryId, true);
  expect(await saidOf(other!.documentId)).toEqual({ ...yard, runId: null, createdAt: teller!.at });
});
