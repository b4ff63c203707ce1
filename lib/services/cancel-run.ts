import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { addRunEvent, lockRun } from '#lib/db/runs.ts';
import { dropWaitingItems } from '#lib/db/run-items.ts';
import { cancelQueuedSources } from '#lib/db/run-sources.ts';
import { AppError } from '#lib/errors.ts';
import { isRunActive } from '#lib/model/run-active.ts';
import { enqueue } from '#lib/pipeline/enqueue.ts';
import { parseInput } from './parse-input.ts';

export const CancelRunInput = z.object({ runId: z.uuid() });
export type CancelRunInput = z.infer<typeof CancelRunInput>;

/**
 * Asks a run to stop. What waits is dropped at once; what is under way is aborted by its worker within seconds.
 * Cancelling twice, or a run that has ended, changes nothing.
 * @throws AppError forbidden, invalid_input, not_found
 */
export async function cancelRun(ctx: Ctx, input: CancelRunInput): Promise<{ status: string }> {
  requireRole(ctx, 'analyst');
  const { runId } = parseInput(CancelRunInput, input);
  return ctx.db.$transaction(async (tx) => {
    const run = await lockRun(tx, runId);
    if (!run) throw new AppError('not_found', 'This run no longer exists.');
    if (!isRunActive(run.status) || run.status === 'cancelling') return { status: run.status };
    await tx.run.update({ where: { id: runId }, data: { status: 'cancelling', cancelledAt: new Date() } });
    await cancelQueuedSources(tx, runId);
    await dropWaitingItems(tx, runId);
    await addRunEvent(tx, runId, { type: 'cancel_requested', by: ctx.user.name });
    await writeAudit(tx, { userId: ctx.user.id, action: 'run.cancel', subject: 'run', subjectId: runId });
    // A worker that finds nothing left to do ends the run.
    await enqueue(ctx.db, tx, 'analyse', [{ runId }], { key: runId });
    return { status: 'cancelling' };
  });
}
