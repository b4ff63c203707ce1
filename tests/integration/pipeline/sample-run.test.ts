import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '#lib/auth/ctx.ts';
import { getRunProgress, listRunEvents } from '#lib/db/runs.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { previewSampleRemoval } from '#lib/services/preview-sample-removal.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { startRun } from '#lib/services/start-run.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

let workspace: Workspace;
let ctx: Ctx;

beforeAll(async () => {
  workspace = await createWorkspace();
  ({ ctx } = workspace);
  await workspace.startWorker();
});
afterAll(() => workspace.close());

describe('a run of the sample workspace', () => {
  test('brings signals, and every stage adds up', async () => {
    const { added } = await loadSample(ctx);
    expect(added).toBeGreaterThanOrEqual(10);
    const { runId } = await startRun(ctx, { scope: 'all' });
    const progress = await workspace.waitForRun(runId);

    expect(progress.status).toBe('finished');
    expect(progress.sources).toMatchObject({ total: added, done: added, failed: 0 });
    expect(progress.signals).toBeGreaterThan(5);
    const events = await listRunEvents(ctx, runId, '0');
    expect(events.at(0)?.data.type).toBe('run_started');
    expect(events.at(-1)?.data.type).toBe('run_finished');
  });

  test('a second run finds the edits, and nothing twice', async () => {
    const { runId } = await startRun(ctx, { scope: 'all' });
    const progress = await workspace.waitForRun(runId);
    expect(progress.status).toBe('finished');
  });

  test('removing the sample leaves nothing of it', async () => {
    const { db } = workspace;
    const [sources, signals, { id: signalId }] = await Promise.all([db.source.count(), db.signal.count(), db.signal.findFirstOrThrow()]);
    await reviewSignal(ctx, { signalId, review: { decision: 'accept' }, seenStatus: 'new' });
    expect(await previewSampleRemoval(ctx)).toEqual({ sources, signals, decided: 1 });
    await removeSample(ctx);
    const counts = await Promise.all([
      db.source.count(), db.document.count(), db.documentVersion.count(), db.story.count(), db.signal.count(), db.evidence.count(), db.analysis.count(),
      db.run.count(), db.runItem.count(), db.sighting.count(), db.fetch.count(), db.rawBody.count(), db.httpCacheEntry.count(),
    ]);
    expect(counts.every((count) => count === 0)).toBe(true);
  });
});

test('progress of a run that does not exist is not found', async () => {
  await expect(getRunProgress(ctx, crypto.randomUUID())).rejects.toMatchObject({ code: 'not_found' });
});
