import { cookies } from 'next/headers';
import type { SessionCookie } from '#lib/auth/create-auth.ts';

/** Sends session cookies with the answer of a server action. */
export async function setSessionCookies(sessionCookies: readonly SessionCookie[]): Promise<void> {
  const jar = await cookies();
  for (const { name, value, options } of sessionCookies) jar.set(name, value, options);
}
