import { queryOptions } from '@tanstack/react-query';
import type { Discovery } from '#lib/model/discovery.ts';
import type { SourceRow } from '#lib/model/source-row.ts';
import { getJson, sendJson } from './request-json.ts';

const REFRESH_MS = 15_000;
const DISCOVERY_POLL_MS = 500;

export const sourceKeys = {
  all: ['sources'] as const,
  list: ['sources', 'list'] as const,
  discovery: (id: string | null) => ['discoveries', id] as const,
};

/** Every source with its numbers. */
export const sourceList = queryOptions({
  queryKey: sourceKeys.list,
  queryFn: ({ signal }) => getJson<SourceRow[]>('/api/sources', signal),
  staleTime: 5_000,
  refetchInterval: REFRESH_MS,
});

/** What the worker found at an address or in a file; asked for until it is done. */
export function discovery(id: string | null) {
  return queryOptions({
    queryKey: sourceKeys.discovery(id),
    queryFn: ({ signal }) => getJson<Discovery>(`/api/discoveries/${id}`, signal),
    enabled: id !== null,
    staleTime: 'static',
    refetchInterval: (query) => (query.state.status === 'error' || isDone(query.state.data) ? false : DISCOVERY_POLL_MS),
  });
}

function isDone(found: Discovery | undefined): boolean {
  return found?.status === 'done' || found?.status === 'failed';
}

/** Asks the worker to look for sources. */
export async function postDiscovery(kind: 'url' | 'opml', input: string): Promise<{ discoveryId: string }> {
  return sendJson('POST', '/api/discoveries', { kind, input });
}

/** Sets how early a source comes in a run, and whether that alone counts. */
export async function putPriority(sourceId: string, priority: number, pinned: boolean): Promise<void> {
  await sendJson('PUT', `/api/sources/${sourceId}/priority`, { priority, pinned });
}

export type SourceChange = 'pause' | 'resume' | 'delete' | 'restore';

/** Pauses, resumes, deletes or restores a source. */
export async function postSourceChange(sourceId: string, change: SourceChange): Promise<void> {
  await sendJson('POST', `/api/sources/${sourceId}/${change}`);
}
