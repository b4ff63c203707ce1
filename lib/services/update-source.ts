import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { PollIntervalSeconds } from '#lib/model/source.ts';
import { Text } from '#lib/model/text.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

/** Absent fields stay as they are. */
export const UpdateSourceInput = z.object({
  sourceId: z.uuid(),
  name: Text.trim().min(1, 'Give the source a name.').max(200).optional(),
  folder: Text.trim().max(100).nullable().optional(),
  pollIntervalSeconds: PollIntervalSeconds.optional(),
});
export type UpdateSourceInput = z.infer<typeof UpdateSourceInput>;

/**
 * Changes a source's name, folder or polling interval. A new interval counts from the last poll.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function updateSource(ctx: Ctx, input: UpdateSourceInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId, name, folder, pollIntervalSeconds } = parseInput(UpdateSourceInput, input);
  return changeSource(ctx, {
    action: 'source.update', sourceId, deleted: false,
    data: (source) => ({
      ...(name === undefined ? {} : { name }),
      ...(folder === undefined ? {} : { folder: folder || null }),
      ...(pollIntervalSeconds === undefined ? {} : {
        pollIntervalSeconds,
        nextPollAt: new Date((source.lastPolledAt ?? new Date()).getTime() + pollIntervalSeconds * 1_000),
      }),
    }),
  });
}
