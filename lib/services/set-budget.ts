import { z } from 'zod';
import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import { writeAudit } from '#lib/db/audit.ts';
import { UsdAmount } from '#lib/ledger/usd-amount.ts';
import { toNanos } from '#lib/model/nanos.ts';
import { parseInput } from './parse-input.ts';

export const SetBudgetInput = z.object({
  period: z.enum(['day', 'month', 'run']),
  /** Dollars with at most 9 decimals, like "2.50"; null takes the limit away. */
  limitUsd: UsdAmount.nullable(),
});
export type SetBudgetInput = z.infer<typeof SetBudgetInput>;

/**
 * Limits what may be spent in a day, a month or one run. It holds from the next paid call on.
 * @throws AppError forbidden, invalid_input
 */
export async function setBudget(ctx: Ctx, input: SetBudgetInput): Promise<{ limitNanos: string | null }> {
  requireRole(ctx, 'admin');
  const { period, limitUsd } = parseInput(SetBudgetInput, input);
  const limitNanos = limitUsd === null ? null : toNanos(limitUsd);
  return ctx.db.$transaction(async (tx) => {
    const before = await tx.budget.findUnique({ where: { period } });
    if (limitNanos === null) await tx.budget.deleteMany({ where: { period } });
    else await tx.budget.upsert({ where: { period }, create: { period, limitNanos }, update: { limitNanos } });
    const after = limitNanos === null ? null : limitNanos.toString();
    await writeAudit(tx, { userId: ctx.user.id, action: 'budget.set', subject: 'budget', subjectId: period, before: { limitNanos: before?.limitNanos.toString() ?? null }, after: { limitNanos: after } });
    return { limitNanos: after };
  });
}
