import { z } from 'zod';
import { createUser, Email, UserName } from '#lib/auth/create-user.ts';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { createOneTimeLink } from '#lib/auth/one-time-link.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { Role } from '#lib/db/generated/enums.ts';
import { parseInput } from './parse-input.ts';

export const InviteUserInput = z.object({ name: UserName, email: Email, role: z.enum(Role) });
export type InviteUserInput = z.input<typeof InviteUserInput>;

/**
 * Adds a user without a password, and a link with which they choose one.
 * @returns the link's token, shown once
 * @throws AppError forbidden, invalid_input, conflict (the email is taken)
 */
export async function inviteUser(ctx: Ctx, input: InviteUserInput, now: Date): Promise<{ token: string }> {
  requireRole(ctx, 'admin');
  const { name, email, role } = parseInput(InviteUserInput, input);
  return ctx.db.$transaction(async (tx) => {
    const { id } = await createUser(tx, { name, email, role, passwordHash: null });
    await writeAudit(tx, { userId: ctx.user.id, action: 'user.invite', subject: 'user', subjectId: id, after: { email, role } });
    return { token: await createOneTimeLink(tx, 'reset', id, now) };
  });
}
