import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Auth } from '#lib/auth/create-auth.ts';
import type { Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import { ownOrigin } from '#lib/http/own-origin.ts';
import { webServer } from './server.ts';

/** The sign-in of this request's kind of address. */
export async function requestAuth(): Promise<Auth> {
  const { auth, originPolicy } = webServer();
  const secure = ownOrigin(await headers(), originPolicy)?.startsWith('https:') ?? false;
  return secure ? auth.secure : auth.plain;
}

/** Who asks, or null for nobody. Read once per request; the role is the database's of this moment. */
export const findCtx = cache(async (): Promise<Ctx | null> => {
  const auth = await requestAuth();
  const user = await auth.findUser(await headers());
  return user && { db: webServer().db, user };
});

/** Who asks. For route handlers and actions. @throws AppError `unauthenticated` */
export async function getCtx(): Promise<Ctx> {
  const ctx = await findCtx();
  if (ctx === null) throw new AppError('unauthenticated', 'You are not signed in any more. Sign in and try again.');
  return ctx;
}

/** Who asks. For pages: anonymous users are led to the sign-in and back to where they wanted to go. */
export async function getPageCtx(): Promise<Ctx> {
  const ctx = await findCtx();
  if (ctx !== null) return ctx;
  const path = (await headers()).get('x-karhuno-path') ?? '/';
  redirect(`/login?next=${encodeURIComponent(path)}`);
}
