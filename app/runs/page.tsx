import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { getPageCtx } from '#app/session.ts';
import { loadSampleWorkspace } from '#app/sources/actions.ts';
import { RunsScreen } from '#components/runs/runs-screen.tsx';
import { FirstSteps } from '#components/sources/first-steps.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { listRuns } from '#lib/db/run-list.ts';
import { getWorkspaceState } from '#lib/db/workspace.ts';
import { runKeys } from '#lib/queries/runs.ts';

export const metadata: Metadata = { title: 'Runs' };

export default async function RunsPage() {
  const ctx = await getPageCtx();
  const [page, state] = await Promise.all([listRuns(ctx, null), getWorkspaceState(ctx)]);
  const canRun = hasRole(ctx.user.role, 'analyst');
  const queryClient = new QueryClient();
  queryClient.setQueryData(runKeys.list, { pages: [page], pageParams: [null] });
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <RunsScreen canRun={canRun} firstSteps={state.hasSources ? null : <FirstSteps title="Nothing to run" canAdd={canRun} loadSample={loadSampleWorkspace} />} />
    </HydrationBoundary>
  );
}
