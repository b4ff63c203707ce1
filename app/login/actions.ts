'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signIn as startSession, SignInInput } from '#lib/auth/sign-in.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { localPath } from '#lib/http/local-path.ts';
import { attemptAnonymously } from '../handlers.ts';
import { webServer } from '../server.ts';
import { setSessionCookies } from '../session-cookies.ts';
import { requestAuth } from '../session.ts';

export async function signIn(_before: unknown, form: FormData): Promise<ActionResult> {
  return attemptAnonymously(async () => {
    const requestHeaders = await headers();
    const input = SignInInput.parse({ email: form.get('email'), password: form.get('password') });
    const { db } = webServer();
    const deps = { db, auth: await requestAuth(), headers: requestHeaders, address: clientAddress(requestHeaders), now: new Date() };
    await setSessionCookies(await startSession(input, deps));
    revalidatePath('/', 'layout');
    redirect(localPath(form.get('next')?.toString(), '/signals'));
  });
}

export async function signOut(): Promise<void> {
  await attemptAnonymously(async () => {
    const auth = await requestAuth();
    await setSessionCookies(await auth.signOut(await headers()));
    revalidatePath('/', 'layout');
    redirect('/login');
  });
}
