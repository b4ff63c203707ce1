import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/client.ts';
import { searchStories } from '#lib/db/story-search.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { addReport, addSignal } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const NOW = new Date('2026-11-20T12:00:00Z');

let workspace: Workspace;
let db: Db;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ db } = workspace);
});
afterAll(() => workspace.close());

/** A story of so many days ago, whose only report has this title. */
const addStory = (title: string, daysAgo: number) => addReport(db, { title, text: 'Anything at all.', firstSeenAt: new Date(NOW.getTime() - daysAgo * 86_400_000) });

const search = (storyId: string, text: string) => searchStories(workspace.ctx, { storyId, text }, NOW);

describe('searchStories', () => {
  test('finds stories by words of their reports and signals, nearest in time first, with source, date and number of reports', async () => {
    const { id: sourceId } = await db.source.create({ data: { kind: 'feed', url: 'https://wire.example/feed', name: 'Wire' } });
    const own = await addStory('Tarn Mills sold', 10);
    const far = await addStory('New owner of TARN mills named', 30);
    const near = await addStory('Who buys the old weaving house', 9);
    await addSignal(db, near.documentId, 'tarn mills', { title: 'Brae Group buys the weaving house' });
    await db.sighting.create({ data: { sourceId, itemUrl: 'https://wire.example/1', itemHash: 'h', documentId: near.documentId } });
    await addStory('Tarn Mills founded', 61);
    expect(await search(own.storyId, '  mills  tarn ')).toEqual([
      { storyId: own.storyId, title: 'Tarn Mills sold', sourceName: null, reportedAt: '2026-11-10T12:00:00.000Z', reportCount: 1, isOwn: true },
      { storyId: near.storyId, title: 'Brae Group buys the weaving house', sourceName: 'Wire', reportedAt: '2026-11-11T12:00:00.000Z', reportCount: 1, isOwn: false },
      { storyId: far.storyId, title: 'New owner of TARN mills named', sourceName: null, reportedAt: '2026-10-21T12:00:00.000Z', reportCount: 1, isOwn: false },
    ]);

    const joined = await joinStories(workspace.ctx, { storyId: own.storyId, otherStoryId: near.storyId });
    expect(await search(joined.storyId, 'weaving')).toMatchObject([{ storyId: joined.storyId, reportCount: 2, isOwn: true }]);
    await expect(joinStories(workspace.ctx, { storyId: joined.storyId, otherStoryId: joined.storyId })).rejects.toMatchObject({ code: 'conflict', message: 'These reports are one story already.' });
  });

  test('takes signs as signs, and nothing as nothing', async () => {
    const own = await addStory('Rates rise by 5%', 1);
    await addStory('Rates rise by 5 points', 1);
    expect(await search(own.storyId, '5%')).toHaveLength(1);
    expect(await search(own.storyId, '_ates')).toEqual([]);
    expect(await search(own.storyId, '  ')).toEqual([]);
  });

  test('shows ten at most, and needs an analyst', async () => {
    const [own] = await Promise.all(Array.from({ length: 12 }, (_, index) => addStory(`Fjord survey number ${index}`, 20 + index)));
    expect(await search(own!.storyId, 'fjord')).toHaveLength(10);
    const viewer = { ...workspace.ctx, user: { ...workspace.ctx.user, role: 'viewer' as const } };
    await expect(searchStories(viewer, { storyId: own!.storyId, text: 'fjord' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
