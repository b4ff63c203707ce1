import { requireRole, type Ctx } from '#lib/auth/ctx.ts';

/** What a workspace holds, for empty states and the navigation. */
export interface WorkspaceState {
  hasSources: boolean;
  hasSample: boolean;
  hasRuns: boolean;
}

export async function getWorkspaceState(ctx: Ctx): Promise<WorkspaceState> {
  requireRole(ctx, 'viewer');
  const [source, sample, run] = await Promise.all([
    ctx.db.source.findFirst({ where: { deletedAt: null }, select: { id: true } }),
    ctx.db.source.findFirst({ where: { deletedAt: null, kind: 'sample' }, select: { id: true } }),
    ctx.db.run.findFirst({ select: { id: true } }),
  ]);
  return { hasSources: source !== null, hasSample: sample !== null, hasRuns: run !== null };
}

const COUNTED_TO = 1_000;

/** Numbers beside the entries of the navigation; each counted up to 1,000. */
export async function getNavCounts(ctx: Ctx, now = new Date()): Promise<{ newSignals: number; failingSources: number; activeRuns: number }> {
  requireRole(ctx, 'viewer');
  const [newSignals, failingSources, activeRuns] = await Promise.all([
    ctx.db.signal.count({ where: { OR: [{ status: 'new' }, { status: 'snoozed', snoozedUntil: { lte: now } }] }, take: COUNTED_TO }),
    ctx.db.source.count({ where: { deletedAt: null, pausedAt: null, consecutiveFailures: { gt: 0 } }, take: COUNTED_TO }),
    ctx.db.run.count({ where: { status: { in: ['queued', 'running', 'cancelling'] } }, take: COUNTED_TO }),
  ]);
  return { newSignals, failingSources, activeRuns };
}
