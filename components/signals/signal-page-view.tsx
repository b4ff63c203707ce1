'use client';

import { useCallback, useState } from 'react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import { signalListQuery, type SignalListSearch } from '#lib/queries/signal-search.ts';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { focusOn } from './focus-on.ts';
import { ACCEPT_ID, ReviewBar } from './review-bar.tsx';
import { SignalDetailView } from './signal-detail-view.tsx';
import { rowId } from './signal-list-row.tsx';
import { useNeighbours } from './use-neighbours.ts';
import { useReview, type Review } from './use-review.ts';
import { useReviewMenu } from './use-review-menu.ts';
import { useSignalDetail } from './use-signal-detail.ts';
import { useKeysEnabled, useSignalKeys } from './use-signal-keys.ts';
import { useStory } from './use-story.ts';

const NEXT_ID = 'next-signal';

interface SignalPageViewProps {
  signalId: string;
  canReview: boolean;
  /** The list from which it was opened. */
  search: SignalListSearch;
}

/** A signal on a page of its own, on the way through its list. */
export function SignalPageView({ signalId: firstId, canReview, search }: SignalPageViewProps) {
  const [signalId, setSignalId] = useState(firstId);
  const pageOf = (id: string) => `/signals/${id}${signalListQuery(search)}`;
  const { data } = useSignalDetail(signalId, useCallback((intoId: string) => {
    setSignalId(intoId);
    // The page stays as it is, with the focus where it was: only its address is another one.
    window.history.replaceState(null, '', `/signals/${intoId}${window.location.search}`);
  }, []));
  const { previous, next, place } = useNeighbours(search, signalId);
  const router = useRouter();
  const review = useReview(useCallback(() => focusOn(ACCEPT_ID), []));
  const decide = useCallback<Review['decide']>((signal, decision) => {
    review.decide(signal, decision);
    focusOn(NEXT_ID);
  }, [review]);
  const story = useStory();
  const menu = useReviewMenu(decide);
  const [keysEnabled] = useKeysEnabled();
  const may = (act: () => void) => () => canReview && data && act();
  const nothing = () => undefined;
  useSignalKeys({
    accept: may(() => data && decide(data.signal, { decision: 'accept' })),
    reject: may(() => data && menu.show('reject', data.signal)),
    snooze: may(() => data && menu.show('snooze', data.signal)),
    undo: may(() => data && !story.pending && review.undoLast({ detail: data, undoVerdict: story.undo })),
    next: () => next && router.push(pageOf(next)),
    previous: () => previous && router.push(pageOf(previous)),
    open: nothing, search: nothing, help: nothing, close: nothing,
  }, menu, keysEnabled);
  if (!data) return null;
  return (
    <>
      <p className="mx-auto mb-5 max-w-[54rem]">
        <Link href={`/signals${signalListQuery(search)}${place ? `#${rowId(place)}` : ''}`} className="inline-flex items-center gap-2 text-muted hover:text-ink">
          <ArrowLeft aria-hidden className="size-4" /> All signals
        </Link>
      </p>
      <Card className="mx-auto max-w-[54rem]">
        <SignalDetailView
          detail={data}
          headingLevel="h1"
          canReview={canReview}
          reviewBar={(
            <ReviewBar
              signal={data.signal} review={review} decide={decide} menu={menu} canReview={canReview}
              after={next && <ButtonLink id={NEXT_ID} href={pageOf(next)} size="sm" variant="ghost" aria-keyshortcuts="j">Next <ArrowRight aria-hidden className="size-4" /></ButtonLink>}
            />
          )}
        />
      </Card>
    </>
  );
}
