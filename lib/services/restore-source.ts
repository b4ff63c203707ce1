import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const RestoreSourceInput = z.object({ sourceId: z.uuid() });
export type RestoreSourceInput = z.infer<typeof RestoreSourceInput>;

/**
 * Brings a deleted source back with its history.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function restoreSource(ctx: Ctx, input: RestoreSourceInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId } = parseInput(RestoreSourceInput, input);
  return changeSource(ctx, { action: 'source.restore', sourceId, deleted: true, data: () => ({ deletedAt: null }) });
}
