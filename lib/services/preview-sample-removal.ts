import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { countSampleLoss } from '#lib/db/sample.ts';
import type { SampleLoss } from '#lib/model/sample-loss.ts';

/** What `removeSample` would take away now. @throws AppError forbidden */
export async function previewSampleRemoval(ctx: Ctx): Promise<SampleLoss> {
  requireRole(ctx, 'analyst');
  return countSampleLoss(ctx.db);
}
