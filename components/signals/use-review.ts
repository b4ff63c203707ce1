'use client';

import { useCallback, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { toAppError } from '#lib/errors.ts';
import type { SignalCounts, SignalDetail } from '#lib/model/signal-detail.ts';
import type { ReviewInput, SignalRow } from '#lib/model/signal.ts';
import { indexOfRow, moveCount, putBack, statusAfter, updateRow, type SignalPages } from '#lib/queries/review-cache.ts';
import type { SignalListSearch } from '#lib/queries/signal-search.ts';
import { postReview, signalKeys, type ReviewAnswer } from '#lib/queries/signals.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { toast } from '#components/ui/toast-store.ts';
import { STATUS } from './labels.ts';

/** What a decision looked like before it was made: enough to take it back. */
interface Undo {
  before: SignalRow;
  after: SignalRow;
  places: { key: readonly unknown[]; index: number }[];
  /** The toast that offers it. */
  toastId: number;
}

interface Decision {
  row: SignalRow;
  review: ReviewInput;
  undo: Undo | null;
}

export interface Review {
  decide: (row: SignalRow, review: Exclude<ReviewInput, { decision: 'restore' }>) => void;
  /** Takes back the last decision made on this page. */
  undoLast: () => void;
  /** Takes back the last decision on this signal, if it was made on this page. */
  undoOn: (signalId: string) => void;
  canUndoOn: (signalId: string) => boolean;
}

/** Decides on signals at once on screen and then on the server; what the server refuses comes back with its reason. */
export function useReview(): Review {
  const queryClient = useQueryClient();
  // At most one for a signal: its last decision.
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
    void send(queryClient, { row: entry.after, review: { decision: 'restore' }, undo: entry });
  }, [keep, queryClient]);

  const decide = useCallback<Review['decide']>((row, review) => {
    const earlier = undos.current.find(({ before }) => before.id === row.id);
    if (earlier) toast.dismiss(earlier.toastId);
    const after = rowAfter(row, review);
    const toastId = toast.success(`${STATUS[after.status].label}: ${row.company}`, { action: { label: 'Undo', run: () => undo(entry) } });
    const entry: Undo = { before: row, after, places: findPlaces(queryClient, row.id), toastId };
    keep([...undos.current.filter((one) => one !== earlier), entry]);
    void send(queryClient, { row, review, undo: null }).then((stored) => {
      if (stored) return;
      keep(undos.current.filter((one) => one !== entry));
      toast.dismiss(toastId);
    });
  }, [keep, queryClient, undo]);

  const undoLast = useCallback(() => {
    const last = undos.current.at(-1);
    if (last) undo(last);
    else toast.info('There is nothing to undo on this page.');
  }, [undo]);

  const undoOn = useCallback((signalId: string) => {
    const entry = undos.current.find(({ before }) => before.id === signalId);
    if (entry) undo(entry);
  }, [undo]);

  const canUndoOn = useCallback((signalId: string) => undoableIds.has(signalId), [undoableIds]);

  return { decide, undoLast, undoOn, canUndoOn };
}

function rowAfter(row: SignalRow, review: ReviewInput): SignalRow {
  return { ...row, status: statusAfter(review.decision) ?? row.status, rejectReason: review.decision === 'reject' ? review.reason : null };
}

/** Stores a decision; decisions on one signal go one after the other. Tells whether it was stored. */
async function send(queryClient: QueryClient, decision: Decision): Promise<boolean> {
  const { row, review, undo } = decision;
  const after = undo ? undo.before : rowAfter(row, review);
  const places = undo?.places ?? findPlaces(queryClient, row.id);
  const mutation = queryClient.getMutationCache().build<ReviewAnswer, Error, void, void>(queryClient, {
    mutationKey: ['review'],
    scope: { id: `signal:${row.id}` },
    mutationFn: () => postReview(row.id, review, row.status),
  });
  await queryClient.cancelQueries({ queryKey: signalKeys.all });
  show(queryClient, row, after, undo ? places : []);
  let moved = undo !== null;
  try {
    await mutation.execute();
    return true;
  } catch (error) {
    show(queryClient, after, row, places);
    moved = true;
    toast.error(`${row.company} is as it was. ${toAppError(error).message}`);
    return false;
  } finally {
    await refresh(queryClient, row.id, moved);
  }
}

function findPlaces(queryClient: QueryClient, id: string): Undo['places'] {
  return queryClient.getQueriesData<SignalPages>({ queryKey: signalKeys.lists }).flatMap(([key, pages]) => {
    const index = pages ? indexOfRow(pages, id) : -1;
    return index === -1 ? [] : [{ key, index }];
  });
}

function show(queryClient: QueryClient, from: SignalRow, to: SignalRow, places: Undo['places']): void {
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
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: signalKeys.allCounts }),
    queryClient.invalidateQueries({ queryKey: signalKeys.detail(id) }),
    // A list that lost a row is right as it is; fetching it again would move rows under the cursor.
    queryClient.invalidateQueries({ queryKey: signalKeys.lists, refetchType: moved ? 'active' : 'none' }),
    queryClient.invalidateQueries({ queryKey: sourceKeys.list }),
  ]);
}
