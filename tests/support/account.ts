import type { SessionCookie } from '#lib/auth/create-auth.ts';
import { createUser } from '#lib/auth/create-user.ts';
import type { Role } from '#lib/auth/ctx.ts';
import { hashPassword } from '#lib/auth/password.ts';
import type { Db } from '#lib/db/client.ts';

export const SECRET = 'a secret for tests that is long enough';
export const NAME = 'Aino';
export const EMAIL = 'aino@example.com';
export const PASSWORD = 'correct horse battery';

/** Leaves one account, which nobody has used yet. @returns its user's id */
export async function renewAccount(db: Db, role: Role): Promise<string> {
  await db.user.deleteMany();
  await db.rateLimit.deleteMany();
  const passwordHash = await hashPassword(PASSWORD);
  return (await db.$transaction((tx) => createUser(tx, { name: NAME, email: EMAIL, role, passwordHash }))).id;
}

/** What a browser sends that was given these cookies. */
export function cookieHeader(cookies: readonly SessionCookie[]): Headers {
  return new Headers({ cookie: cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') });
}
