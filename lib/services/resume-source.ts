import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const ResumeSourceInput = z.object({ sourceId: z.uuid() });
export type ResumeSourceInput = z.infer<typeof ResumeSourceInput>;

/**
 * Polls a source again, at once if its time has come. One that failed before counts as failing until a look succeeds.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function resumeSource(ctx: Ctx, input: ResumeSourceInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId } = parseInput(ResumeSourceInput, input);
  return changeSource(ctx, { action: 'source.resume', sourceId, deleted: false, data: () => ({ pausedAt: null }) });
}
