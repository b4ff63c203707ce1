'use client';

import { useEffect, useState } from 'react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { isRunActive } from '#lib/model/run-active.ts';
import type { RunEvent, RunProgress } from '#lib/model/run.ts';
import { navCounts } from '#lib/queries/nav.ts';
import { mergeEvents, runEvents, runKeys, runProgress, runSources } from '#lib/queries/runs.ts';

/**
 * A run as it goes on: over a stream while that holds, by asking every few seconds otherwise.
 * Both write to the same cache, so the page does not care which.
 */
export function useLiveRun(id: string) {
  const queryClient = useQueryClient();
  const [live, setLive] = useState(false);
  const progress = useQuery(runProgress(id, live));
  const active = progress.data !== undefined && isRunActive(progress.data.status);
  const events = useQuery(runEvents(id, active && !live));
  const sources = useQuery(runSources(id, active));

  useEffect(() => {
    if (!active) return;
    const stream = new EventSource(`/api/runs/${id}/events`);
    stream.addEventListener('snapshot', ({ data }: MessageEvent<string>) => {
      setLive(true);
      queryClient.setQueryData(runKeys.progress(id), JSON.parse(data) as RunProgress);
    });
    stream.addEventListener('run', ({ data }: MessageEvent<string>) => {
      queryClient.setQueryData<RunEvent[]>(runKeys.events(id), (known) => mergeEvents(known ?? [], [JSON.parse(data) as RunEvent]));
    });
    stream.addEventListener('end', () => {
      stream.close();
      setLive(false);
    });
    // The browser connects again by itself; meanwhile the page asks.
    stream.addEventListener('error', () => setLive(false));
    return () => {
      stream.close();
      setLive(false);
    };
  }, [active, id, queryClient]);

  useEffect(() => {
    if (!active) return;
    // However the end became known: what the run changed is shown in its tables and on other screens too.
    return () => void queryClient.invalidateQueries();
  }, [active, queryClient]);

  const signalCount = progress.data?.signals;
  useEffect(() => {
    if (active) void queryClient.invalidateQueries({ queryKey: navCounts.queryKey });
  }, [active, queryClient, signalCount]);

  return { progress: progress.data, error: progress.error, events: events.data ?? [], sources: sources.data ?? [], active, live };
}
