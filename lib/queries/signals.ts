import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { SignalCounts, SignalDetail } from '#lib/model/signal-detail.ts';
import type { ReviewInput, SignalPage, SignalStatus } from '#lib/model/signal.ts';
import { getJson, sendJson } from './request-json.ts';
import { signalListQuery, type SignalListSearch } from './signal-search.ts';

export const signalKeys = {
  all: ['signals'] as const,
  lists: ['signals', 'list'] as const,
  list: (search: SignalListSearch) => ['signals', 'list', search] as const,
  allCounts: ['signals', 'counts'] as const,
  counts: ({ status: _status, sort: _sort, ...search }: SignalListSearch) => ['signals', 'counts', search] as const,
  detail: (id: string) => ['signals', 'detail', id] as const,
};

/** Pages of the list that an address stands for. */
export function signalList(search: SignalListSearch) {
  return infiniteQueryOptions({
    queryKey: signalKeys.list(search),
    queryFn: ({ pageParam, signal }) => getJson<SignalPage>(withCursor(`/api/signals${signalListQuery(search)}`, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    staleTime: 30_000,
  });
}

function withCursor(path: string, cursor: string | null): string {
  if (cursor === null) return path;
  return `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
}

/** Numbers of the tabs. */
export function signalCounts(search: SignalListSearch) {
  return queryOptions({
    queryKey: signalKeys.counts(search),
    queryFn: ({ signal }) => getJson<SignalCounts>(`/api/signals/counts${signalListQuery({ ...search, status: null, sort: null })}`, signal),
    staleTime: 30_000,
  });
}

/** One signal with its way back to the sources. */
export function signalDetail(id: string) {
  return queryOptions({
    queryKey: signalKeys.detail(id),
    queryFn: ({ signal }) => getJson<SignalDetail>(`/api/signals/${id}`, signal),
    staleTime: 60_000,
  });
}

export interface ReviewAnswer {
  /** Names the stored decision. */
  reviewId: string;
}

/** Stores a decision on a signal that was seen with this status. */
export async function postReview(signalId: string, review: ReviewInput, seenStatus: SignalStatus): Promise<ReviewAnswer> {
  return sendJson<ReviewAnswer>('POST', `/api/signals/${signalId}/review`, { review, seenStatus });
}

/** Takes back the last decision on a signal. */
export async function postUndo(signalId: string, reviewId: string): Promise<ReviewAnswer> {
  return sendJson<ReviewAnswer>('POST', `/api/signals/${signalId}/undo`, { reviewId });
}
