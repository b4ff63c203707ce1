'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import type { Ctx } from '#lib/auth/ctx.ts';
import { AppError } from '#lib/errors.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { ownOrigin } from '#lib/http/own-origin.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { changePassword, type ChangePasswordInput } from '#lib/services/change-password.ts';
import { changeUserRole, type ChangeUserRoleInput } from '#lib/services/change-user-role.ts';
import { createResetLink, type CreateResetLinkInput } from '#lib/services/create-reset-link.ts';
import { inviteUser, type InviteUserInput } from '#lib/services/invite-user.ts';
import { removeUser, type RemoveUserInput } from '#lib/services/remove-user.ts';
import { setBudget, type SetBudgetInput } from '#lib/services/set-budget.ts';
import { updateSettings, type UpdateSettingsInput } from '#lib/services/update-settings.ts';
import { updateSignalType, type UpdateSignalTypeInput } from '#lib/services/update-signal-type.ts';
import { attempt } from '../handlers.ts';
import { webServer } from '../server.ts';
import { requestAuth } from '../session.ts';

/** Runs a change and shows the page anew, with what is in force now. */
async function change<T>(run: (ctx: Ctx) => Promise<T>): Promise<ActionResult<T>> {
  const result = await attempt(run);
  revalidatePath('/settings');
  return result;
}

export async function saveSettings(input: UpdateSettingsInput): Promise<ActionResult> {
  return change(async (ctx) => void (await updateSettings(ctx, input)));
}

export async function saveSignalType(input: UpdateSignalTypeInput): Promise<ActionResult> {
  return change((ctx) => updateSignalType(ctx, input));
}

export async function saveBudget(input: SetBudgetInput): Promise<ActionResult> {
  return change(async (ctx) => void (await setBudget(ctx, input)));
}

export async function invite(input: InviteUserInput): Promise<ActionResult<{ url: string }>> {
  return change(async (ctx) => ({ url: await passwordUrl(await inviteUser(ctx, input, new Date())) }));
}

export async function makeResetLink(input: CreateResetLinkInput): Promise<ActionResult<{ url: string }>> {
  return change(async (ctx) => ({ url: await passwordUrl(await createResetLink(ctx, input, new Date())) }));
}

export async function changeRole(input: ChangeUserRoleInput): Promise<ActionResult> {
  return change((ctx) => changeUserRole(ctx, input));
}

export async function removePerson(input: RemoveUserInput): Promise<ActionResult> {
  return change((ctx) => removeUser(ctx, input));
}

export async function changeOwnPassword(input: ChangePasswordInput): Promise<ActionResult> {
  return change(async (ctx) => {
    const [requestHeaders, auth] = await Promise.all([headers(), requestAuth()]);
    const sessionId = await auth.findSessionId(requestHeaders);
    if (sessionId === null) throw new AppError('unauthenticated', 'You are not signed in any more. Sign in and try again.');
    await changePassword(ctx, input, { sessionId, address: clientAddress(requestHeaders), now: new Date() });
  });
}

/** A link for somebody else: the public address where there is one, else the one this page was opened at. */
async function passwordUrl({ token }: { token: string }): Promise<string> {
  const { env, originPolicy } = webServer();
  const base = env.KARHUNO_URL ?? ownOrigin(await headers(), originPolicy) ?? '';
  return `${base.replace(/\/$/, '')}/reset?token=${token}`;
}
