'use client';

import { useEffect, useState } from 'react';
import { useRouter } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { signalDetail } from '#lib/queries/signals.ts';
import { Card } from '#components/ui/card.tsx';
import { ReviewBar, type ReviewMenu } from './review-bar.tsx';
import { SignalDetailView } from './signal-detail-view.tsx';
import { useReview } from './use-review.ts';
import { useKeysEnabled, useSignalKeys } from './use-signal-keys.ts';

/** A signal on a page of its own. */
export function SignalPageView({ signalId, canReview }: { signalId: string; canReview: boolean }) {
  const { data } = useQuery(signalDetail(signalId));
  const router = useRouter();
  const currentId = data?.signal.id ?? signalId;
  // It became part of another signal while it was open.
  useEffect(() => {
    if (currentId !== signalId) router.replace(`/signals/${currentId}`);
  }, [currentId, signalId, router]);
  const review = useReview();
  const [menu, setMenu] = useState<ReviewMenu>(null);
  const [keysEnabled] = useKeysEnabled();
  const may = (act: () => void) => () => canReview && data && act();
  const nothing = () => undefined;
  useSignalKeys({
    accept: may(() => data && review.decide(data.signal, { decision: 'accept' })),
    reject: may(() => setMenu('reject')),
    snooze: may(() => setMenu('snooze')),
    undo: may(review.undoLast),
    next: nothing, previous: nothing, open: nothing, search: nothing, help: nothing, close: nothing,
  }, keysEnabled);
  if (!data) return null;
  return (
    <Card className="mx-auto max-w-[54rem]">
      <SignalDetailView
        detail={data}
        headingLevel="h1"
        canReview={canReview}
        reviewBar={<ReviewBar signal={data.signal} review={review} decide={review.decide} menu={menu} setMenu={setMenu} canReview={canReview} />}
      />
    </Card>
  );
}
