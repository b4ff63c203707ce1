'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { createFirstAdmin, FirstAdminInput } from '#lib/auth/create-first-admin.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { attemptAnonymously } from '../handlers.ts';
import { webServer } from '../server.ts';
import { setSessionCookies } from '../session-cookies.ts';
import { requestAuth } from '../session.ts';

export async function createAdmin(_before: unknown, form: FormData): Promise<ActionResult> {
  return attemptAnonymously(async () => {
    const input = FirstAdminInput.parse(Object.fromEntries(form));
    await createFirstAdmin(webServer().db, input, new Date());
    const auth = await requestAuth();
    const cookies = await auth.signIn({ email: input.email, password: input.password }, await headers());
    if (cookies !== null) await setSessionCookies(cookies);
    revalidatePath('/', 'layout');
    redirect('/signals');
  });
}
