import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getDiscovery } from '#lib/db/discoveries.ts';
import { getSource } from '#lib/db/source-detail.ts';
import { listSources } from '#lib/db/sources.ts';
import { DEFAULT_SETTINGS } from '#lib/model/settings.ts';
import { addSearchSource } from '#lib/services/add-search-source.ts';
import { addSource } from '#lib/services/add-source.ts';
import { changeSourceAddress } from '#lib/services/change-source-address.ts';
import { changeSources } from '#lib/services/change-sources.ts';
import { deleteSource } from '#lib/services/delete-source.ts';
import { discoverSource } from '#lib/services/discover-source.ts';
import { importSources } from '#lib/services/import-sources.ts';
import { pauseSource } from '#lib/services/pause-source.ts';
import { restoreSource } from '#lib/services/restore-source.ts';
import { resumeSource } from '#lib/services/resume-source.ts';
import { setSourcePriority } from '#lib/services/set-source-priority.ts';
import { updateSource } from '#lib/services/update-source.ts';
import { makeNews } from '#tests/support/news-fixtures.ts';
import { startNewsServer, type NewsServer } from '#tests/support/news-server.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let ctx: Ctx;
let news: NewsServer;

beforeAll(async () => {
  news = await startNewsServer({ feeds: makeNews({ feeds: 2, items: 3 }) });
  workspace = await createWorkspace();
  ({ ctx } = workspace);
  await workspace.db.settingsVersion.create({ data: { values: { ...DEFAULT_SETTINGS, collect: { ...DEFAULT_SETTINGS.collect, scheduled: false } } } });
  await workspace.startWorker();
});
afterAll(async () => {
  await workspace.close();
  await news.close();
});

async function discover(input: Parameters<typeof discoverSource>[1]): Promise<Awaited<ReturnType<typeof getDiscovery>> & { id: string }> {
  const { discoveryId } = await discoverSource(ctx, input);
  await expect.poll(async () => (await getDiscovery(ctx, discoveryId)).status, { timeout: 30_000 }).toMatch(/^(?:done|failed)$/);
  return { ...(await getDiscovery(ctx, discoveryId)), id: discoveryId };
}

describe('adding by address', () => {
  test('finds the feed, adds it once, and brings it back with its history', async () => {
    const { db } = workspace;
    const [feedUrl] = news.feedUrls;
    const found = await discover({ kind: 'url', input: new URL('/', feedUrl).href });
    expect(found).toMatchObject({ status: 'done', result: { kind: 'url' } });
    const candidates = found.result?.kind === 'url' ? found.result.candidates : [];
    const feed = candidates.find(({ kind }) => kind === 'feed')!;
    expect(feed).toMatchObject({ url: feedUrl, itemCount: 3, existing: null });
    expect(feed.preview).toHaveLength(3);

    const { sourceId } = await addSource(ctx, { discoveryId: found.id, url: feed.url, folder: 'News', priority: 70 });
    await expect(addSource(ctx, { discoveryId: found.id, url: feed.url })).rejects.toMatchObject({ code: 'conflict' });
    await expect(addSource(ctx, { discoveryId: found.id, url: 'https://elsewhere.example/' })).rejects.toMatchObject({ code: 'not_found' });
    const again = await discover({ kind: 'url', input: feedUrl! });
    expect(again.result).toMatchObject({ candidates: [{ existing: { sourceId, deleted: false } }] });

    await deleteSource(ctx, { sourceId });
    await expect(pauseSource(ctx, { sourceId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await addSource(ctx, { discoveryId: again.id, url: feed.url })).toEqual({ sourceId, restored: true });
    expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({ deletedAt: null, kind: 'feed' });
  });

  test('says why an address cannot be read', async () => {
    expect(await discover({ kind: 'url', input: 'not an address' })).toMatchObject({ status: 'failed', errorMessage: expect.stringContaining('address') });
    expect(await discover({ kind: 'url', input: 'http://10.0.0.1/' })).toMatchObject({ status: 'failed', errorMessage: expect.any(String) });
  });
});

test('an address whose host another worker is reading is given up, in words that say why', async () => {
  const { db } = workspace;
  const url = new URL('/feed', news.feedUrls[0]);
  url.hostname = '127.0.45.1';
  await db.hostLease.create({ data: { host: url.host, holderId: crypto.randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) } });
  expect(await discover({ kind: 'url', input: url.href })).toMatchObject({ status: 'failed', errorMessage: expect.stringContaining('a run is reading it') });
}, 60_000);

describe('changing the address', () => {
  test('keeps the history, and refuses what another source watches', async () => {
    const { db } = workspace;
    const [first, second] = news.feedUrls;
    const [moved, other] = await db.source.createManyAndReturn({ data: [
      { kind: 'page', url: 'https://old.example/news', name: 'Moved', lastPolledAt: new Date(), lastSuccessAt: new Date(), consecutiveFailures: 3, lastErrorCode: 'http_error', lastErrorMessage: 'Gone.' }, { kind: 'feed', url: 'https://other.example/feed', name: 'Other' },
    ] });
    await db.sighting.create({ data: { sourceId: moved!.id, itemUrl: 'https://old.example/1', itemHash: 'h' } });
    const found = await discover({ kind: 'url', input: second! });
    expect(await changeSourceAddress(ctx, { sourceId: moved!.id, discoveryId: found.id, url: second! })).toEqual({ sourceId: moved!.id });
    expect(await db.source.findUniqueOrThrow({ where: { id: moved!.id }, include: { sightings: true } })).toMatchObject({ url: second, kind: 'feed', name: 'Moved', consecutiveFailures: 0, lastErrorCode: null, sightings: [{ itemUrl: 'https://old.example/1' }] });
    // Nothing is known of the new address until a look at it succeeds.
    expect(await getSource(ctx, moved!.id)).toMatchObject({ source: { health: 'waiting', lastPolledAt: null, lastSuccessAt: null } });
    expect(await db.auditEntry.findFirst({ where: { subjectId: moved!.id, action: 'source.move' } })).toMatchObject({ before: { url: 'https://old.example/news' }, after: { url: second } });

    const again = { discoveryId: found.id, url: second! };
    await expect(changeSourceAddress(ctx, { sourceId: other!.id, ...again })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Moved') });
    await changeSourceAddress(ctx, { sourceId: moved!.id, ...again });
    await expect(changeSourceAddress(ctx, { sourceId: other!.id, ...again, url: first! })).rejects.toMatchObject({ code: 'not_found' });
    const { sourceId: searchId } = await addSearchSource(ctx, { engine: 'google', query: 'no address' });
    await expect(changeSourceAddress(ctx, { sourceId: searchId, ...again })).rejects.toMatchObject({ code: 'invalid_input' });
    await db.source.deleteMany({ where: { id: { in: [moved!.id, other!.id, searchId] } } });
  });
});

describe('OPML', () => {
  test('every line is judged, and the chosen ones are added', async () => {
    const { db } = workspace;
    const opml = `<opml version="2.0"><body><outline text="Trade">
      <outline type="rss" text="Two" xmlUrl="${news.feedUrls[1]}"/><outline type="rss" text="Twice" xmlUrl="${news.feedUrls[0]}"/>
      <outline type="rss" text="Inside" xmlUrl="http://192.168.0.1/feed"/><outline type="rss" text="Broken" xmlUrl="nonsense"/></outline></body></opml>`;
    const found = await discover({ kind: 'opml', input: opml });
    const entries = found.result?.kind === 'opml' ? found.result.entries : [];
    expect(entries.map(({ title, state }) => [title, state])).toEqual([['Two', 'new'], ['Twice', 'duplicate'], ['Inside', 'blocked'], ['Broken', 'invalid']]);
    expect(entries.filter(({ state }) => state !== 'new').every(({ reason }) => reason !== null)).toBe(true);
    expect(await importSources(ctx, { discoveryId: found.id, urls: entries.map(({ url }) => url) })).toEqual({ added: 1, restored: 0, existing: 0, sourceIds: [expect.any(String)] });
    expect(await db.source.findUniqueOrThrow({ where: { url: news.feedUrls[1] } })).toMatchObject({ name: 'Two', folder: 'Trade', kind: 'feed' });
  });
});

test('a source that was just added is due at once, and by hand only while runs are not scheduled', async () => {
  const { db } = workspace;
  const { sourceId } = await addSearchSource(ctx, { engine: 'google', query: 'just added', pollIntervalSeconds: 3_600 });
  expect((await getSource(ctx, sourceId)).source).toMatchObject({ health: 'waiting', lastPolledAt: null, lastSuccessAt: null, nextPollAt: null });
  expect((await listSources(ctx)).find(({ id }) => id === sourceId)).toMatchObject({ nextPollAt: null });
  const { nextPollAt, createdAt } = await db.source.findUniqueOrThrow({ where: { id: sourceId } });
  expect(Math.abs(nextPollAt!.getTime() - createdAt.getTime())).toBeLessThan(30_000);
  await db.source.delete({ where: { id: sourceId } });
});

describe('changing', () => {
  test('a source that failed before a pause is failing after it', async () => {
    const { db } = workspace;
    const failed = { lastPolledAt: new Date(), consecutiveFailures: 2, lastErrorCode: 'timeout', lastErrorMessage: 'No answer.' };
    const { id: sourceId } = await db.source.create({ data: { kind: 'feed', url: 'https://failing.example/feed', name: 'Failing', ...failed } });
    await pauseSource(ctx, { sourceId });
    expect(await getSource(ctx, sourceId)).toMatchObject({ source: { health: 'paused' } });
    await resumeSource(ctx, { sourceId });
    expect(await getSource(ctx, sourceId)).toMatchObject({ source: { health: 'failing', consecutiveFailures: 2, lastErrorMessage: 'No answer.' } });
    await db.source.delete({ where: { id: sourceId } });
  });

  test('every change is kept in the audit log with what was before', async () => {
    const { db } = workspace;
    const { sourceId } = await addSearchSource(ctx, { engine: 'google', query: 'Acme  Pumps' });
    await expect(addSearchSource(ctx, { engine: 'google', query: 'acme pumps' })).rejects.toMatchObject({ code: 'conflict' });
    await updateSource(ctx, { sourceId, name: 'Pumps', pollIntervalSeconds: 7_200 });
    await setSourcePriority(ctx, { sourceId, priority: 90, pinned: true });
    await pauseSource(ctx, { sourceId });
    await resumeSource(ctx, { sourceId });
    await deleteSource(ctx, { sourceId });
    await restoreSource(ctx, { sourceId });
    expect(await db.source.findUniqueOrThrow({ where: { id: sourceId } })).toMatchObject({
      name: 'Pumps', pollIntervalSeconds: 7_200, priority: 90, priorityPinned: true, pausedAt: null, deletedAt: null,
    });
    const audit = await db.auditEntry.findMany({ where: { subjectId: sourceId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action }) => action)).toEqual(['source.add', 'source.update', 'source.set_priority', 'source.pause', 'source.resume', 'source.delete', 'source.restore']);
    expect(audit[2]).toMatchObject({ userId: ctx.user.id, before: { priority: 50, priorityPinned: false }, after: { priority: 90, priorityPinned: true } });
  });

  test.each([
    { name: 'a priority beyond the scale', call: () => setSourcePriority(ctx, { sourceId: crypto.randomUUID(), priority: 101 }), code: 'invalid_input' },
    { name: 'too short an interval', call: () => updateSource(ctx, { sourceId: crypto.randomUUID(), pollIntervalSeconds: 10 }), code: 'invalid_input' },
    { name: 'an id that is none', call: () => pauseSource(ctx, { sourceId: '1' }), code: 'invalid_input' },
    { name: 'an unknown source', call: () => deleteSource(ctx, { sourceId: crypto.randomUUID() }), code: 'not_found' },
    { name: 'an empty search', call: () => addSearchSource(ctx, { engine: 'yandex', query: '  ' }), code: 'invalid_input' },
  ])('refuses $name', async ({ call, code }) => {
    await expect(call()).rejects.toMatchObject({ code });
  });
});

test('several sources are changed at once; those that are so already are left', async () => {
  const { db } = workspace;
  const [first, second, gone] = await db.source.createManyAndReturn({
    data: ['a', 'b', 'c'].map((name) => ({ name, kind: 'feed' as const, url: `https://several.example/${name}`, deletedAt: name === 'c' ? new Date() : null })),
  });
  const sourceIds = [first!.id, second!.id, gone!.id];
  const stateOf = async (id: string) => {
    const { pausedAt, deletedAt } = await db.source.findUniqueOrThrow({ where: { id } });
    return { paused: pausedAt !== null, deleted: deletedAt !== null };
  };
  expect(await changeSources(ctx, { sourceIds: [first!.id], change: 'pause' })).toEqual({ sourceIds: [first!.id] });
  expect(await changeSources(ctx, { sourceIds, change: 'pause' })).toEqual({ sourceIds: [second!.id] });
  expect((await changeSources(ctx, { sourceIds, change: 'resume' })).sourceIds.toSorted()).toEqual([first!.id, second!.id].toSorted());
  const { sourceIds: deleted } = await changeSources(ctx, { sourceIds, change: 'delete' });
  expect(deleted).not.toContain(gone!.id);
  expect(await stateOf(first!.id)).toEqual({ paused: false, deleted: true });
  await changeSources(ctx, { sourceIds: deleted, change: 'restore' });
  expect(await stateOf(second!.id)).toEqual({ paused: false, deleted: false });
  expect(await stateOf(gone!.id)).toEqual({ paused: false, deleted: true });
  await db.source.deleteMany({ where: { id: { in: sourceIds } } });
});
