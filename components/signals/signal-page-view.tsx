'use client';

import { useEffect } from 'react';
import { useRouter } from 'next/navigation';
import { useQuery } from '@tanstack/react-query';
import { signalDetail } from '#lib/queries/signals.ts';
import { Card } from '#components/ui/card.tsx';
import { ReviewBar } from './review-bar.tsx';
import { SignalDetailView } from './signal-detail-view.tsx';
import { useReview } from './use-review.ts';
import { useReviewMenu } from './use-review-menu.ts';
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
  const menu = useReviewMenu(review.decide);
  const [keysEnabled] = useKeysEnabled();
  const may = (act: () => void) => () => canReview && data && act();
  const nothing = () => undefined;
  useSignalKeys({
    accept: may(() => data && review.decide(data.signal, { decision: 'accept' })),
    reject: may(() => data && menu.show('reject', data.signal)),
    snooze: may(() => data && menu.show('snooze', data.signal)),
    undo: may(review.undoLast),
    next: nothing, previous: nothing, open: nothing, search: nothing, help: nothing, close: nothing,
  }, menu, keysEnabled);
  if (!data) return null;
  return (
    <Card className="mx-auto max-w-[54rem]">
      <SignalDetailView
        detail={data}
        headingLevel="h1"
        canReview={canReview}
        reviewBar={<ReviewBar signal={data.signal} review={review} decide={review.decide} menu={menu} canReview={canReview} />}
      />
    </Card>
  );
}
