import { requireRole, type Ctx } from '#lib/auth/ctx.ts';
import type { BudgetPeriod } from './generated/enums.ts';

/** Nano-dollars as a decimal string; null: no limit. */
export type BudgetLimits = Record<BudgetPeriod, string | null>;

/** @throws AppError forbidden */
export async function readBudgetLimits(ctx: Ctx): Promise<BudgetLimits> {
  requireRole(ctx, 'viewer');
  const limits: BudgetLimits = { day: null, month: null, run: null };
  for (const { period, limitNanos } of await ctx.db.budget.findMany()) limits[period] = limitNanos.toString();
  return limits;
}
