import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { parseInput } from './parse-input.ts';

export const ChangeSourcesInput = z.object({
  sourceIds: z.array(z.uuid()).min(1).max(10_000),
  change: z.enum(['pause', 'resume', 'delete', 'restore']),
});
export type ChangeSourcesInput = z.infer<typeof ChangeSourcesInput>;

/** Which sources a change is for, and what it sets. */
function describeChange(change: ChangeSourcesInput['change'], now: Date): { where: Prisma.SourceWhereInput; data: Prisma.SourceUpdateManyMutationInput } {
  switch (change) {
    case 'pause': return { where: { deletedAt: null, pausedAt: null }, data: { pausedAt: now } };
    case 'resume': return { where: { deletedAt: null, pausedAt: { not: null } }, data: { pausedAt: null } };
    case 'delete': return { where: { deletedAt: null }, data: { deletedAt: now } };
    case 'restore': return { where: { deletedAt: { not: null } }, data: { deletedAt: null } };
  }
}

/**
 * Pauses, resumes, deletes or restores several sources, as the verbs on one of them do. Those that are so already, or are gone, are left.
 * @returns ids of those that were changed
 * @throws AppError forbidden, invalid_input
 */
export async function changeSources(ctx: Ctx, input: ChangeSourcesInput): Promise<{ sourceIds: string[] }> {
  requireRole(ctx, 'analyst');
  const { sourceIds: wanted, change } = parseInput(ChangeSourcesInput, input);
  const { where, data } = describeChange(change, new Date());
  return ctx.db.$transaction(async (tx) => {
    const changed = await tx.source.updateManyAndReturn({ where: { ...where, id: { in: wanted } }, data, select: { id: true } });
    const sourceIds = changed.map(({ id }) => id);
    if (sourceIds.length > 0) await writeAudit(tx, { userId: ctx.user.id, action: `source.${change}`, subject: 'sources', subjectId: null, after: { sourceIds } });
    return { sourceIds };
  });
}
