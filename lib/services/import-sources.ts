import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { readSettings } from '#lib/db/settings.ts';
import { addOrRestoreSource } from '#lib/db/source-writes.ts';
import { AppError } from '#lib/errors.ts';
import { DiscoveryResult } from '#lib/model/source.ts';
import { Text } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

export const ImportSourcesInput = z.object({
  discoveryId: z.uuid(),
  /** Addresses of the chosen entries. */
  urls: z.array(Text).min(1, 'Choose at least one feed.').max(10_000),
});
export type ImportSourcesInput = z.infer<typeof ImportSourcesInput>;

/**
 * Adds the chosen feeds of an OPML file. Those that are sources already are left as they are.
 * @returns how many, and the ids of those that are new or back
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function importSources(ctx: Ctx, input: ImportSourcesInput): Promise<{ added: number; restored: number; existing: number; sourceIds: string[] }> {
  requireRole(ctx, 'analyst');
  const { discoveryId, urls } = parseInput(ImportSourcesInput, input);
  const chosen = new Set(urls);
  return ctx.db.$transaction(async (tx) => {
    const discovery = await tx.discovery.findUnique({ where: { id: discoveryId } });
    const result = DiscoveryResult.safeParse(discovery?.result);
    if (result.data?.kind !== 'opml') throw new AppError('not_found', 'This import is gone. Read the file again.');
    const entries = result.data.entries.filter(({ url, state }) => chosen.has(url) && state === 'new');
    const { collect } = (await readSettings(tx)).values;
    const now = new Date();
    const sourceIds: string[] = [];
    const counts = { added: 0, restored: 0, existing: 0 };
    for (const { url, title, siteUrl, folder } of entries) {
      const source = await addOrRestoreSource(tx, { kind: 'feed', url, name: title, siteUrl, folder, pollIntervalSeconds: collect.defaultPollIntervalSeconds }, now);
      counts[source.result] += 1;
      if (source.result !== 'existing') sourceIds.push(source.sourceId);
    }
    await writeAudit(tx, { userId: ctx.user.id, action: 'source.import', subject: 'discovery', subjectId: discoveryId, after: counts });
    return { ...counts, sourceIds };
  }, { timeout: 60_000 });
}
