import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { lock } from '#lib/db/locks.ts';
import { insertRun } from '#lib/db/run-start.ts';
import type { Tx } from '#lib/db/client.ts';
import { AppError } from '#lib/errors.ts';
import { enqueue } from '#lib/pipeline/enqueue.ts';
import { parseInput } from './parse-input.ts';

/** Before the sources of scheduled runs, of which none has more than 100. */
const BY_HAND_PRIORITY = 1_000;

export const StartRunInput = z.discriminatedUnion('scope', [
  /** Every source that is neither paused nor deleted. */
  z.object({ scope: z.literal('all') }),
  z.object({ scope: z.literal('sources'), sourceIds: z.array(z.uuid()).min(1).max(10_000) }),
]);
export type StartRunInput = z.infer<typeof StartRunInput>;

export interface StartRunResult {
  runId: string;
  sourceCount: number;
  /** Sources left out because another run is working on them. */
  busyCount: number;
}

/**
 * Starts a run by hand. Paused sources run if they are named.
 * @throws AppError forbidden, invalid_input, not_found (no such source), conflict (all sources busy)
 */
export async function startRun(ctx: Ctx, input: StartRunInput): Promise<StartRunResult> {
  requireRole(ctx, 'analyst');
  const scope = parseInput(StartRunInput, input);
  return ctx.db.$transaction(async (tx) => {
    // Before they are looked up: what is found now cannot be removed until the run has begun.
    await lock(tx, 'start-run');
    const wanted = await findSources(tx, scope);
    const started = await insertRun(tx, { trigger: 'manual', requestedById: ctx.user.id, sourceIds: wanted });
    if (!started) throw new AppError('conflict', 'Another run is working on these sources. Wait until it ends, or cancel it.');
    const { runId, sourceIds } = started;
    await enqueue(ctx.db, tx, 'run-source', sourceIds.map((sourceId) => ({ runId, sourceId })), { priority: () => BY_HAND_PRIORITY });
    await writeAudit(tx, { userId: ctx.user.id, action: 'run.start', subject: 'run', subjectId: runId, after: { sourceCount: sourceIds.length } });
    return { runId, sourceCount: sourceIds.length, busyCount: wanted.length - sourceIds.length };
  });
}

async function findSources(tx: Tx, scope: StartRunInput): Promise<string[]> {
  const sources = await tx.source.findMany({
    where: scope.scope === 'all' ? { deletedAt: null, pausedAt: null } : { deletedAt: null, id: { in: scope.sourceIds } },
    orderBy: [{ priority: 'desc' }, { id: 'asc' }],
    select: { id: true },
  });
  if (sources.length > 0) return sources.map(({ id }) => id);
  throw new AppError('not_found', scope.scope === 'all' ? 'There is no active source yet. Add one, or load the sample.' : 'These sources no longer exist. Reload the page.');
}
