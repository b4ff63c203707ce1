import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { readPageId, readOrNotFound } from '#app/page-id.ts';
import { getPageCtx } from '#app/session.ts';
import { SignalPageView } from '#components/signals/signal-page-view.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import { listPart, loadSignalSearch, signalListQuery } from '#lib/queries/signal-search.ts';
import { signalKeys } from '#lib/queries/signals.ts';

export const metadata: Metadata = { title: 'Signal' };

export default async function SignalPage({ params, searchParams }: PageProps<'/signals/[id]'>) {
  const [ctx, id, search] = await Promise.all([getPageCtx(), readPageId(params), loadSignalSearch(searchParams)]);
  const detail = await readOrNotFound(getSignal(ctx, id));
  const part = listPart(search);
  if (detail.signal.id !== id) redirect(`/signals/${detail.signal.id}${signalListQuery(part)}`);
  const queryClient = new QueryClient();
  queryClient.setQueryData(signalKeys.detail(id), detail);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SignalPageView signalId={id} canReview={hasRole(ctx.user.role, 'analyst')} search={part} />
    </HydrationBoundary>
  );
}
