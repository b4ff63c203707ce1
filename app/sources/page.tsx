import type { Metadata } from 'next';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { webServer } from '#app/server.ts';
import { getPageCtx } from '#app/session.ts';
import { FirstSteps } from '#components/sources/first-steps.tsx';
import { SourcesScreen } from '#components/sources/sources-screen.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { getSettings } from '#lib/db/settings.ts';
import { listSources } from '#lib/db/sources.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { addFoundSource, addSearch, changeAddress, changeSelected, editSource, importChosen, loadSampleWorkspace, previewSampleLoss, removeSampleWorkspace, setPriceOfSearch } from './actions.ts';
import { searchTerms } from './search-terms.ts';

export const metadata: Metadata = { title: 'Sources' };

const VERBS = { addFoundSource, addSearch, importChosen, editSource, changeAddress, changeSelected, setSearchPrice: setPriceOfSearch, sampleRemoval: { preview: previewSampleLoss, remove: removeSampleWorkspace } };

export default async function SourcesPage() {
  const ctx = await getPageCtx();
  const { env } = webServer();
  const canEdit = hasRole(ctx.user.role, 'analyst');
  const queryClient = new QueryClient();
  const [sources, terms, settings] = await Promise.all([listSources(ctx), searchTerms(ctx, env), getSettings(ctx)]);
  queryClient.setQueryData(sourceKeys.list, sources);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SourcesScreen
        canEdit={canEdit}
        searches={terms}
        isScheduled={settings.values.collect.scheduled}
        verbs={VERBS}
        firstSteps={<FirstSteps title="No source is watched" canAdd={canEdit} loadSample={loadSampleWorkspace} />}
      />
    </HydrationBoundary>
  );
}
