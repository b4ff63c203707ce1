'use client';

import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useMemo } from 'react';
import { columnMoney } from '#lib/charts/format-money.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import { prepareSpendBySource } from '#lib/charts/prepare-spend-by-source.ts';
import type { SourceSpend } from '#lib/model/cost.ts';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';

const SpendBySourceChart = dynamic(() => import('#components/charts/spend-by-source-chart.tsx').then((module) => module.SpendBySourceChart), {
  ssr: false,
  loading: () => <Skeleton className="h-44 w-full" />,
});

/** Which sources the money went to, and what an accepted signal of each cost. */
export function SourceSpendCard({ sources }: { sources: readonly SourceSpend[] }) {
  const bars = useMemo(() => prepareSpendBySource(sources), [sources]);
  return (
    <ChartFrame
      title="Spend by source"
      description="A request that reads several documents is shared among their sources by tokens. Calls whose outcome is unknown have no source."
      chart={bars.length > 0 ? <SpendBySourceChart bars={bars} /> : <p className="text-muted">Nothing was spent in this period.</p>}
      table={<SourceTable sources={sources} />}
    />
  );
}

function SourceTable({ sources }: { sources: readonly SourceSpend[] }) {
  const spent = columnMoney(sources.map(({ nanos }) => nanos));
  const perAccepted = columnMoney(sources.map(({ perAcceptedNanos }) => perAcceptedNanos));
  return (
    <Table caption="Spend by source">
      <TableHead><tr><TableHeader>Source</TableHeader><TableHeader numeric>Spent</TableHeader><TableHeader numeric>Accepted signals</TableHeader><TableHeader numeric>Per accepted signal</TableHeader></tr></TableHead>
      <TableBody>
        {sources.map((source) => (
          <TableRow key={source.sourceId ?? 'none'}>
            <TableCell>{source.sourceId ? <Link href={`/sources/${source.sourceId}`} className="underline-offset-4 hover:underline">{source.name}</Link> : 'No single source'}</TableCell>
            <TableCell numeric>{spent(source.nanos)}</TableCell>
            <TableCell numeric>{formatCount(source.acceptedSignals)}</TableCell>
            <TableCell numeric>{perAccepted(source.perAcceptedNanos)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
