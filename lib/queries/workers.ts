import { queryOptions } from '@tanstack/react-query';
import type { WorkerRow } from '#lib/model/worker-status.ts';
import { getJson } from './request-json.ts';

/** As often as workers tell of themselves. */
const POLL_MS = 2_000;

/** What the workers are doing now. */
export const workerList = queryOptions({
  queryKey: ['workers'] as const,
  queryFn: ({ signal }) => getJson<WorkerRow[]>('/api/workers', signal),
  staleTime: 1_000,
  refetchInterval: POLL_MS,
});
