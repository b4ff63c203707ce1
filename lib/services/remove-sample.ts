import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { lock } from '#lib/db/locks.ts';
import { deleteSample } from '#lib/db/sample.ts';
import { AppError } from '#lib/errors.ts';

/**
 * Removes the sample sources and everything that they alone brought: documents, stories, signals, runs. What was spent on
 * them stays in the ledger.
 * @throws AppError forbidden, conflict (a run is working on them)
 */
export async function removeSample(ctx: Ctx): Promise<{ removed: number }> {
  requireRole(ctx, 'analyst');
  return ctx.db.$transaction(async (tx) => {
    // No run can begin with these sources meanwhile.
    await lock(tx, 'start-run');
    const busy = await tx.runSource.count({ where: { source: { kind: 'sample' }, run: { status: { in: ['queued', 'running', 'cancelling'] } } } });
    if (busy > 0) throw new AppError('conflict', 'A run is working on the sample. Wait until it ends, or cancel it.');
    const removed = await deleteSample(tx);
    await writeAudit(tx, { userId: ctx.user.id, action: 'sample.remove', subject: 'sample', subjectId: null, before: { sources: removed } });
    return { removed };
  }, { timeout: 120_000 });
}
