import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { isRunActive } from '#lib/model/run-active.ts';
import type { DroppedItem } from '#lib/model/dropped-item.ts';
import type { RunPage, RunSourceRow } from '#lib/model/run-row.ts';
import type { RunEvent, RunProgress } from '#lib/model/run.ts';
import { getJson, sendJson } from './request-json.ts';

const ACTIVE_POLL_MS = 3_000;

export const runKeys = {
  all: ['runs'] as const,
  list: ['runs', 'list'] as const,
  progress: (id: string) => ['runs', 'progress', id] as const,
  sources: (id: string) => ['runs', 'sources', id] as const,
  dropped: (id: string) => ['runs', 'dropped', id] as const,
  events: (id: string) => ['runs', 'events', id] as const,
};

/** Pages of runs; looked at again while one of them is going. */
export const runList = infiniteQueryOptions({
  queryKey: runKeys.list,
  queryFn: ({ pageParam, signal }) => getJson<RunPage>(pageParam === null ? '/api/runs' : `/api/runs?cursor=${encodeURIComponent(pageParam)}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 5_000,
  refetchInterval: (query) => (query.state.data?.pages.some((page) => page.rows.some(({ status }) => isRunActive(status))) ? ACTIVE_POLL_MS : false),
});

/** Where a run stands. `live` tells that a stream delivers it, so that it need not be asked for. */
export function runProgress(id: string, live = false) {
  return queryOptions({
    queryKey: runKeys.progress(id),
    queryFn: ({ signal }) => getJson<RunProgress>(`/api/runs/${id}`, signal),
    staleTime: 1_000,
    refetchInterval: (query) => (live || !query.state.data || !isRunActive(query.state.data.status) ? false : ACTIVE_POLL_MS),
  });
}

/** What each source brought to a run. */
export function runSources(id: string, active: boolean) {
  return queryOptions({
    queryKey: runKeys.sources(id),
    queryFn: ({ signal }) => getJson<RunSourceRow[]>(`/api/runs/${id}/sources`, signal),
    staleTime: 1_000,
    refetchInterval: active ? ACTIVE_POLL_MS : false,
  });
}

/** Items of a run that went no further. */
export function droppedItems(id: string) {
  return queryOptions({ queryKey: runKeys.dropped(id), queryFn: ({ signal }) => getJson<DroppedItem[]>(`/api/runs/${id}/dropped`, signal), staleTime: 5_000 });
}

/** What happened in a run so far. */
export function runEvents(id: string, polled: boolean) {
  return queryOptions({
    queryKey: runKeys.events(id),
    queryFn: ({ signal }) => getJson<RunEvent[]>(`/api/runs/${id}/log`, signal),
    staleTime: 1_000,
    refetchInterval: polled ? ACTIVE_POLL_MS : false,
  });
}

/** Adds events that are not there yet, in order. */
export function mergeEvents(known: readonly RunEvent[], more: readonly RunEvent[]): RunEvent[] {
  const last = BigInt(known.at(-1)?.seq ?? 0);
  return [...known, ...more.filter(({ seq }) => BigInt(seq) > last)];
}

export type RunScope = { scope: 'all' } | { scope: 'sources'; sourceIds: string[] };

/** Starts a run. */
export async function postRun(scope: RunScope): Promise<{ runId: string; sourceCount: number; busyCount: number }> {
  return sendJson('POST', '/api/runs', scope);
}

/** Asks a run to stop. */
export async function postCancel(runId: string): Promise<{ status: string }> {
  return sendJson('POST', `/api/runs/${runId}/cancel`);
}
