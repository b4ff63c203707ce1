import { afterAll, beforeAll, expect, test } from 'vitest';
import { listDroppedItems } from '#lib/db/dropped-items.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { listRunSources } from '#lib/db/run-list.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let runId: string;

beforeAll(async () => {
  workspace = await createWorkspace();
  const { db } = workspace;
  const source = await db.source.create({ data: { kind: 'feed', url: 'https://wire.example/feed', name: 'Wire' } });
  ({ id: runId } = await db.run.create({ data: { trigger: 'manual', status: 'finished' } }));
  await db.runSource.create({ data: { runId, sourceId: source.id, status: 'done', listedItems: 204 } });
  const item = (name: string, data: Partial<Prisma.RunItemCreateManyInput>): Prisma.RunItemCreateManyInput => ({
    runId, sourceId: source.id, url: `https://wire.example/${name}`, canonicalUrl: `https://wire.example/${name}`, listed: { title: `About ${name}` }, itemHash: 'h', ...data,
  });
  await db.runItem.createMany({
    data: [
      ...Array.from({ length: 200 }, (_, index) => item(`copy-${index}`, { stage: 'dedupe', outcome: 'dropped', dropReason: 'duplicate_text' })),
      item('kept', { stage: 'done', outcome: 'kept', signalCount: 1 }),
      item('gone', { stage: 'collect', outcome: 'failed', errorCode: 'http_error', errorMessage: 'The server answered 404.' }),
      item('slow', { stage: 'collect', outcome: 'failed', errorCode: 'timeout', errorMessage: 'The server took too long.' }),
      item('odd', { stage: 'clean', outcome: 'failed', listed: {} }),
    ],
  });
});
afterAll(() => workspace.close());

test('what went no further names each item that failed first, with title, page, source and reason', async () => {
  const items = await listDroppedItems(workspace.ctx, runId);
  expect(items).toHaveLength(200);
  expect(items.slice(0, 4)).toMatchObject([
    { url: 'https://wire.example/gone', title: 'About gone', sourceName: 'Wire', reason: 'failed', failure: { code: 'http_error', message: 'The server answered 404.' }, duplicateOf: null },
    { title: 'About slow', reason: 'failed', failure: { code: 'timeout' } },
    { title: 'https://wire.example/odd', reason: 'failed', failure: { code: 'internal', message: 'It is not known why.' } },
    { reason: 'duplicate_text', failure: null },
  ]);
});

test('a source that was read tells how many of its items failed, and does not pass the trouble of one off as its own', async () => {
  expect(await listRunSources(workspace.ctx, runId)).toMatchObject([{ name: 'Wire', status: 'done', failed: 3, errorMessage: null }]);
});
