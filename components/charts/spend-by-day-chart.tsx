'use client';

import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import type { SpendBar, SpendByDay } from '#lib/charts/prepare-spend-by-day.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

const TICK = { fill: 'var(--color-muted)', fontSize: 12 };
const MARGIN = { top: 8, right: 4, bottom: 0, left: 4 };
const CURSOR = { fill: 'var(--color-sunken)' };
const dollars = new Intl.NumberFormat('en', { style: 'currency', currency: 'USD', maximumSignificantDigits: 3 });
const formatTick = (value: number) => dollars.format(value);

/** Stacked bars of spend. Everything shown was decided by `prepareSpendByDay`. */
export function SpendByDayChart({ model }: { model: SpendByDay }) {
  const shownLines = ({ active, payload }: TooltipContentProps) => {
    const bar = payload[0]?.payload as SpendBar | undefined;
    if (!active || !bar) return null;
    const lines = model.series.map(({ key, label, colour }) => ({ key, label, colour, value: bar.amounts[key] ?? '—' }));
    return <ChartTooltip title={bar.label} lines={lines.toReversed()} total={model.series.length > 1 ? bar.total : undefined} />;
  };
  return (
    <BarChart responsive data={model.bars} margin={MARGIN} className="h-64 w-full" title="Spend by day">
      <CartesianGrid vertical={false} stroke="var(--color-line)" />
      <XAxis dataKey="label" tick={TICK} tickLine={false} axisLine={false} minTickGap={24} />
      <YAxis tick={TICK} tickLine={false} axisLine={false} width={56} tickFormatter={formatTick} />
      <Tooltip content={shownLines} cursor={CURSOR} isAnimationActive={false} />
      {model.series.map(({ key, label, colour }) => (
        <Bar key={key} dataKey={`dollars.${key}`} name={label} stackId="spend" fill={colour} isAnimationActive={false} maxBarSize={40} />
      ))}
    </BarChart>
  );
}
