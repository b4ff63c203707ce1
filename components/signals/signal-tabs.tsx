import { formatCapped } from '#lib/charts/format-number.ts';
import { COUNT_CAP, type SignalCounts } from '#lib/model/signal-detail.ts';
import { SIGNAL_TABS, signalListQuery, type SignalListSearch, type SignalTab } from '#lib/queries/signal-search.ts';
import { Tabs } from '#components/ui/tabs.tsx';

const LABELS: Record<SignalTab, string> = { new: 'New', accepted: 'Accepted', rejected: 'Rejected', snoozed: 'Snoozed', all: 'All' };

/** The status tabs; each keeps the filters and has an address of its own. */
export function SignalTabs({ search, counts }: { search: SignalListSearch; counts: SignalCounts | undefined }) {
  const tabs = SIGNAL_TABS.map((tab) => ({
    href: `/signals${signalListQuery({ ...search, status: tab })}`,
    active: search.status === tab,
    label: (
      <>
        {LABELS[tab]} {counts && <span className="numeric text-sm font-normal text-faint">{formatCapped(counts[tab], COUNT_CAP)}</span>}
      </>
    ),
  }));
  return <Tabs label="Status" tabs={tabs} />;
}
