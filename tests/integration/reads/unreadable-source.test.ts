import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Prisma } from '#lib/db/generated/client.ts';
import { getSource } from '#lib/db/source-detail.ts';
import { listSources } from '#lib/db/sources.ts';
import { addReport } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

const refused = { stage: 'collect', outcome: 'failed', errorCode: 'refused_by_robots', errorMessage: 'Its rules for crawlers forbid it.' } as const;
const read = { stage: 'done', outcome: 'kept' } as const;

type Item = { name: string } & Pick<Prisma.RunItemCreateManyInput, 'stage' | 'outcome' | 'errorCode' | 'errorMessage' | 'dropReason' | 'documentId' | 'listed'>;

/** A source that was read in runs with these items. */
async function addSource(name: string, runs: Partial<Item>[][], lastSuccessAt: Date | null = new Date()) {
  const { db } = workspace;
  const { id: sourceId } = await db.source.create({ data: { kind: 'feed', url: `https://${name}.example/feed`, name, lastSuccessAt } });
  for (const items of runs) {
    const { id: runId } = await db.run.create({ data: { trigger: 'manual', status: 'finished' } });
    await db.runItem.createMany({
      data: items.map(({ name: item = 'one', ...data }) => ({ runId, sourceId, url: `https://${name}.example/${item}`, canonicalUrl: `https://${name}.example/${item}`, listed: { title: `About ${item}` }, itemHash: 'h', ...data })),
    });
  }
  return sourceId;
}

const healthOf = async (sourceId: string) => (await listSources(workspace.ctx)).find(({ id }) => id === sourceId)?.health;

test('a source of which nothing could be read says so, and which items failed why, the newest first', async () => {
  const sourceId = await addSource('walled', [[{ ...refused, name: 'old' }], [{ ...refused, name: 'new', listed: {} }, { name: 'short', stage: 'clean', outcome: 'dropped', dropReason: 'too_short' }], []]);
  expect(await healthOf(sourceId)).toBe('unreadable');
  expect(await getSource(workspace.ctx, sourceId)).toMatchObject({
    source: { health: 'unreadable', documents: 0 },
    failedItems: [
      { url: 'https://walled.example/new', title: 'https://walled.example/new', message: 'Its rules for crawlers forbid it.' },
      { url: 'https://walled.example/old', title: 'About old' },
    ],
  });
});

test('an item that was read in a later run has not failed, nor has it by a run that was cancelled', async () => {
  const { documentId } = await addReport(workspace.db, { text: 'Wexel opens a yard.', firstSeenAt: new Date() });
  const sourceId = await addSource('mended', [[refused, { ...refused, name: 'two' }], [{ ...read, documentId }, { name: 'two', stage: 'collect', outcome: 'dropped', dropReason: 'cancelled' }]]);
  expect(await healthOf(sourceId)).toBe('ok');
  expect((await getSource(workspace.ctx, sourceId)).failedItems.map(({ title }) => title)).toEqual(['About two']);
});

test('a source with a document, with nothing failed, with nothing listed or not read to the end is not called unreadable', async () => {
  const { db } = workspace;
  const { documentId } = await addReport(db, { text: 'Wexel opens a dock.', firstSeenAt: new Date() });
  const sighted = await addSource('sighted', [[refused]]);
  await db.sighting.create({ data: { sourceId: sighted, itemUrl: 'https://sighted.example/two', itemHash: 'h', documentId } });
  const sources = await Promise.all([addSource('dropping', [[{ stage: 'clean', outcome: 'dropped', dropReason: 'too_short' }]]), addSource('empty', []), addSource('first', [[refused]], null)]);
  expect(await Promise.all([sighted, ...sources].map(healthOf))).toEqual(['ok', 'ok', 'ok', 'waiting']);
});

test('at most 20 failed items are named', async () => {
  const sourceId = await addSource('many', [Array.from({ length: 25 }, (_, index) => ({ ...refused, name: String(index) }))]);
  expect((await getSource(workspace.ctx, sourceId)).failedItems).toHaveLength(20);
});
