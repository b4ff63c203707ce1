import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const DeleteSourceInput = z.object({ sourceId: z.uuid() });
export type DeleteSourceInput = z.infer<typeof DeleteSourceInput>;

/**
 * Takes a source away. Its history stays, and comes back with it if it is restored.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function deleteSource(ctx: Ctx, input: DeleteSourceInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId } = parseInput(DeleteSourceInput, input);
  return changeSource(ctx, { action: 'source.delete', sourceId, deleted: false, data: () => ({ deletedAt: new Date() }) });
}
