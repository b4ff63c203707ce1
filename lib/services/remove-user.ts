import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { lock } from '#lib/db/locks.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const RemoveUserInput = z.object({ userId: z.uuid() });
export type RemoveUserInput = z.infer<typeof RemoveUserInput>;

/**
 * Removes a user and ends their sessions. What they decided stays, without a name.
 * @throws AppError forbidden, not_found, conflict (oneself)
 */
export async function removeUser(ctx: Ctx, input: RemoveUserInput): Promise<void> {
  requireRole(ctx, 'admin');
  const { userId } = parseInput(RemoveUserInput, input);
  if (userId === ctx.user.id) throw new AppError('conflict', 'You cannot remove yourself. Another admin can.');
  await ctx.db.$transaction(async (tx) => {
    await lock(tx, 'admins');
    const user = await tx.user.findUnique({ where: { id: userId }, select: { email: true, role: true } });
    if (user === null) throw new AppError('not_found', 'This user was removed already.');
    await tx.user.delete({ where: { id: userId } });
    if ((await tx.user.count({ where: { role: 'admin' } })) === 0) throw new AppError('conflict', 'Make somebody else an admin first.');
    await writeAudit(tx, { userId: ctx.user.id, action: 'user.remove', subject: 'user', subjectId: userId, before: user });
  });
}
