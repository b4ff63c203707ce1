import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { RunFailure } from '#lib/model/run-failure.ts';
import { getJson } from './request-json.ts';

/** Why items of a run failed; asked again when more of them have. */
export function runFailures(id: string, failedCount: number) {
  return queryOptions({
    queryKey: ['runs', 'failures', id, failedCount],
    queryFn: ({ signal }) => getJson<RunFailure[]>(`/api/runs/${id}/failures`, signal),
    enabled: failedCount > 0,
    placeholderData: keepPreviousData,
  });
}
