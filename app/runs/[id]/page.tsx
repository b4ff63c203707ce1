import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { readOrNotFound, readPageId } from '#app/page-id.ts';
import { getPageCtx } from '#app/session.ts';
import { RunScreen } from '#components/runs/run-screen.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { listRunSources } from '#lib/db/run-list.ts';
import { getRunProgress, listRunEvents } from '#lib/db/runs.ts';
import { runKeys } from '#lib/queries/runs.ts';

export const metadata: Metadata = { title: 'Run' };

export default async function RunPage({ params }: PageProps<'/runs/[id]'>) {
  const [ctx, id] = await Promise.all([getPageCtx(), readPageId(params)]);
  const [progress, sources, events] = await Promise.all([readOrNotFound(getRunProgress(ctx, id)), listRunSources(ctx, id), listRunEvents(ctx, id, '0')]);
  const queryClient = new QueryClient();
  queryClient.setQueryData(runKeys.progress(id), progress);
  queryClient.setQueryData(runKeys.sources(id), sources);
  queryClient.setQueryData(runKeys.events(id), events);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RunScreen id={id} canRun={hasRole(ctx.user.role, 'analyst')} />
    </HydrationBoundary>
  );
}
