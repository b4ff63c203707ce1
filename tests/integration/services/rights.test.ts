import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx, Role } from '#lib/auth/ctx.ts';
import { addSearchSource } from '#lib/services/add-search-source.ts';
import { addSource } from '#lib/services/add-source.ts';
import { cancelRun } from '#lib/services/cancel-run.ts';
import { changePassword } from '#lib/services/change-password.ts';
import { changeSourceAddress } from '#lib/services/change-source-address.ts';
import { changeUserRole } from '#lib/services/change-user-role.ts';
import { changeSources } from '#lib/services/change-sources.ts';
import { createResetLink } from '#lib/services/create-reset-link.ts';
import { deleteSource } from '#lib/services/delete-source.ts';
import { discoverSource } from '#lib/services/discover-source.ts';
import { importSources } from '#lib/services/import-sources.ts';
import { inviteUser } from '#lib/services/invite-user.ts';
import { loadSample } from '#lib/services/load-sample.ts';
import { pauseSource } from '#lib/services/pause-source.ts';
import { previewSampleRemoval } from '#lib/services/preview-sample-removal.ts';
import { removeSample } from '#lib/services/remove-sample.ts';
import { removeUser } from '#lib/services/remove-user.ts';
import { restoreSource } from '#lib/services/restore-source.ts';
import { resumeSource } from '#lib/services/resume-source.ts';
import { reviewSignal } from '#lib/services/review-signal.ts';
import { undoReview } from '#lib/services/undo-review.ts';
import { setBudget } from '#lib/services/set-budget.ts';
import { setModelPrice } from '#lib/services/set-model-price.ts';
import { setSearchPrice } from '#lib/services/set-search-price.ts';
import { setSourcePriority } from '#lib/services/set-source-priority.ts';
import { joinStories } from '#lib/services/join-stories.ts';
import { splitStory } from '#lib/services/split-story.ts';
import { startRun } from '#lib/services/start-run.ts';
import { updateSettings } from '#lib/services/update-settings.ts';
import { updateSignalType } from '#lib/services/update-signal-type.ts';
import { updateSource } from '#lib/services/update-source.ts';
import { DEFAULT_SETTINGS } from '#lib/model/settings.ts';
import { ROOT } from '#tests/support/source-files.ts';
import { createWorkspace, type Workspace } from '#tests/support/workspace.ts';

const id = '0198aaaa-0000-7000-8000-000000000001';
const url = 'https://example.com/';

/** Who may do what: the least role for each verb. */
const VERBS: { name: string; least: Role; call: (ctx: Ctx) => Promise<unknown> }[] = [
  { name: 'startRun', least: 'analyst', call: (ctx) => startRun(ctx, { scope: 'all' }) },
  { name: 'cancelRun', least: 'analyst', call: (ctx) => cancelRun(ctx, { runId: id }) },
  { name: 'reviewSignal', least: 'analyst', call: (ctx) => reviewSignal(ctx, { signalId: id, review: { decision: 'accept' }, seenStatus: 'new' }) },
  { name: 'undoReview', least: 'analyst', call: (ctx) => undoReview(ctx, { signalId: id, reviewId: id }) },
  { name: 'splitStory', least: 'analyst', call: (ctx) => splitStory(ctx, { documentIds: [id] }) },
  { name: 'joinStories', least: 'analyst', call: (ctx) => joinStories(ctx, { storyId: id, otherStoryId: '0198aaaa-0000-7000-8000-000000000002' }) },
  { name: 'discoverSource', least: 'analyst', call: (ctx) => discoverSource(ctx, { kind: 'url', input: url }) },
  { name: 'addSource', least: 'analyst', call: (ctx) => addSource(ctx, { discoveryId: id, url }) },
  { name: 'addSearchSource', least: 'analyst', call: (ctx) => addSearchSource(ctx, { engine: 'google', query: 'x' }) },
  { name: 'importSources', least: 'analyst', call: (ctx) => importSources(ctx, { discoveryId: id, urls: [url] }) },
  { name: 'updateSource', least: 'analyst', call: (ctx) => updateSource(ctx, { sourceId: id, name: 'x' }) },
  { name: 'changeSourceAddress', least: 'analyst', call: (ctx) => changeSourceAddress(ctx, { sourceId: id, discoveryId: id, url }) },
  { name: 'setSourcePriority', least: 'analyst', call: (ctx) => setSourcePriority(ctx, { sourceId: id, priority: 1 }) },
  { name: 'pauseSource', least: 'analyst', call: (ctx) => pauseSource(ctx, { sourceId: id }) },
  { name: 'resumeSource', least: 'analyst', call: (ctx) => resumeSource(ctx, { sourceId: id }) },
  { name: 'deleteSource', least: 'analyst', call: (ctx) => deleteSource(ctx, { sourceId: id }) },
  { name: 'restoreSource', least: 'analyst', call: (ctx) => restoreSource(ctx, { sourceId: id }) },
  { name: 'changeSources', least: 'analyst', call: (ctx) => changeSources(ctx, { sourceIds: [id], change: 'pause' }) },
  { name: 'loadSample', least: 'analyst', call: (ctx) => loadSample(ctx) },
  { name: 'previewSampleRemoval', least: 'analyst', call: (ctx) => previewSampleRemoval(ctx) },
  { name: 'removeSample', least: 'analyst', call: (ctx) => removeSample(ctx) },
  { name: 'updateSettings', least: 'analyst', call: (ctx) => updateSettings(ctx, { baseVersion: 0, values: DEFAULT_SETTINGS }) },
  { name: 'updateSignalType', least: 'analyst', call: (ctx) => updateSignalType(ctx, { key: 'funding', enabled: true }) },
  { name: 'changePassword', least: 'viewer', call: (ctx) => changePassword(ctx, { current: 'not this one', next: 'a long enough password' }, { sessionId: id, address: '127.0.0.1', now: new Date() }) },
  { name: 'inviteUser', least: 'admin', call: (ctx) => inviteUser(ctx, { name: 'New', email: 'new@example.com', role: 'viewer' }, new Date()) },
  { name: 'changeUserRole', least: 'admin', call: (ctx) => changeUserRole(ctx, { userId: id, role: 'viewer' }) },
  { name: 'removeUser', least: 'admin', call: (ctx) => removeUser(ctx, { userId: id }) },
  { name: 'createResetLink', least: 'admin', call: (ctx) => createResetLink(ctx, { userId: id }, new Date()) },
  { name: 'setBudget', least: 'admin', call: (ctx) => setBudget(ctx, { period: 'day', limitUsd: '1' }) },
  { name: 'setModelPrice', least: 'admin', call: (ctx) => setModelPrice(ctx, { model: 'm', inputUsd: '0', outputUsd: '0' }) },
  { name: 'setSearchPrice', least: 'admin', call: (ctx) => setSearchPrice(ctx, { engine: 'google', roublesPerThousand: '25' }) },
];

const ROLES: Role[] = ['viewer', 'analyst', 'admin'];
/** What verbs share: no verbs themselves. */
const SHARED = ['parse-input', 'change-source', 'change-signal'];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await createWorkspace();
});
afterAll(() => workspace.close());

describe('rights', () => {
  test('are told here for every verb', () => {
    const files = readdirSync(join(ROOT, 'lib/services')).map((file) => file.replace(/\.ts$/, '')).filter((file) => !SHARED.includes(file));
    const verbs = files.map((file) => file.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()));
    expect(VERBS.map(({ name }) => name).sort()).toEqual(verbs.sort());
  });

  test.each(VERBS)('$name needs $least', async ({ least, call }) => {
    const as = (role: Role): Ctx => ({ ...workspace.ctx, user: { ...workspace.ctx.user, role } });
    for (const role of ROLES.slice(0, ROLES.indexOf(least))) await expect(call(as(role))).rejects.toMatchObject({ code: 'forbidden' });
    // Whatever else may be wrong with the call, the right is there.
    const outcome = await call(as(least)).then(() => 'done', (error: { code?: string }) => error.code);
    expect(outcome).not.toBe('forbidden');
    expect(outcome).not.toBe('internal');
    expect(outcome).toBeTypeOf('string');
  });
});
