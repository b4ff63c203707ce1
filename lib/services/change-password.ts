import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { hashPassword, Password, verifyPassword } from '#lib/auth/password.ts';
import { setPassword } from '#lib/auth/set-password.ts';
import { clearPasswordAttempts, countPasswordAttempt } from '#lib/auth/sign-in-limit.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const ChangePasswordInput = z.object({
  current: z.string().min(1, 'Type your present password').max(256, 'This password is too long'),
  next: Password,
});
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>;

interface Asker {
  /** The session that stays. */
  sessionId: string;
  /** Where the request came from. */
  address: string;
  now: Date;
}

/**
 * Changes one's own password; every other session of the user ends. Wrong tries are limited together with those of the sign-in.
 * @throws AppError invalid_input (also for a wrong present password), rate_limited
 */
export async function changePassword(ctx: Ctx, input: ChangePasswordInput, { sessionId, address, now }: Asker): Promise<void> {
  requireRole(ctx, 'viewer');
  const { current, next } = parseInput(ChangePasswordInput, input);
  const { email, accounts } = await ctx.db.user.findUniqueOrThrow({
    where: { id: ctx.user.id },
    select: { email: true, accounts: { where: { providerId: 'credential' }, select: { password: true } } },
  });
  await countPasswordAttempt(ctx.db, { email, address }, now);
  const hash = accounts[0]?.password ?? '';
  if (!(await verifyPassword({ hash, password: current }))) throw new AppError('invalid_input', 'The present password is wrong.');
  await clearPasswordAttempts(ctx.db, { email, address }, now);
  const passwordHash = await hashPassword(next);
  await ctx.db.$transaction(async (tx) => {
    await setPassword(tx, ctx.user.id, passwordHash, sessionId);
    await writeAudit(tx, { userId: ctx.user.id, action: 'user.change_password', subject: 'user', subjectId: ctx.user.id });
  });
}
