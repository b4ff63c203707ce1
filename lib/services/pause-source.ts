import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const PauseSourceInput = z.object({ sourceId: z.uuid() });
export type PauseSourceInput = z.infer<typeof PauseSourceInput>;

/**
 * Stops polling a source until it is resumed; what it brought stays.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function pauseSource(ctx: Ctx, input: PauseSourceInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId } = parseInput(PauseSourceInput, input);
  return changeSource(ctx, { action: 'source.pause', sourceId, deleted: false, data: () => ({ pausedAt: new Date() }) });
}
