import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface StatTileProps {
  label: string;
  /** Already formatted; a dash for unknown. */
  value: ReactNode;
  /** Scope or comparison, in a few words. */
  note?: ReactNode;
  className?: string;
}

/** One figure with its name. Group several in `StatTiles`. */
export function StatTile({ label, value, note, className }: StatTileProps) {
  return (
    <div className={classNames('flex flex-col gap-1 bg-surface px-5 py-4', className)}>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="numeric text-2xl font-semibold tracking-tight">{value}</dd>
      {note && <dd className="text-sm text-muted">{note}</dd>}
    </div>
  );
}

/** A row of figures, parted by hairlines. */
export function StatTiles({ children }: { children: ReactNode }) {
  return <dl className="grid grid-cols-2 gap-px max-lg:[&>:last-child:nth-child(odd)]:col-span-2 overflow-hidden rounded-lg border bg-line lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none">{children}</dl>;
}
