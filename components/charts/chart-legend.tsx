import type { Series } from '#lib/charts/assign-series.ts';

/** Names of the colours, in stacking order. */
export function ChartLegend({ series }: { series: readonly Series[] }) {
  return (
    <ul className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {series.map(({ key, label, colour }) => (
        <li key={key} className="flex items-center gap-2">
          <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0"><rect width="10" height="10" rx="2" fill={colour} /></svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
