import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { findCandidate } from '#lib/db/discoveries.ts';
import { readSettings } from '#lib/db/settings.ts';
import { addOrRestoreSource } from '#lib/db/source-writes.ts';
import { AppError } from '#lib/errors.ts';
import { PollIntervalSeconds, Priority } from '#lib/model/source.ts';
import { Text } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

export const AddSourceInput = z.object({
  discoveryId: z.uuid(),
  /** Which of the discovery's candidates. */
  url: Text,
  name: Text.trim().min(1).max(200).optional(),
  folder: Text.trim().max(100).nullable().optional(),
  priority: Priority.optional(),
  pollIntervalSeconds: PollIntervalSeconds.optional(),
});
export type AddSourceInput = z.input<typeof AddSourceInput>;

/**
 * Adds what a discovery found. A deleted source of that address comes back with its history.
 * @throws AppError forbidden, invalid_input, not_found, conflict (already a source)
 */
export async function addSource(ctx: Ctx, input: AddSourceInput): Promise<{ sourceId: string; restored: boolean }> {
  requireRole(ctx, 'analyst');
  const wanted = parseInput(AddSourceInput, input);
  return ctx.db.$transaction(async (tx) => {
    const candidate = await findCandidate(tx, wanted.discoveryId, wanted.url);
    if (!candidate) throw new AppError('not_found', 'This search result is gone. Search for the address again.');
    const { collect } = (await readSettings(tx)).values;
    const added = await addOrRestoreSource(tx, {
      kind: candidate.kind, url: candidate.url, name: wanted.name ?? candidate.title, siteUrl: candidate.siteUrl, folder: wanted.folder || null,
      priority: wanted.priority, pollIntervalSeconds: wanted.pollIntervalSeconds ?? collect.defaultPollIntervalSeconds,
    }, new Date());
    if (added.result === 'existing') throw new AppError('conflict', 'This address is a source already.');
    await writeAudit(tx, { userId: ctx.user.id, action: 'source.add', subject: 'source', subjectId: added.sourceId, after: { url: candidate.url } });
    return { sourceId: added.sourceId, restored: added.result === 'restored' };
  });
}
