import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { readStory } from '#lib/db/story-facts.ts';
import { readStoryHistory } from '#lib/db/story-history.ts';
import type { StoryVerdictEntry, VerdictUndo } from '#lib/model/story.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { addReport, addSignal, storyOf } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let db: Db;
let sourceId: string;
let hour = 0;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
  ({ id: sourceId } = await db.source.create({ data: { kind: 'feed', url: 'https://wire.example/feed', name: 'Wire' } }));
});
afterAll(() => workspace.close());

/** A story with one report of this title, one hour later than the one before. */
async function addStory(title: string) {
  const report = await addReport(db, { title, text: 'Pennick opens a mill.', firstSeenAt: new Date(Date.UTC(2026, 10, 1, hour++)) });
  await db.sighting.create({ data: { sourceId, itemUrl: `https://wire.example/${report.documentId}`, itemHash: 'h', documentId: report.documentId } });
  return report;
}

const join = (storyId: string, otherStoryId: string, undo = false) => joinStories(workspace.ctx, { storyId, otherStoryId, undo });
const split = (documentIds: string[], undo = false) => splitStory(workspace.ctx, { documentIds, undo });
const history = (storyId: string) => readStoryHistory(db, storyId);

/** As the screen takes a verdict back. */
async function takeBack(undo: VerdictUndo | null): Promise<void> {
  if (undo?.do === 'join') await join(undo.storyId, undo.otherStoryId, true);
  else if (undo?.do === 'split') await split(undo.documentIds, true);
  else throw new Error('It cannot be taken back.');
}

const brief = ({ action, reports, isPart, undo }: StoryVerdictEntry) => [action, reports?.title, isPart, undo?.do ?? null];

describe('the history of a story', () => {
  test('names what was joined and taken out, with its source, and offers to take each back', async () => {
    const [one, two] = [await addStory('Mill opened'), await addStory('Mill to hire')];
    await join(one.storyId, two.storyId);
    expect(await history(one.storyId)).toMatchObject([
      { action: 'story.join', reports: { title: 'Mill to hire', sourceName: 'Wire', moreCount: 0 }, others: { title: 'Mill opened', sourceName: 'Wire', moreCount: 0 }, isPart: false, undo: { do: 'split', documentIds: [two.documentId] } },
    ]);
    const { newStoryId } = await split([two.documentId]);
    expect((await history(one.storyId)).map(brief)).toEqual([['story.join', 'Mill to hire', false, null], ['story.split', 'Mill to hire', false, 'join']]);
    expect((await history(newStoryId)).map(brief)).toEqual([['story.join', 'Mill to hire', true, null], ['story.split', 'Mill to hire', true, 'join']]);

    await takeBack((await history(one.storyId)).at(-1)!.undo);
    expect(await storyOf(db, two.documentId)).toBe(one.storyId);
    expect((await history(one.storyId)).map(brief)).toEqual([
      ['story.join', 'Mill to hire', false, 'split'], ['story.split', 'Mill to hire', false, null], ['story.split.undo', 'Mill to hire', false, null],
    ]);

    await takeBack((await history(one.storyId))[0]!.undo);
    expect(await storyOf(db, two.documentId)).not.toBe(one.storyId);
    expect((await history(one.storyId)).map(brief).at(-1)).toEqual(['story.join.undo', 'Mill to hire', false, null]);
    expect((await history(one.storyId)).every(({ undo }) => undo === null)).toBe(true);
  });

  test('goes along with its reports into another story and back', async () => {
    const [early, one, two] = [await addStory('Canal dug'), await addStory('Lock built'), await addStory('Lock opened')];
    await join(one.storyId, two.storyId);
    await split([two.documentId]);
    await join(one.storyId, early.storyId);
    expect((await history(early.storyId)).map(brief)).toEqual([['story.join', 'Lock opened', false, null], ['story.split', 'Lock opened', false, null], ['story.join', 'Lock built', false, 'split']]);
    await takeBack((await history(early.storyId)).at(-1)!.undo);
    const entries = await history(await storyOf(db, one.documentId));
    expect(entries.map(brief)).toEqual([['story.join', 'Lock opened', false, null], ['story.split', 'Lock opened', false, 'join'], ['story.join', 'Lock built', true, null], ['story.join.undo', 'Lock built', true, null]]);
    await takeBack(entries[1]!.undo);
    expect(await storyOf(db, two.documentId)).toBe(await storyOf(db, one.documentId));
  });

  test('offers nothing that the service refuses, and of the same joining the last one', async () => {
    const [one, two, three] = [await addStory('Weir built'), await addStory('Weir opened'), await addStory('Weir paid')];
    await join(one.storyId, two.storyId);
    const { newStoryId } = await split([two.documentId]);
    await join(newStoryId, three.storyId);
    expect((await history(one.storyId)).map(brief)).toEqual([['story.join', 'Weir opened', false, null], ['story.split', 'Weir opened', false, null]]);
    await join(one.storyId, await storyOf(db, two.documentId));
    const entries = await history(one.storyId);
    expect(entries.at(-1)).toMatchObject({ reports: { title: 'Weir opened', moreCount: 1 }, undo: { do: 'split', documentIds: expect.arrayContaining([two.documentId, three.documentId]) } });
    await takeBack(entries.at(-1)!.undo);
    await join(one.storyId, await storyOf(db, two.documentId));
    expect((await history(one.storyId)).filter(({ undo }) => undo !== null).map(({ undo }) => undo)).toEqual([
      { do: 'split', documentIds: [three.documentId] }, { do: 'split', documentIds: expect.arrayContaining([two.documentId, three.documentId]) },
    ]);
  });
});

test('a copy that is taken out of its story says that it is not analysed until it is', async () => {
  const [original, copy] = [await addStory('Lock repaired'), await addStory('Lock repaired again')];
  await addSignal(db, original.documentId, 'pennick');
  await db.document.update({ where: { id: copy.documentId }, data: { storyId: original.storyId, duplicateOfId: original.documentId } });
  expect((await readStory(db, original.storyId)).reports.map(({ isUnread }) => isUnread)).toEqual([false, false]);
  const { newStoryId, isUnread } = await split([copy.documentId]);
  expect(isUnread).toBe(true);
  expect((await readStory(db, newStoryId)).reports).toMatchObject([{ isUnread: true }]);
  expect(await history(original.storyId)).toMatchObject([{ action: 'story.split', isUnread: true }]);
  await join(original.storyId, newStoryId, true);
  expect((await readStory(db, original.storyId)).reports.map(({ isUnread: unread }) => unread)).toEqual([false, false]);
  const { newStoryId: laterStoryId } = await split([copy.documentId]);
  expect((await history(original.storyId)).map((entry) => entry.isUnread)).toEqual([false, false, true]);
  await addSignal(db, copy.documentId, 'pennick');
  expect((await readStory(db, laterStoryId)).reports).toMatchObject([{ isUnread: false }]);
  expect((await history(original.storyId)).some((entry) => entry.isUnread)).toBe(false);
});
