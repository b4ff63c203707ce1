import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { SignalFilter } from '#lib/model/signal.ts';
import type { NavCounts } from '#lib/model/nav-counts.ts';
import { whereSignals } from './signal-filter.ts';

const MAX_COUNTED = 1_000;

/** @throws AppError forbidden */
export async function readNavCounts(ctx: Ctx, now: Date): Promise<NavCounts> {
  requireRole(ctx, 'viewer');
  const [newSignals, failingSources, activeRuns] = await Promise.all([
    ctx.db.signal.count({ where: whereSignals(SignalFilter.parse({ status: ['new'] }), now), take: MAX_COUNTED }),
    ctx.db.source.count({ where: { deletedAt: null, pausedAt: null, consecutiveFailures: { gt: 0 } } }),
    ctx.db.run.count({ where: { status: { in: ['queued', 'running', 'cancelling'] } } }),
  ]);
  return { newSignals, failingSources, activeRuns };
}
