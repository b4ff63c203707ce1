import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';
import type { Auth, SessionCookie } from './create-auth.ts';
import { Email } from './create-user.ts';
import { clearAttempts, countAttempt } from './sign-in-limit.ts';

const MINUTE_MS = 60_000;
/** A person mistypes a few times; a guesser needs thousands of tries. */
const PER_ACCOUNT = { max: 5, windowMs: MINUTE_MS };
const PER_ADDRESS = { max: 20, windowMs: MINUTE_MS };

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
  const accountKey = `sign-in:${address}:${email}`;
  const waits = await Promise.all([
    countAttempt(db, `sign-in:${address}`, PER_ADDRESS, now),
    countAttempt(db, accountKey, PER_ACCOUNT, now),
  ]);
  const waitMs = Math.max(...waits.map((wait) => wait ?? 0));
  if (waitMs > 0) throw new AppError('rate_limited', `Too many attempts. Try again in ${Math.ceil(waitMs / 1_000)} seconds.`);

  const cookies = await auth.signIn({ email, password }, headers);
  if (cookies === null) throw new AppError('unauthenticated', 'The email or the password is wrong.');
  await clearAttempts(db, accountKey, now);
  return cookies;
}
