import { afterAll, beforeAll, expect, test } from 'vitest';
import { splitStory } from '#lib/services/split-story.ts';
import { addReport } from '#tests/support/add-report.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

test('nothing may be left of a story: of an original it is said that its copies would go along', async () => {
  const { db, ctx } = workspace;
  const original = await addReport(db, { text: 'Wexel opens a yard.', firstSeenAt: new Date('2026-10-01') });
  await expect(splitStory(ctx, { documentIds: [original.documentId] })).rejects.toMatchObject({ code: 'conflict', message: 'Nothing would be left of this story. Leave at least one report in it.' });

  const copy = await addReport(db, { text: 'Wexel opens a yard.', firstSeenAt: new Date('2026-10-02') });
  await db.document.update({ where: { id: copy.documentId }, data: { storyId: original.storyId, duplicateOfId: original.documentId } });
  await expect(splitStory(ctx, { documentIds: [original.documentId] })).rejects.toMatchObject({ code: 'conflict', message: 'The other reports repeat this one and would go with it, so nothing would be left. Take those out instead.' });
  await expect(splitStory(ctx, { documentIds: [original.documentId, copy.documentId] })).rejects.toMatchObject({ message: 'Nothing would be left of this story. Leave at least one report in it.' });
  expect(await splitStory(ctx, { documentIds: [copy.documentId] })).toMatchObject({ documentIds: [copy.documentId] });
});
