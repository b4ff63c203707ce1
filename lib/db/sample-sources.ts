import { requireRole, type Ctx } from '#lib/auth/ctx.ts';

/** How many sample sources the workspace has. @throws AppError forbidden */
export async function countSampleSources(ctx: Ctx): Promise<number> {
  requireRole(ctx, 'viewer');
  return ctx.db.source.count({ where: { kind: 'sample', deletedAt: null } });
}
