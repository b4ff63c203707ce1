import type { Tx } from '#lib/db/client.ts';
import type { BudgetPeriod } from '#lib/db/generated/enums.ts';
import { AppError } from '#lib/errors.ts';

interface BudgetUse {
  period: BudgetPeriod;
  limitNanos: bigint;
  usedNanos: bigint;
}

const NAMES: Record<BudgetPeriod, string> = { day: 'daily budget', month: 'monthly budget', run: 'budget of one run' };

/**
 * Refuses an amount that would break a budget. Reserved, settled and unknown amounts count; days and months begin in `timeZone`.
 * Call it with the lock `budget` held, or two calls could each take the last dollar.
 * @throws AppError budget_exceeded
 */
export async function checkBudgets(tx: Tx, wanted: { amountNanos: bigint; runId: string | null; timeZone: string; at: Date }): Promise<void> {
  const { amountNanos, runId, timeZone, at } = wanted;
  const uses = await tx.$queryRaw<BudgetUse[]>`
    SELECT b.period, b."limitNanos", coalesce(sum(coalesce(e."settledNanos", e."reservedNanos")), 0)::bigint AS "usedNanos"
    FROM "Budget" b LEFT JOIN "LedgerEntry" e ON e.state <> 'released' AND CASE b.period
      WHEN 'run' THEN e."runId" = ${runId}::uuid
      ELSE e."occurredAt" >= date_trunc(b.period::text, ${at}::timestamptz, ${timeZone}) END
    GROUP BY b.period`;
  for (const { period, limitNanos, usedNanos } of uses) {
    if (period === 'run' && runId === null) continue;
    if (usedNanos + amountNanos <= limitNanos) continue;
    throw new AppError('budget_exceeded', `The ${NAMES[period]} of $${dollars(limitNanos)} is used up: $${dollars(usedNanos)} spent or held, and this call may cost $${dollars(amountNanos)}. Raise it under Settings → Budgets, or wait.`);
  }
}

function dollars(nanos: bigint): string {
  const cents = Number(nanos) / 1e9;
  return cents >= 0.01 || nanos === 0n ? cents.toFixed(2) : cents.toFixed(6);
}
