import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { readSettings } from '#lib/db/settings.ts';
import { addOrRestoreSource } from '#lib/db/source-writes.ts';
import { AppError } from '#lib/errors.ts';
import { PollIntervalSeconds, Priority, XmlstockOptions, xmlstockSourceUrl } from '#lib/model/source.ts';
import { Text } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

export const AddSearchSourceInput = XmlstockOptions.extend({
  name: Text.trim().min(1).max(200).optional(),
  folder: Text.trim().max(100).nullable().optional(),
  priority: Priority.optional(),
  pollIntervalSeconds: PollIntervalSeconds.optional(),
});
export type AddSearchSourceInput = z.input<typeof AddSearchSourceInput>;

/** Each look is paid for, so a search is looked at less often than a feed unless somebody wants it otherwise. */
const LEAST_POLL_SECONDS = 21_600;

/**
 * Adds a search whose results are a source's items. Each poll is paid for.
 * @throws AppError forbidden, invalid_input, conflict (the same search is a source already)
 */
export async function addSearchSource(ctx: Ctx, input: AddSearchSourceInput): Promise<{ sourceId: string; restored: boolean }> {
  requireRole(ctx, 'analyst');
  const { engine, query, ...wanted } = parseInput(AddSearchSourceInput, input);
  return ctx.db.$transaction(async (tx) => {
    const { collect } = (await readSettings(tx)).values;
    const url = xmlstockSourceUrl({ engine, query });
    const added = await addOrRestoreSource(tx, {
      kind: 'xmlstock', url, options: { engine, query }, name: wanted.name ?? query, folder: wanted.folder || null,
      priority: wanted.priority, pollIntervalSeconds: wanted.pollIntervalSeconds ?? Math.max(LEAST_POLL_SECONDS, collect.defaultPollIntervalSeconds),
    }, new Date());
    if (added.result === 'existing') throw new AppError('conflict', 'This search is a source already.');
    await writeAudit(tx, { userId: ctx.user.id, action: 'source.add', subject: 'source', subjectId: added.sourceId, after: { url } });
    return { sourceId: added.sourceId, restored: added.result === 'restored' };
  });
}
