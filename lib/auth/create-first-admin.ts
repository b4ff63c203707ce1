import { z } from 'zod';
import { writeAudit } from '#lib/db/audit.ts';
import type { Db, Tx } from '#lib/db/client.ts';
import { lock } from '#lib/db/locks.ts';
import { AppError } from '#lib/errors.ts';
import { createUser, Email, UserName } from './create-user.ts';
import { inspectOneTimeLink, useOneTimeLink } from './one-time-link.ts';
import { hashPassword, Password } from './password.ts';

export const FirstAdminInput = z.object({ token: z.string().max(200), name: UserName, email: Email, password: Password });
export type FirstAdminInput = z.infer<typeof FirstAdminInput>;

/** Whether anybody can administer this workspace. */
export async function hasAdmin(db: Db | Tx): Promise<boolean> {
  return (await db.user.findFirst({ where: { role: 'admin' }, select: { id: true } })) !== null;
}

/**
 * Creates the first admin with a setup link.
 * @throws AppError `conflict` (an admin exists, or the link was used), `not_found` (link expired or unknown)
 */
export async function createFirstAdmin(db: Db, input: FirstAdminInput, now: Date): Promise<void> {
  const { token, name, email, password } = input;
  // Hashing is dear, so a link that cannot work is refused before it.
  const state = await inspectOneTimeLink(db, 'setup', token, now);
  const passwordHash = state === 'usable' ? await hashPassword(password) : null;
  await db.$transaction(async (tx) => {
    await lock(tx, 'admins');
    if (await hasAdmin(tx)) throw new AppError('conflict', 'This workspace has an admin already. Sign in, or ask the admin to invite you.');
    await useOneTimeLink(tx, 'setup', token, now);
    const { id } = await createUser(tx, { name, email, role: 'admin', passwordHash });
    await writeAudit(tx, { userId: id, action: 'user.create', subject: 'user', subjectId: id, after: { email, role: 'admin' } });
  });
}
