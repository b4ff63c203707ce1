'use client';

import { useEffect, useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SignalListSearch } from '#lib/queries/signal-search.ts';
import { signalCounts, signalList } from '#lib/queries/signals.ts';

/** With fewer rows left the next page is fetched, so that triage never waits. */
const ROWS_AHEAD = 8;

/** The listed signals, the numbers of the tabs, and how to get more. */
export function useSignalList(search: SignalListSearch) {
  const list = useInfiniteQuery({ ...signalList(search), placeholderData: keepPreviousData });
  const counts = useQuery({ ...signalCounts(search), placeholderData: keepPreviousData });
  const rows = useMemo(() => list.data?.pages.flatMap((page) => page.rows) ?? [], [list.data]);
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage } = list;

  useEffect(() => {
    if (rows.length < ROWS_AHEAD && hasNextPage && !isFetchingNextPage && !isPlaceholderData) void fetchNextPage();
  }, [rows.length, hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage]);

  return { list, rows, counts: counts.data };
}
