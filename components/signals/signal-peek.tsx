'use client';

import type { ReactNode } from 'react';
import { Maximize2, X } from 'lucide-react';
import type { SignalRow } from '#lib/model/signal.ts';
import { signalListQuery, type SignalListSearch } from '#lib/queries/signal-search.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { SignalDetailView } from './signal-detail-view.tsx';
import { useSignalDetail } from './use-signal-detail.ts';

interface SignalPeekProps {
  signalId: string;
  /** The list beside it. */
  search: SignalListSearch;
  /** It became part of another one. */
  onMoved: (intoId: string) => void;
  onClose: () => void;
  reviewBar: (signal: SignalRow) => ReactNode;
  /** May say which reports belong together. */
  canReview: boolean;
}

/** The open signal, beside the list. */
export function SignalPeek({ signalId, search, onMoved, onClose, reviewBar, canReview }: SignalPeekProps) {
  const { data, error, refetch } = useSignalDetail(signalId, onMoved);
  return (
    <aside aria-label="Open signal" className="sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto rounded-lg border bg-surface px-6 pt-4 pb-7 lg:block">
      <div className="-mr-2 mb-2 flex justify-end gap-1">
        <ButtonLink href={`/signals/${signalId}${signalListQuery(search)}`} size="sm" variant="ghost"><Maximize2 aria-hidden className="size-4" /> Open as a page</ButtonLink>
        <IconButton icon={X} label="Close (Esc)" onClick={onClose} />
      </div>
      {data && <SignalDetailView detail={data} reviewBar={reviewBar(data.signal)} canReview={canReview} headingLevel="h2" />}
      {!data && error && <ErrorNote title="This signal could not be shown" action={<Button size="sm" onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>}
      {!data && !error && <PeekSkeleton />}
    </aside>
  );
}

function PeekSkeleton() {
  return (
    <div aria-busy="true" aria-label="Loading" className="flex flex-col gap-4">
      <Skeleton className="h-6 w-28" />
      <Skeleton className="h-8 w-2/3" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-12 w-full" />
      <Skeleton className="h-40 w-full" />
    </div>
  );
}
