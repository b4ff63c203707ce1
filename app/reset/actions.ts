'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { resetPassword, ResetPasswordInput } from '#lib/auth/reset-password.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { attemptAnonymously } from '../handlers.ts';
import { webServer } from '../server.ts';
import { setSessionCookies } from '../session-cookies.ts';
import { requestAuth } from '../session.ts';

export async function choosePassword(_before: unknown, form: FormData): Promise<ActionResult> {
  return attemptAnonymously(async () => {
    const input = ResetPasswordInput.parse(Object.fromEntries(form));
    const { email } = await resetPassword(webServer().db, input, new Date());
    const auth = await requestAuth();
    const cookies = await auth.signIn({ email, password: input.password }, await headers());
    if (cookies !== null) await setSessionCookies(cookies);
    revalidatePath('/', 'layout');
    redirect('/signals');
  });
}
