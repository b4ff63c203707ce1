import type { ReactNode } from 'react';
import { Coins } from 'lucide-react';
import { formatMoney } from '#lib/charts/format-money.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import { COST_PERIODS, type CostOverview, type CostPeriod } from '#lib/model/cost.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { StatTile, StatTiles } from '#components/ui/stat-tile.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { BudgetList } from './budget-list.tsx';
import { SourceSpendCard } from './source-spend-card.tsx';
import { SpendByDayCard } from './spend-by-day-card.tsx';

const PERIODS: Record<CostPeriod, string> = { '7d': '7 days', '30d': '30 days', '90d': '90 days', all: 'All time' };

interface CostsScreenProps {
  overview: CostOverview;
  /** The language model that reads documents; null: none is asked. */
  modelInUse: string | null;
  /** False while no paid call was ever made. */
  everSpent: boolean;
  ledger: ReactNode;
  /** Nothing for those who may not see them. */
  prices: ReactNode;
}

/** What was spent, on what, and what it brought. */
export function CostsScreen({ overview, modelInUse, everSpent, ledger, prices }: CostsScreenProps) {
  const { period, totals, timeZone } = overview;
  const tabs = COST_PERIODS.map((one) => ({ href: `/costs?period=${one}`, label: PERIODS[one], active: one === period }));
  return (
    <>
      <PageHeader title="Costs" description={everSpent ? `What language models and searches cost, to the billionth of a dollar. Days begin in ${timeZone}.` : undefined} />
      {everSpent ? (
        <>
          <div className="mb-6"><Tabs label="Period" tabs={tabs} /></div>
          <div className="flex flex-col gap-6">
            <StatTiles>
              <StatTile label="Spent" value={<span className="proportional-nums">{formatMoney(totals.spentNanos)}</span>} note={`${formatCount(totals.calls)} paid ${totals.calls === 1 ? 'call' : 'calls'}`} />
              <StatTile label="Outcome unknown" value={<span className="proportional-nums">{formatMoney(totals.unknownNanos)}</span>} note="lost in a crash; counted as spent" />
              <StatTile label="Reserved" value={<span className="proportional-nums">{formatMoney(totals.reservedNanos)}</span>} note="for calls under way" />
              <StatTile label="Per accepted signal" value={<span className="proportional-nums">{formatMoney(totals.perAcceptedNanos)}</span>} note={totals.acceptedSignals === 0 ? 'none accepted yet' : `${formatCount(totals.acceptedSignals)} accepted`} />
            </StatTiles>
            <BudgetList budgets={overview.budgets} />
            <SpendByDayCard overview={overview} />
            <SourceSpendCard sources={overview.sources} />
            {prices}
            {ledger}
          </div>
        </>
      ) : <div className="flex flex-col gap-6"><NothingSpent modelInUse={modelInUse} />{prices}</div>}
    </>
  );
}

function NothingSpent({ modelInUse }: { modelInUse: string | null }) {
  return (
    <EmptyState icon={Coins} title="Nothing was spent" action={<ButtonLink href="/settings">Look at the settings</ButtonLink>}>
      {modelInUse === null
        ? <p>The embedded analyser runs on this machine and costs nothing: $0.00. With a key for a language model or for XMLStock searches, every paid call is written down here before it is made.</p>
        : <p>Documents are read by {modelInUse}. Every paid call is written down here before it is made; so far there was none.</p>}
    </EmptyState>
  );
}
