import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { RunFailure } from '#lib/model/run-failure.ts';

const CAUSES_SHOWN = 12;

/**
 * Why items of a run failed, the most frequent cause first: at most 12.
 * @throws AppError forbidden
 */
export async function listRunFailures(ctx: Ctx, runId: string): Promise<RunFailure[]> {
  requireRole(ctx, 'viewer');
  return ctx.db.$queryRaw<RunFailure[]>`
    SELECT coalesce("errorCode", 'internal') AS code, coalesce("errorMessage", 'It is not known why.') AS message, count(*)::int AS count
    FROM "RunItem" WHERE "runId" = ${runId}::uuid AND outcome = 'failed'
    GROUP BY 1, 2 ORDER BY 3 DESC, 2 LIMIT ${CAUSES_SHOWN}`;
}
