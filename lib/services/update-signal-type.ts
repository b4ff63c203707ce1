import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { AppError } from '#lib/errors.ts';
import { SignalTypeKey } from '#lib/model/signal-type.ts';
import { Text } from '#lib/model/text.ts';
import { parseInput } from './parse-input.ts';

export const UpdateSignalTypeInput = z.object({
  key: SignalTypeKey,
  label: Text.trim().min(1, 'Give the type a name.').max(40).optional(),
  /** Read by people and by the language model. */
  description: Text.trim().min(10, 'Describe in a sentence what counts.').max(500).optional(),
  /** Off: no new signals of this type; those that exist stay. */
  enabled: z.boolean().optional(),
});
export type UpdateSignalTypeInput = z.input<typeof UpdateSignalTypeInput>;

/**
 * Changes what a signal type is called, what counts as it, or whether it is looked for.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function updateSignalType(ctx: Ctx, input: UpdateSignalTypeInput): Promise<void> {
  requireRole(ctx, 'analyst');
  const { key, ...change } = parseInput(UpdateSignalTypeInput, input);
  await ctx.db.$transaction(async (tx) => {
    const before = await tx.signalType.findUnique({ where: { key }, select: { label: true, description: true, enabled: true } });
    if (before === null) throw new AppError('not_found', 'There is no such signal type.');
    const after = await tx.signalType.update({ where: { key }, data: change, select: { label: true, description: true, enabled: true } });
    await writeAudit(tx, { userId: ctx.user.id, action: 'signal_type.update', subject: 'signal_type', subjectId: key, before, after });
  });
}
