import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { ArrowLeft } from 'lucide-react';
import { readPageId, readOrNotFound } from '#app/page-id.ts';
import { getPageCtx } from '#app/session.ts';
import { SignalPageView } from '#components/signals/signal-page-view.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { getSignal } from '#lib/db/signal-detail.ts';
import { signalKeys } from '#lib/queries/signals.ts';

export const metadata: Metadata = { title: 'Signal' };

export default async function SignalPage({ params }: PageProps<'/signals/[id]'>) {
  const [ctx, id] = await Promise.all([getPageCtx(), readPageId(params)]);
  const detail = await readOrNotFound(getSignal(ctx, id));
  if (detail.signal.id !== id) redirect(`/signals/${detail.signal.id}`);
  const queryClient = new QueryClient();
  queryClient.setQueryData(signalKeys.detail(id), detail);
  return (
    <>
      <p className="mx-auto mb-5 max-w-[54rem]">
        <Link href="/signals" className="inline-flex items-center gap-2 text-muted hover:text-ink"><ArrowLeft aria-hidden className="size-4" /> All signals</Link>
      </p>
      <HydrationBoundary state={dehydrate(queryClient)}>
        <SignalPageView signalId={id} canReview={hasRole(ctx.user.role, 'analyst')} />
      </HydrationBoundary>
    </>
  );
}
