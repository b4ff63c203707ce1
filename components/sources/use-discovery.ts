'use client';

import { useState } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { DiscoveryResult } from '#lib/model/source.ts';
import { discovery, postDiscovery } from '#lib/queries/sources.ts';

export interface DiscoveryState {
  start: (input: string) => void;
  /** Forgets what was found. */
  reset: () => void;
  id: string | null;
  isLooking: boolean;
  error: string | null;
  result: DiscoveryResult | null;
}

/** Asks the worker to look at an address or a file, and follows until it has an answer. */
export function useDiscovery(kind: 'url' | 'opml'): DiscoveryState {
  const [id, setId] = useState<string | null>(null);
  const begin = useMutation({ mutationFn: (input: string) => postDiscovery(kind, input), onSuccess: ({ discoveryId }) => setId(discoveryId) });
  const found = useQuery(discovery(id));
  const { data } = found;
  return {
    start(input) {
      setId(null);
      begin.mutate(input);
    },
    reset() {
      setId(null);
      begin.reset();
    },
    id,
    isLooking: begin.isPending || (id !== null && !found.error && data?.status !== 'done' && data?.status !== 'failed'),
    error: begin.error?.message ?? found.error?.message ?? data?.errorMessage ?? null,
    result: data?.result ?? null,
  };
}
