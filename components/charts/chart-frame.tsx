'use client';

import { useState, type ReactNode } from 'react';
import { ChartColumn, Table2 } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';

interface ChartFrameProps {
  title: string;
  description: ReactNode;
  chart: ReactNode;
  /** The same figures as a table. */
  table: ReactNode;
}

/** A chart with its table one click away. */
export function ChartFrame({ title, description, chart, table }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Card
      title={title} description={description} padding={asTable ? 'none' : 'normal'}
      actions={<Button size="sm" variant="ghost" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? <><ChartColumn aria-hidden className="size-4" /> Chart</> : <><Table2 aria-hidden className="size-4" /> Table</>}</Button>}
    >
      {asTable ? <div className="max-h-96 overflow-y-auto">{table}</div> : chart}
    </Card>
  );
}
