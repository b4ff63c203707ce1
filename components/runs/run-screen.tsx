'use client';

import Link from 'next/link';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Radio } from 'lucide-react';
import { formatMoney } from '#lib/charts/format-money.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import { prepareFunnel } from '#lib/charts/prepare-funnel.ts';
import type { RunProgress } from '#lib/model/run.ts';
import { postCancel, runKeys } from '#lib/queries/runs.ts';
import { signalListQuery } from '#lib/queries/signal-search.ts';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Card } from '#components/ui/card.tsx';
import { Meter } from '#components/ui/meter.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { StatTile, StatTiles } from '#components/ui/stat-tile.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { CollectionPanel } from './collection-panel.tsx';
import { RunDuration } from './run-duration.tsx';
import { DroppedItems } from './dropped-items.tsx';
import { RunFailures } from './run-failures.tsx';
import { RunFunnel } from './run-funnel.tsx';
import { RunLog } from './run-log.tsx';
import { RunSourceTable } from './run-source-table.tsx';
import { RunStatusBadge } from './run-status-badge.tsx';
import { foundAtEnd, signalsNote, TRIGGER } from './run-words.ts';
import { useLiveRun } from './use-live-run.ts';

/** One run, while it goes on and afterwards. */
export function RunScreen({ id, canRun }: { id: string; canRun: boolean }) {
  const { progress, error, events, sources, active, live } = useLiveRun(id);
  if (!progress) return error ? <ErrorNote title="This run could not be shown">{error.message}</ErrorNote> : null;
  const failedCount = progress.funnel.reduce((sum, { failed }) => sum + failed, 0);
  return (
    <>
      <PageHeader
        above={<Link href="/runs" className="hover:text-ink">Runs</Link>}
        title={<>Run <RelativeTime value={progress.createdAt} /></>}
        description={(
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1" aria-live="polite">
            <RunStatusBadge status={progress.status} failures={failedCount + progress.sources.failed > 0} />
            <span>Started {TRIGGER[progress.trigger]}{progress.requestedBy && ` by ${progress.requestedBy}`}</span>
            {active && <span className="inline-flex items-center gap-1.5 text-sm"><Radio aria-hidden className="size-4" /> {live ? 'live' : 'brought up to date every few seconds'}</span>}
          </span>
        )}
        actions={<RunButtons progress={progress} active={active} canRun={canRun} />}
      />
      <div className="flex flex-col gap-6">
        {progress.errorMessage && <ErrorNote title="The run failed">{progress.errorMessage}</ErrorNote>}
        {error && <ErrorNote title="The run could not be brought up to date">{error.message}</ErrorNote>}
        <RunFailures runId={id} failedSources={sources.filter(({ status }) => status === 'failed')} sourceCount={progress.sources.total} failedCount={failedCount} enteredCount={progress.items.entered} />
        <Numbers progress={progress} foundCount={foundAtEnd(events)} />
        <Card title="What became of each item" description="Every item that was listed stands in exactly one place."><RunFunnel items={progress.items} steps={prepareFunnel(progress)} signals={progress.signals} active={active} /></Card>
        {active && <CollectionPanel />}
        <Card title="Sources" padding="none"><RunSourceTable sources={sources} signalCount={progress.signals} /></Card>
        {!active && <DroppedItems runId={id} />}
        <Card title="What happened"><RunLog events={events} /></Card>
      </div>
    </>
  );
}

function RunButtons({ progress, active, canRun }: { progress: RunProgress; active: boolean; canRun: boolean }) {
  return (
    <>
      {active && canRun && <CancelButton progress={progress} />}
      {progress.signals > 0 && <ButtonLink variant="primary" href={`/signals${signalListQuery({ status: 'all', run: progress.id })}`}>Show {progress.signals === 1 ? 'the signal' : `${formatCount(progress.signals)} signals`}</ButtonLink>}
    </>
  );
}

function CancelButton({ progress }: { progress: RunProgress }) {
  useFocusLeftBehind();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => postCancel(progress.id),
    onError: (error) => toast.error(error.message),
    onSettled: () => queryClient.invalidateQueries({ queryKey: runKeys.progress(progress.id) }),
  });
  const stopping = progress.status === 'cancelling' || cancel.isPending;
  return <Button variant="danger" pending={stopping} onClick={() => cancel.mutate()}>{stopping ? 'Stopping: what is under way ends first' : 'Cancel the run'}</Button>;
}

interface NumbersProps {
  progress: RunProgress;
  /** Signals that the run had when it ended; null while it goes on. */
  foundCount: number | null;
}

function Numbers({ progress: { sources, items, signals, costNanos, startedAt, finishedAt }, foundCount }: NumbersProps) {
  const ended = sources.done + sources.failed;
  return (
    <StatTiles>
      <StatTile
        label="Sources" value={<>{formatCount(ended)} <span className="text-lg font-normal text-muted">of {formatCount(sources.total)}</span></>}
        note={<><Meter className="my-1.5 block" label="Sources done" value={ended} max={sources.total} valueText={`${ended} of ${sources.total}`} /><SourceEnds sources={sources} /></>}
      />
      <StatTile label="New or changed items" value={formatCount(items.entered)} note={`of ${formatCount(items.listed)} listed`} />
      <StatTile label="Signals" value={formatCount(signals)} note={signalsNote(signals, foundCount)} />
      <StatTile label="Time" value={<RunDuration startedAt={startedAt} finishedAt={finishedAt} />} note={startedAt === null ? 'not started yet' : finishedAt === null ? 'so far' : 'in all'} />
      <StatTile label="Cost" value={<span className="proportional-nums">{formatMoney(costNanos)}</span>} note="spent and reserved" />
    </StatTiles>
  );
}

function SourceEnds({ sources: { failed, cancelled } }: Pick<RunProgress, 'sources'>) {
  return (
    <>
      {failed > 0 ? <span className="text-negative">{formatCount(failed)} failed</span> : 'none failed'}
      {cancelled > 0 && `, ${formatCount(cancelled)} cancelled`}
    </>
  );
}
