import { z } from 'zod';
import type { Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import type { Role } from '#lib/db/generated/enums.ts';
import { AppError } from '#lib/errors.ts';
import { Text } from '#lib/model/text.ts';

export const UserName = Text.trim().min(1, 'Tell us a name').max(100, 'Use a name of at most 100 characters');
export const Email = z.email('This is not an email address').trim().toLowerCase().max(254);

interface NewUser {
  name: string;
  email: string;
  role: Role;
  /** Null: the user chooses a password with a one-time link. */
  passwordHash: string | null;
}

/** Adds a user. @throws AppError `conflict` if the email is taken */
export async function createUser(tx: Tx, { name, email, role, passwordHash }: NewUser): Promise<{ id: string }> {
  const user = await tx.user.create({ data: { name, email, role, emailVerified: true }, select: { id: true } }).catch((error: unknown) => {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') {
      throw new AppError('conflict', 'There is a user with this email already.', { cause: error });
    }
    throw error;
  });
  await tx.account.create({ data: { userId: user.id, accountId: user.id, providerId: 'credential', password: passwordHash } });
  return user;
}
