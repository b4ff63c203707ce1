import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';
import type { Auth, SessionCookie } from './create-auth.ts';
import { Email } from './create-user.ts';
import { clearPasswordAttempts, countPasswordAttempt } from './sign-in-limit.ts';

export const SignInInput = z.object({ email: Email, password: z.string().min(1, 'Type your password').max(256, 'This password is too long') });
export type SignInInput = z.infer<typeof SignInInput>;

interface SignInDeps {
  auth: Auth;
  db: Db;
  headers: Headers;
  /** Where the request came from. */
  address: string;
  now: Date;
}

/**
 * Signs a user in, with limits by account and by address.
 * @returns the cookies that carry the session
 * @throws AppError `unauthenticated`, `rate_limited`
 */
export async function signIn({ email, password }: SignInInput, { auth, db, headers, address, now }: SignInDeps): Promise<SessionCookie[]> {
  await countPasswordAttempt(db, { email, address }, now);
  const cookies = await auth.signIn({ email, password }, headers);
  if (cookies === null) throw new AppError('unauthenticated', 'The email or the password is wrong.');
  await clearPasswordAttempts(db, { email, address }, now);
  return cookies;
}
