import { requireRole, type Ctx } from '#lib/auth/ctx.ts';

/** What a workspace holds, for empty states. */
export interface WorkspaceState {
  hasSources: boolean;
}

export async function getWorkspaceState(ctx: Ctx): Promise<WorkspaceState> {
  requireRole(ctx, 'viewer');
  const source = await ctx.db.source.findFirst({ where: { deletedAt: null }, select: { id: true } });
  return { hasSources: source !== null };
}
