'use client';

import { useState } from 'react';
import Link from 'next/link';
import { formatCount } from '#lib/charts/format-number.ts';
import type { RunSourceRow } from '#lib/model/run-row.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { leftOutText } from '#components/sources/source-words.ts';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { failedText, joinedText, RUN_SOURCE_STATUS } from './run-words.ts';

const ROWS_AT_ONCE = 50;

/** What each source brought to the run. A dash means that it was not looked at; what is listed as before is not fetched again. */
export function RunSourceTable({ sources, signalCount }: { sources: readonly RunSourceRow[]; signalCount: number }) {
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE);
  const joined = joinedText(sources.reduce((sum, { signals }) => sum + signals, 0), signalCount);
  return (
    <>
      <Table caption="Sources of this run">
        <TableHead>
          <tr>
            <TableHeader>Source</TableHeader>
            <TableHeader className="max-sm:hidden">Status</TableHeader>
            <TableHeader numeric className="max-md:hidden">Listed</TableHeader>
            <TableHeader numeric className="max-md:hidden">As before</TableHeader>
            <TableHeader numeric className="max-sm:hidden">New</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Dropped</TableHeader>
            <TableHeader numeric className="max-sm:hidden">Failed</TableHeader>
            <TableHeader numeric>Kept</TableHeader>
            <TableHeader numeric>Signals</TableHeader>
          </tr>
        </TableHead>
        <TableBody>
          {sources.slice(0, shownCount).map((source) => (
            <TableRow key={source.sourceId}>
              <TableCell className="min-w-40">
                <Link href={`/sources/${source.sourceId}`} className="underline-offset-4 hover:underline">{source.name}</Link>
                <span className="mt-1 block sm:hidden"><StatusBadge status={source.status} /></span>
                <ListNote source={source} />
                {source.errorMessage && <span className="block max-w-[30rem] text-sm text-negative">{source.errorMessage}</span>}
                {source.failed > 0 && <span className="block text-sm text-negative">{failedText(source.failed)}</span>}
              </TableCell>
              <TableCell className="max-sm:hidden"><StatusBadge status={source.status} /></TableCell>
              <TableCell numeric className="max-md:hidden">{formatCount(source.listed)}</TableCell>
              <TableCell numeric className="max-md:hidden">{formatCount(source.unchanged)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(source.entered)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(source.dropped)}</TableCell>
              <TableCell numeric className="max-sm:hidden">{formatCount(source.failed)}</TableCell>
              <TableCell numeric>{formatCount(source.kept)}</TableCell>
              <TableCell numeric className="font-semibold">{formatCount(source.signals)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {sources.length > shownCount && <div className="flex justify-center border-t p-4"><Button size="sm" onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}>Show more of {formatCount(sources.length)}</Button></div>}
      {joined && <p className="border-t px-5 py-3 text-sm text-muted sm:px-6">{joined}</p>}
    </>
  );
}

/** What of the list is not taken in this run. */
function ListNote({ source: { status, listed, leftOut, notRead, postponed } }: { source: RunSourceRow }) {
  const texts = [
    status === 'cancelled' && listed === null ? 'Not looked at' : null,
    notRead > 0 ? `${formatCount(notRead)} not read: the run was cancelled` : null,
    postponed ? `${formatCount(postponed)} left for the next run` : null,
    leftOut && leftOutText(leftOut),
  ].filter((text) => text !== null);
  return texts.map((text) => <span key={text} className="block max-w-[30rem] text-sm text-muted">{text}</span>);
}

function StatusBadge({ status }: Pick<RunSourceRow, 'status'>) {
  return <Badge tone={RUN_SOURCE_STATUS[status].tone}>{RUN_SOURCE_STATUS[status].label}</Badge>;
}
