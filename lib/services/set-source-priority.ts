import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { Priority } from '#lib/model/source.ts';
import { changeSource } from './change-source.ts';
import { parseInput } from './parse-input.ts';

export const SetSourcePriorityInput = z.object({
  sourceId: z.uuid(),
  priority: Priority,
  /** True: it is not weighed against what the source has brought. Absent leaves that as it is. */
  pinned: z.boolean().optional(),
});
export type SetSourcePriorityInput = z.infer<typeof SetSourcePriorityInput>;

/**
 * Sets how early a source comes in a run, 0 to 100.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function setSourcePriority(ctx: Ctx, input: SetSourcePriorityInput): Promise<{ sourceId: string }> {
  requireRole(ctx, 'analyst');
  const { sourceId, priority, pinned } = parseInput(SetSourcePriorityInput, input);
  return changeSource(ctx, { action: 'source.set_priority', sourceId, deleted: false, data: () => ({ priority, ...(pinned === undefined ? {} : { priorityPinned: pinned }) }) });
}
