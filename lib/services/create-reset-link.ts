import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { createOneTimeLink } from '#lib/auth/one-time-link.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { AppError } from '#lib/errors.ts';
import { parseInput } from './parse-input.ts';

export const CreateResetLinkInput = z.object({ userId: z.uuid() });
export type CreateResetLinkInput = z.infer<typeof CreateResetLinkInput>;

/**
 * Makes a link with which a user chooses a new password.
 * @returns the link's token, shown once
 * @throws AppError forbidden, not_found
 */
export async function createResetLink(ctx: Ctx, input: CreateResetLinkInput, now: Date): Promise<{ token: string }> {
  requireRole(ctx, 'admin');
  const { userId } = parseInput(CreateResetLinkInput, input);
  return ctx.db.$transaction(async (tx) => {
    if ((await tx.user.count({ where: { id: userId } })) === 0) throw new AppError('not_found', 'This user does not exist any more.');
    await writeAudit(tx, { userId: ctx.user.id, action: 'user.create_reset_link', subject: 'user', subjectId: userId });
    return { token: await createOneTimeLink(tx, 'reset', userId, now) };
  });
}
