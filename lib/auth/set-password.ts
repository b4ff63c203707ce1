import type { Tx } from '#lib/db/client.ts';

/**
 * Gives a user a new password and ends every session of theirs, so that whoever knew the old one is out.
 * @param keptSessionId the session that asks for it, if it may stay
 */
export async function setPassword(tx: Tx, userId: string, passwordHash: string, keptSessionId?: string): Promise<void> {
  await tx.account.upsert({
    where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
    create: { userId, accountId: userId, providerId: 'credential', password: passwordHash },
    update: { password: passwordHash },
  });
  await tx.session.deleteMany({ where: { userId, id: { not: keptSessionId } } });
}
