import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { readSettings } from '#lib/db/settings.ts';
import { addOrRestoreSource } from '#lib/db/source-writes.ts';
import { SAMPLE_SOURCES } from '#lib/model/sample-source.ts';

/**
 * Adds the sources of the sample workspace, which Karhuno serves itself. Loading it twice adds nothing.
 * @returns how many were added now, and the ids of all
 * @throws AppError forbidden
 */
export async function loadSample(ctx: Ctx): Promise<{ added: number; sourceIds: string[] }> {
  requireRole(ctx, 'analyst');
  return ctx.db.$transaction(async (tx) => {
    const { collect } = (await readSettings(tx)).values;
    // Whoever loads it starts a run of it at once.
    const nextPollAt = new Date(Date.now() + collect.defaultPollIntervalSeconds * 1_000);
    let added = 0;
    const sourceIds: string[] = [];
    for (const { newsroom, name, url, siteUrl, priority } of SAMPLE_SOURCES) {
      const { result, sourceId } = await addOrRestoreSource(tx, {
        kind: 'sample', url, name, siteUrl, priority, folder: 'Sample', options: { newsroom }, pollIntervalSeconds: collect.defaultPollIntervalSeconds,
      }, nextPollAt);
      if (result !== 'existing') added += 1;
      sourceIds.push(sourceId);
    }
    await writeAudit(tx, { userId: ctx.user.id, action: 'sample.load', subject: 'sample', subjectId: null, after: { added } });
    return { added, sourceIds };
  });
}
