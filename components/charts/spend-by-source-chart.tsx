'use client';

import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis, type TooltipContentProps } from 'recharts';
import type { SourceBar } from '#lib/charts/prepare-spend-by-source.ts';
import { ChartTooltip } from './chart-tooltip.tsx';

const TICK = { fill: 'var(--color-ink)', fontSize: 13 };
const MARGIN = { top: 0, right: 72, bottom: 0, left: 0 };
const CURSOR = { fill: 'var(--color-sunken)' };
const MAX_LABEL_CHARS = 22;
const shorten = (label: string) => (label.length > MAX_LABEL_CHARS ? `${label.slice(0, MAX_LABEL_CHARS - 1)}…` : label);

/** The dearest sources as bars. Everything shown was decided by `prepareSpendBySource`. */
export function SpendBySourceChart({ bars }: { bars: readonly SourceBar[] }) {
  return (
    <BarChart responsive layout="vertical" data={bars} margin={MARGIN} className={HEIGHTS[bars.length] ?? 'h-80 w-full'} title="Spend by source">
      <XAxis type="number" hide />
      <YAxis type="category" dataKey="label" tick={TICK} tickLine={false} axisLine={false} width={160} tickFormatter={shorten} interval={0} />
      <Tooltip content={tooltip} cursor={CURSOR} isAnimationActive={false} />
      <Bar dataKey="dollars" fill="var(--color-series-1)" isAnimationActive={false} maxBarSize={18} radius={2}>
        <LabelList dataKey="amount" position="right" fill="var(--color-muted)" fontSize={13} />
      </Bar>
    </BarChart>
  );
}

/** As high as there are bars; classes, because a strict content policy forbids inline styles. */
const HEIGHTS: Record<number, string> = {
  1: 'h-12 w-full', 2: 'h-20 w-full', 3: 'h-28 w-full', 4: 'h-36 w-full', 5: 'h-44 w-full', 6: 'h-52 w-full', 7: 'h-60 w-full', 8: 'h-64 w-full', 9: 'h-72 w-full',
};

function tooltip({ active, payload }: TooltipContentProps) {
  const bar = payload[0]?.payload as SourceBar | undefined;
  if (!active || !bar) return null;
  return <ChartTooltip title={bar.label} lines={[{ key: bar.key, label: 'Spent', value: bar.amount }]} />;
}
