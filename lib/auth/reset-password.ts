import { z } from 'zod';
import { writeAudit } from '#lib/db/audit.ts';
import type { Db } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';
import { inspectOneTimeLink, useOneTimeLink } from './one-time-link.ts';
import { hashPassword, Password } from './password.ts';
import { setPassword } from './set-password.ts';

export const ResetPasswordInput = z.object({ token: z.string().max(200), password: Password });
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>;

/**
 * Sets a new password with a reset link; every session of the user ends.
 * @returns the user's email, to sign in with
 * @throws AppError `conflict` (link used), `not_found` (link expired or unknown)
 */
export async function resetPassword(db: Db, { token, password }: ResetPasswordInput, now: Date): Promise<{ email: string }> {
  const state = await inspectOneTimeLink(db, 'reset', token, now);
  const passwordHash = state === 'usable' ? await hashPassword(password) : null;
  return db.$transaction(async (tx) => {
    const { userId } = await useOneTimeLink(tx, 'reset', token, now);
    if (userId === null || passwordHash === null) throw new AppError('not_found', 'This link belongs to nobody. Ask for a new one.');
    await setPassword(tx, userId, passwordHash);
    await writeAudit(tx, { userId, action: 'user.reset_password', subject: 'user', subjectId: userId });
    return tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  });
}
