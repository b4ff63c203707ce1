import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { webServer } from '#app/server.ts';
import { getPageCtx } from '#app/session.ts';
import { CostsScreen } from '#components/costs/costs-screen.tsx';
import { LedgerTable } from '#components/costs/ledger-table.tsx';
import { PriceCard } from '#components/costs/price-card.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { getCostOverview } from '#lib/db/costs.ts';
import { listLedger } from '#lib/db/ledger-list.ts';
import { getPrices } from '#lib/db/prices.ts';
import { getSettings } from '#lib/db/settings.ts';
import type { Env } from '#lib/env.ts';
import type { Settings } from '#lib/model/settings.ts';
import { loadCostSearch } from '#lib/queries/cost-search.ts';
import { ledgerList } from '#lib/queries/ledger.ts';
import { saveModelPrice, saveSearchPrice } from './actions.ts';

export const metadata: Metadata = { title: 'Costs' };

export default async function CostsPage({ searchParams }: PageProps<'/costs'>) {
  const [ctx, { period }] = await Promise.all([getPageCtx(), loadCostSearch(searchParams)]);
  const settings = await getSettings(ctx);
  const [overview, ledger, prices] = await Promise.all([
    getCostOverview(ctx, period, settings.values.display.timeZone),
    listLedger(ctx, null),
    hasRole(ctx.user.role, 'analyst') ? getPrices(ctx, new Date()) : null,
  ]);
  const { env } = webServer();
  const model = modelInUse(env, settings.values);
  const queryClient = new QueryClient();
  queryClient.setQueryData(ledgerList.queryKey, { pages: [ledger], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CostsScreen
        overview={overview}
        modelInUse={model}
        everSpent={ledger.rows.length > 0}
        ledger={<LedgerTable />}
        prices={prices && (
          <PriceCard
            prices={prices}
            modelInUse={model}
            searchReady={env.XMLSTOCK_USER !== undefined && env.XMLSTOCK_KEY !== undefined}
            actions={hasRole(ctx.user.role, 'admin') ? { setModelPrice: saveModelPrice, setSearchPrice: saveSearchPrice } : null}
          />
        )}
      />
    </HydrationBoundary>
  );
}

/** The language model that documents are sent to; null where none is asked. */
function modelInUse(env: Env, { analyse: { analyser } }: Settings): string | null {
  const ready = env.OPENAI_API_KEY !== undefined || env.OPENAI_BASE_URL !== undefined;
  return ready && analyser !== 'embedded' ? env.OPENAI_MODEL : null;
}
