import { infiniteQueryOptions } from '@tanstack/react-query';
import type { LedgerPage } from '#lib/model/cost.ts';
import { getJson } from './request-json.ts';

/** Pages of the ledger. */
export const ledgerList = infiniteQueryOptions({
  queryKey: ['ledger'] as const,
  queryFn: ({ pageParam, signal }) => getJson<LedgerPage>(pageParam === null ? '/api/costs/ledger' : `/api/costs/ledger?cursor=${encodeURIComponent(pageParam)}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  staleTime: 15_000,
});
