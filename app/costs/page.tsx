import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { getPageCtx } from '#app/session.ts';
import { CostsScreen } from '#components/costs/costs-screen.tsx';
import { LedgerTable } from '#components/costs/ledger-table.tsx';
import { getCostOverview } from '#lib/db/costs.ts';
import { listLedger } from '#lib/db/ledger-list.ts';
import { getSettings } from '#lib/db/settings.ts';
import { loadCostSearch } from '#lib/queries/cost-search.ts';
import { ledgerList } from '#lib/queries/ledger.ts';

export const metadata: Metadata = { title: 'Costs' };

export default async function CostsPage({ searchParams }: PageProps<'/costs'>) {
  const [ctx, { period }] = await Promise.all([getPageCtx(), loadCostSearch(searchParams)]);
  const settings = await getSettings(ctx);
  const [overview, ledger] = await Promise.all([getCostOverview(ctx, period, settings.values.display.timeZone), listLedger(ctx, null)]);
  const queryClient = new QueryClient();
  queryClient.setQueryData(ledgerList.queryKey, { pages: [ledger], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CostsScreen overview={overview} everSpent={ledger.rows.length > 0} ledger={<LedgerTable />} />
    </HydrationBoundary>
  );
}
