import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { getPageCtx } from '#app/session.ts';
import { loadSampleWorkspace } from '#app/sources/actions.ts';
import { RunNowButton } from '#components/runs/run-now-button.tsx';
import { SignalsScreen } from '#components/signals/signals-screen.tsx';
import { FirstSteps } from '#components/sources/first-steps.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { countSignals, listSignalFacets, listSignals } from '#lib/db/signals.ts';
import { getWorkspaceState } from '#lib/db/workspace.ts';
import { listPart, loadSignalSearch, toSignalFilter } from '#lib/queries/signal-search.ts';
import { signalKeys } from '#lib/queries/signals.ts';

export const metadata: Metadata = { title: 'Signals' };

export default async function SignalsPage({ searchParams }: PageProps<'/signals'>) {
  const [ctx, search] = await Promise.all([getPageCtx(), loadSignalSearch(searchParams)]);
  const part = listPart(search);
  const filter = toSignalFilter(part);
  const [state, facets, page, counts] = await Promise.all([getWorkspaceState(ctx), listSignalFacets(ctx), listSignals(ctx, filter, null), countSignals(ctx, filter)]);
  const canReview = hasRole(ctx.user.role, 'analyst');

  if (!state.hasSources && counts.all === 0) {
    return (
      <>
        <PageHeader title="Signals" />
        <FirstSteps title="Signals will appear here" canAdd={canReview} loadSample={loadSampleWorkspace} />
      </>
    );
  }
  const queryClient = new QueryClient();
  queryClient.setQueryData(signalKeys.list(part), { pages: [page], pageParams: [null] });
  queryClient.setQueryData(signalKeys.counts(part), counts);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SignalsScreen facets={facets} canReview={canReview} actions={canReview && <RunNowButton />} />
    </HydrationBoundary>
  );
}
