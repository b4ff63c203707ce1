'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { toAppError } from '#lib/errors.ts';
import type { SignalCounts, SignalDetail } from '#lib/model/signal-detail.ts';
import type { ReviewInput, SignalRow } from '#lib/model/signal.ts';
import type { VerdictUndo } from '#lib/model/story.ts';
import { indexOfRow, moveCount, putBack, rowAfter, updateRow, type SignalPages } from '#lib/queries/review-cache.ts';
import type { SignalListSearch } from '#lib/queries/signal-search.ts';
import { postReview, postUndo, signalKeys, type ReviewAnswer } from '#lib/queries/signals.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { toast } from '#components/ui/toast-store.ts';
import { chooseUndo, lastVerdict } from './choose-undo.ts';
import { STATUS } from './labels.ts';

/** Where a row stood in a list, counted from the top. */
interface Place {
  key: readonly unknown[];
  index: number;
}

/** A decision that can be taken back, and what it looked like before. */
interface Undo {
  before: SignalRow;
  after: SignalRow;
  places: readonly Place[];
  /** The toast that offers it. */
  toastId: number;
  /** What the server calls the decision; null if it did not store it. */
  reviewId: Promise<string | null>;
  /** When the newest verdict on its story was given that could be taken back then; null if there was none, or it is not known. */
  verdictAt: string | null;
}

interface Change {
  from: SignalRow;
  to: SignalRow;
  /** Where the row comes back in a list that has lost it. */
  places: readonly Place[];
  isUndo: boolean;
  /** Tells the server. @returns null where there is nothing to tell */
  post: () => Promise<ReviewAnswer | null>;
}

export interface Review {
  decide: (row: SignalRow, review: ReviewInput) => void;
  /** Takes back the last decision made on this page, then the one before it, and so on; on the page of a signal also what was said of its story. */
  undoLast: (page?: { detail: SignalDetail; undoVerdict: (undo: VerdictUndo) => void }) => void;
  /** Takes back the last decision on this signal, if it was made on this page. */
  undoOn: (signalId: string) => void;
  canUndoOn: (signalId: string) => boolean;
}

/**
 * Decides on signals at once on screen and then on the server; what the server refuses comes back with its reason.
 * @param onUndo told of the signal whose decision is taken back
 */
export function useReview(onUndo: (signal: SignalRow) => void): Review {
  const queryClient = useQueryClient();
  const afterUndo = useRef(onUndo);
  useEffect(() => {
    afterUndo.current = onUndo;
  });
  // Oldest first.
  const undos = useRef<readonly Undo[]>([]);
  const [undoableIds, setUndoableIds] = useState<ReadonlySet<string>>(new Set());

  const keep = useCallback((next: readonly Undo[]) => {
    undos.current = next;
    setUndoableIds(new Set(next.map(({ before }) => before.id)));
  }, []);

  const undo = useCallback((entry: Undo) => {
    if (!undos.current.includes(entry)) return;
    keep(undos.current.filter((one) => one !== entry));
    toast.dismiss(entry.toastId);
    toast.info(`Taken back: ${entry.before.company}`);
    const post = async () => {
      const reviewId = await entry.reviewId;
      return reviewId === null ? null : postUndo(entry.before.id, reviewId);
    };
    void send(queryClient, { from: entry.after, to: entry.before, places: entry.places, isUndo: true, post });
    afterUndo.current(entry.before);
  }, [keep, queryClient]);

  const decide = useCallback<Review['decide']>((row, review) => {
    // On one signal only the last decision can be taken back; the one before it is offered again after that.
    const earlier = undos.current.findLast(({ before }) => before.id === row.id);
    if (earlier) toast.dismiss(earlier.toastId);
    const after = rowAfter(row, review);
    const places = findPlaces(queryClient, row.id);
    const toastId = toast.success(`${STATUS[after.status].label}: ${row.company}`, { action: { label: 'Undo', run: () => undo(entry) } });
    const sent = send(queryClient, { from: row, to: after, places, isUndo: false, post: () => postReview(row.id, review, row.status) });
    const reviewId = sent.then((answer) => {
      if (answer) return answer.reviewId;
      keep(undos.current.filter((one) => one !== entry));
      toast.dismiss(toastId);
      return null;
    });
    const verdictAt = lastVerdict(queryClient.getQueryData<SignalDetail>(signalKeys.detail(row.id))?.verdicts ?? [])?.at ?? null;
    const entry: Undo = { before: row, after, places, toastId, reviewId, verdictAt };
    keep([...undos.current, entry]);
  }, [keep, queryClient, undo]);

  const undoLast = useCallback<Review['undoLast']>((page) => {
    const last = undos.current.at(-1) ?? null;
    const { verdicts, reviews } = page?.detail ?? { verdicts: [], reviews: [] };
    const chosen = chooseUndo({ verdicts, reviews, review: last });
    if (chosen === 'review') return last ? undo(last) : undefined;
    if (chosen === 'nothing') return toast.info('There is nothing to undo on this page.');
    if (chosen === 'elsewhere') return toast.info('Take back what was decided on the story with its Undo below.');
    page?.undoVerdict(chosen);
  }, [undo]);

  const undoOn = useCallback((signalId: string) => {
    const entry = undos.current.findLast(({ before }) => before.id === signalId);
    if (entry) undo(entry);
  }, [undo]);

  const canUndoOn = useCallback((signalId: string) => undoableIds.has(signalId), [undoableIds]);

  return { decide, undoLast, undoOn, canUndoOn };
}

/** Shows a change and stores it; those of one signal go one after the other. @returns null if it was not stored */
async function send(queryClient: QueryClient, { from, to, places, isUndo, post }: Change): Promise<ReviewAnswer | null> {
  const mutation = queryClient.getMutationCache().build<ReviewAnswer | null, Error, void, void>(queryClient, {
    mutationKey: ['review'],
    scope: { id: `signal:${from.id}` },
    mutationFn: post,
  });
  await queryClient.cancelQueries({ queryKey: signalKeys.all });
  show(queryClient, from, to, isUndo ? places : []);
  let moved = isUndo;
  try {
    return await mutation.execute();
  } catch (error) {
    show(queryClient, to, from, places);
    moved = true;
    toast.error(`${from.company} is as it was. ${toAppError(error).message}`);
    return null;
  } finally {
    // Not waited for: an undo that follows needs the answer, not the lists.
    void refresh(queryClient, from.id, moved);
  }
}

function findPlaces(queryClient: QueryClient, id: string): Place[] {
  return queryClient.getQueriesData<SignalPages>({ queryKey: signalKeys.lists }).flatMap(([key, pages]) => {
    const index = pages ? indexOfRow(pages, id) : -1;
    return index === -1 ? [] : [{ key, index }];
  });
}

function show(queryClient: QueryClient, from: SignalRow, to: SignalRow, places: readonly Place[]): void {
  for (const [key] of queryClient.getQueriesData<SignalPages>({ queryKey: signalKeys.lists })) {
    const place = places.find((one) => JSON.stringify(one.key) === JSON.stringify(key));
    const { status } = key[2] as SignalListSearch;
    queryClient.setQueryData<SignalPages>(key, (pages) => pages && (place ? putBack(pages, to, place.index) : updateRow(pages, status, to)));
  }
  queryClient.setQueriesData<SignalCounts>({ queryKey: signalKeys.allCounts }, (counts) => counts && moveCount(counts, from.status, to.status));
  queryClient.setQueryData<SignalDetail>(signalKeys.detail(to.id), (detail) => detail && { ...detail, signal: to });
}

/** After the last of several quick decisions, the screen asks what is true now. */
async function refresh(queryClient: QueryClient, id: string, moved: boolean): Promise<void> {
  if (queryClient.isMutating({ mutationKey: ['review'] }) > 0) return;
  // An answer that is on its way may be older than the decision.
  await queryClient.cancelQueries({ queryKey: signalKeys.detail(id) });
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: signalKeys.allCounts }),
    queryClient.invalidateQueries({ queryKey: signalKeys.detail(id) }),
    // A list that lost a row is right as it is; fetching it again would move rows under the cursor.
    queryClient.invalidateQueries({ queryKey: signalKeys.lists, refetchType: moved ? 'active' : 'none' }),
    queryClient.invalidateQueries({ queryKey: sourceKeys.list }),
  ]);
}
