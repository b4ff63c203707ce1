import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { Role } from '#lib/db/generated/enums.ts';
import { lock } from '#lib/db/locks.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const ChangeUserRoleInput = z.object({ userId: z.uuid(), role: z.enum(Role) });
export type ChangeUserRoleInput = z.infer<typeof ChangeUserRoleInput>;

/**
 * Gives a user another role, from their next request on.
 * @throws AppError forbidden, not_found, conflict (nobody would be left to administer)
 */
export async function changeUserRole(ctx: Ctx, input: ChangeUserRoleInput): Promise<void> {
  requireRole(ctx, 'admin');
  const { userId, role } = parseInput(ChangeUserRoleInput, input);
  await ctx.db.$transaction(async (tx) => {
    await lock(tx, 'admins');
    const before = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
    if (before === null) throw new AppError('not_found', 'This user does not exist any more.');
    await tx.user.update({ where: { id: userId }, data: { role } });
    if ((await tx.user.count({ where: { role: 'admin' } })) === 0) throw new AppError('conflict', 'Make somebody else an admin first.');
    await writeAudit(tx, { userId: ctx.user.id, action: 'user.change_role', subject: 'user', subjectId: userId, before, after: { role } });
  });
}
