'use client';

import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { DROP_LABELS } from '#lib/charts/prepare-funnel.ts';
import { droppedItems } from '#lib/queries/runs.ts';
import { Button } from '#components/ui/button.tsx';
import { PageLink } from '#components/tables/page-link.tsx';
import { Card } from '#components/ui/card.tsx';

const ROWS_AT_ONCE = 20;

/** Items that went no further, each with its reason: what went wrong for those that failed, and what copies repeat. */
export function DroppedItems({ runId }: { runId: string }) {
  const { data } = useQuery(droppedItems(runId));
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE);
  if (!data || data.length === 0) return null;
  return (
    <Card title="Went no further" description="Each item that failed, was dropped or left, and why. Of a long list, the first 200: those that failed first.">
      <ul className="flex flex-col gap-3">
        {data.slice(0, shownCount).map((item) => (
          <li key={item.id}>
            <PageLink url={item.url} sample={item.sample} className="break-words">{item.title}</PageLink>
            <span className="block text-sm text-muted">
              {item.sourceName} · {item.failure ? <span className="text-negative">failed: {item.failure.message} ({item.failure.code})</span> : DROP_LABELS[item.reason]}
              {item.reason === 'duplicate_text' && item.duplicateOf && <>: “<PageLink url={item.duplicateOf.url} sample={item.sample}>{item.duplicateOf.title}</PageLink>”{item.duplicateOf.sourceName && ` by ${item.duplicateOf.sourceName}`}</>}
            </span>
          </li>
        ))}
      </ul>
      {data.length > shownCount && <div className="mt-4 flex justify-center"><Button size="sm" onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}>Show more of {data.length}</Button></div>}
    </Card>
  );
}
