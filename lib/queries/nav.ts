import { queryOptions } from '@tanstack/react-query';
import type { NavCounts } from '#lib/model/nav-counts.ts';
import { getJson } from './request-json.ts';
import { signalKeys } from './signals.ts';

/** Numbers of the navigation. Lies among the counts of signals, so that a decision on one refreshes it. */
export const navCounts = queryOptions({
  queryKey: [...signalKeys.allCounts, 'nav'],
  queryFn: ({ signal }) => getJson<NavCounts>('/api/nav', signal),
  refetchInterval: 20_000,
});
