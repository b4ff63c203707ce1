import { formatMoney } from '#lib/charts/format-money.ts';
import { formatShare } from '#lib/charts/format-number.ts';
import type { BudgetState } from '#lib/model/cost.ts';
import { Card } from '#components/ui/card.tsx';
import { Meter } from '#components/ui/meter.tsx';

const NAMES: Record<BudgetState['period'], string> = { day: 'Today', month: 'This month', run: 'Each run' };
const WARN_AT = 0.8;

/** How much of each budget is used. */
export function BudgetList({ budgets }: { budgets: readonly BudgetState[] }) {
  if (budgets.length === 0) return null;
  return (
    <Card title="Budgets" description="A call that would exceed a budget is not made.">
      <ul className="grid gap-6 sm:grid-cols-3">
        {budgets.map((budget) => <BudgetItem key={budget.period} budget={budget} />)}
      </ul>
    </Card>
  );
}

function BudgetItem({ budget: { period, limitNanos, spentNanos } }: { budget: BudgetState }) {
  const limit = formatMoney(limitNanos);
  if (spentNanos === null) return <li><p className="text-sm text-muted">{NAMES[period]}</p><p className="mt-1 text-lg">at most {limit}</p></li>;
  // For the bar only; the amounts stay exact.
  const share = limitNanos === '0' ? 1 : Number(BigInt(spentNanos) * 10_000n / BigInt(limitNanos)) / 10_000;
  const spent = formatMoney(spentNanos);
  return (
    <li>
      <p className="text-sm text-muted">{NAMES[period]}</p>
      <p className="mt-1 text-lg">{spent} <span className="text-base text-muted">of {limit}, {formatShare(share)}</span></p>
      <Meter className="mt-2 block" label={`Budget: ${NAMES[period].toLowerCase()}`} value={share} max={1} valueText={`${spent} of ${limit}`} tone={share >= 1 ? 'negative' : share >= WARN_AT ? 'caution' : 'accent'} />
    </li>
  );
}
