interface ChartTooltipProps {
  title: string;
  lines: readonly { key: string; label: string; colour?: string; value: string }[];
  total?: string;
}

/** What stands under the pointer. */
export function ChartTooltip({ title, lines, total }: ChartTooltipProps) {
  return (
    <div className="min-w-44 rounded-md border bg-surface px-3 py-2 text-sm text-ink shadow-overlay">
      <p className="font-medium">{title}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {lines.map(({ key, label, colour, value }) => (
          <li key={key} className="flex items-center gap-2">
            {colour && <svg aria-hidden viewBox="0 0 10 10" className="size-2.5 shrink-0"><rect width="10" height="10" rx="2" fill={colour} /></svg>}
            <span className="mr-4 text-muted">{label}</span>
            <span className="numeric ml-auto">{value}</span>
          </li>
        ))}
      </ul>
      {total && <p className="mt-1 flex border-t pt-1 font-medium"><span>In all</span><span className="numeric ml-auto">{total}</span></p>}
    </div>
  );
}
