'use client';

import { useEffect } from 'react';
import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { SignalDetail } from '#lib/model/signal-detail.ts';
import { signalDetail, signalKeys } from '#lib/queries/signals.ts';

/**
 * What is known of a signal.
 * @param onMoved told when it became part of another one while it was open; what is known of that one is at hand already
 */
export function useSignalDetail(signalId: string, onMoved: (intoId: string) => void): UseQueryResult<SignalDetail> {
  const queryClient = useQueryClient();
  const query = useQuery(signalDetail(signalId));
  const { data } = query;
  useEffect(() => {
    if (!data || data.signal.id === signalId) return;
    queryClient.setQueryData(signalKeys.detail(data.signal.id), data);
    onMoved(data.signal.id);
  }, [data, signalId, queryClient, onMoved]);
  return query;
}
