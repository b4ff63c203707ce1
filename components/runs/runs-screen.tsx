'use client';

import type { ReactNode } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Activity } from 'lucide-react';
import { columnMoney } from '#lib/charts/format-money.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import type { RunRow } from '#lib/model/run-row.ts';
import { runList } from '#lib/queries/runs.ts';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { RunDuration } from './run-duration.tsx';
import { RunNowButton } from './run-now-button.tsx';
import { RunStatusBadge } from './run-status-badge.tsx';
import { TRIGGER } from './run-words.ts';

interface RunsScreenProps {
  canRun: boolean;
  /** Shown while there is neither a run nor a source; null where there are sources. */
  firstSteps: ReactNode;
}

/** Every pass over the sources, and what came of it. */
export function RunsScreen({ canRun, firstSteps }: RunsScreenProps) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(runList);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <PageHeader
        title="Runs"
        description={rows.length > 0 ? 'Each pass over your sources: what was listed, what was new, and what was found in it.' : undefined}
        actions={canRun && !firstSteps && <RunNowButton />}
      />
      {error && <ErrorNote className="mb-4" title="The list could not be brought up to date" action={<Button size="sm" onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>}
      {rows.length > 0 && (
        <Card padding="none">
          <RunTable rows={rows} />
          {hasNextPage && <div className="flex justify-center border-t p-4"><Button size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>Show more</Button></div>}
        </Card>
      )}
      {data && rows.length === 0 && (firstSteps || (
        <EmptyState icon={Activity} title="Nothing has run yet" action={canRun && <RunNowButton label="Start the first run" />}>
          <p>A run lists every source, reads what is new, and looks for events in it. Sources also run by themselves when they are due.</p>
        </EmptyState>
      ))}
    </>
  );
}

function RunTable({ rows }: { rows: readonly RunRow[] }) {
  const money = columnMoney(rows.map(({ costNanos }) => costNanos));
  return (
    <Table caption="Runs">
      <TableHead>
        <tr>
          <TableHeader>Run</TableHeader>
          <TableHeader className="max-sm:hidden">Status</TableHeader>
          <TableHeader numeric className="max-sm:hidden">Sources</TableHeader>
          <TableHeader numeric className="max-lg:hidden">Listed</TableHeader>
          <TableHeader numeric className="max-md:hidden"><span title="New or changed items">New</span></TableHeader>
          <TableHeader numeric className="max-lg:hidden"><span title="Documents that went through every stage">Kept</span></TableHeader>
          <TableHeader numeric>Signals</TableHeader>
          <TableHeader numeric className="max-sm:hidden">Time</TableHeader>
          <TableHeader numeric className="max-md:hidden">Cost</TableHeader>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map((run) => (
          <TableRow key={run.id} className="relative">
            <TableCell>
              <Link href={`/runs/${run.id}`} className="font-medium after:absolute after:inset-0 hover:underline"><RelativeTime value={run.createdAt} /></Link>
              <span className="block text-sm text-muted">{TRIGGER[run.trigger]}{run.requestedBy && `, ${run.requestedBy}`}</span>
              <span className="mt-1.5 block sm:hidden"><RunStatusBadge status={run.status} failures={run.failed + run.sources.failed > 0} /></span>
              <span className="mt-1.5 block text-sm text-muted lg:hidden">
                <span className="sm:hidden">{formatCount(run.sources.total)} {run.sources.total === 1 ? 'source' : 'sources'}{run.sources.failed > 0 && <>, <span className="text-negative">{formatCount(run.sources.failed)} failed</span></>} · </span>
                {formatCount(run.kept)} kept
              </span>
            </TableCell>
            <TableCell className="max-sm:hidden"><RunStatusBadge status={run.status} failures={run.failed + run.sources.failed > 0} /></TableCell>
            <TableCell numeric className="max-sm:hidden">
              {formatCount(run.sources.total)}
              {run.sources.failed > 0 && <span className="block text-sm text-negative">{formatCount(run.sources.failed)} failed</span>}
            </TableCell>
            <TableCell numeric className="max-lg:hidden">{formatCount(run.listed)}</TableCell>
            <TableCell numeric className="max-md:hidden">{formatCount(run.entered)}</TableCell>
            <TableCell numeric className="max-lg:hidden">{formatCount(run.kept)}</TableCell>
            <TableCell numeric className="font-semibold">{formatCount(run.signals)}</TableCell>
            <TableCell numeric className="text-muted max-sm:hidden"><RunDuration startedAt={run.startedAt} finishedAt={run.finishedAt} /></TableCell>
            <TableCell numeric className="text-muted max-md:hidden">{money(run.costNanos)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
