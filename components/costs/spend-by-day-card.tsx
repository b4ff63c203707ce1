'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { prepareSpendByDay, type SpendByDay } from '#lib/charts/prepare-spend-by-day.ts';
import type { CostOverview } from '#lib/model/cost.ts';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { ChartLegend } from '#components/charts/chart-legend.tsx';
import { Skeleton } from '#components/ui/skeleton.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';

// The chart library weighs more than the page: it comes after it.
const SpendByDayChart = dynamic(() => import('#components/charts/spend-by-day-chart.tsx').then((module) => module.SpendByDayChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const BUCKETS: Record<SpendByDay['size'], string> = { day: 'day', week: 'week', month: 'month' };

/** Spend over time, stacked by what it was spent on. */
export function SpendByDayCard({ overview: { days, fromDay, toDay, timeZone } }: { overview: CostOverview }) {
  const model = useMemo(() => (fromDay && toDay ? prepareSpendByDay(days, fromDay, toDay) : null), [days, fromDay, toDay]);
  if (!model) return null;
  return (
    <ChartFrame
      title={`Spend by ${BUCKETS[model.size]}`}
      description={`By model and search engine; days begin in ${timeZone}.`}
      chart={model.series.length > 0 ? <><ChartLegend series={model.series} /><SpendByDayChart model={model} /></> : <p className="text-muted">Nothing was spent in this period.</p>}
      table={<SpendTable model={model} />}
    />
  );
}

function SpendTable({ model }: { model: SpendByDay }) {
  return (
    <Table caption={`Spend by ${BUCKETS[model.size]}`}>
      <TableHead><tr><TableHeader>{model.size === 'day' ? 'Day' : 'From'}</TableHeader>{model.series.map(({ key, label }) => <TableHeader key={key} numeric>{label}</TableHeader>)}<TableHeader numeric>In all</TableHeader></tr></TableHead>
      <TableBody>
        {model.bars.toReversed().map((bar) => (
          <TableRow key={bar.bucket}>
            <TableHeader scope="row">{bar.bucket}</TableHeader>
            {model.series.map(({ key }) => <TableCell key={key} numeric>{bar.amounts[key]}</TableCell>)}
            <TableCell numeric className="font-semibold">{bar.total}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
