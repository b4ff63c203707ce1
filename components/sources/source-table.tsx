'use client';

import { Fragment, useState } from 'react';
import Link from 'next/link';
import { formatCount } from '#lib/charts/format-number.ts';
import type { SourceRow } from '#lib/model/source-row.ts';
import { signalListQuery } from '#lib/queries/signal-search.ts';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '#components/ui/table.tsx';
import { HealthBadge } from './health-badge.tsx';
import { NextLook } from './next-look.tsx';
import { PrecisionText } from './precision-text.tsx';
import { PriorityControl } from './priority-control.tsx';
import { SourceActions } from './source-actions.tsx';
import { KIND, PRIORITY_HELP, sourcePlace } from './source-words.ts';

const ROWS_AT_ONCE = 100;

interface SourceTableProps {
  sources: readonly SourceRow[];
  canEdit: boolean;
  selected: ReadonlySet<string>;
  onSelect: (ids: ReadonlySet<string>) => void;
  onEdit: (source: SourceRow) => void;
}

/** Sources with their health, what they brought, and how early they come. */
export function SourceTable({ sources, canEdit, selected, onSelect, onEdit }: SourceTableProps) {
  const [shownCount, setShownCount] = useState(ROWS_AT_ONCE);
  const shown = sources.slice(0, shownCount);
  const allSelected = sources.length > 0 && sources.every(({ id }) => selected.has(id));
  const toggle = (id: string) => onSelect(selected.has(id) ? new Set([...selected].filter((one) => one !== id)) : new Set([...selected, id]));
  return (
    <>
      <Table caption="Sources" aria-rowcount={sources.length + 1}>
        <TableHead>
          <tr>
            {canEdit && <TableHeader className="w-8"><Checkbox hideLabel label="Select all that are listed" checked={allSelected} onChange={() => onSelect(allSelected ? new Set() : new Set(sources.map(({ id }) => id)))} /></TableHeader>}
            <TableHeader>Source</TableHeader>
            <TableHeader className="max-[87rem]:hidden">Health</TableHeader>
            <TableHeader className="max-xl:hidden">Last success</TableHeader>
            <TableHeader numeric className="max-xl:hidden">Documents</TableHeader>
            <TableHeader numeric className="min-w-28 !whitespace-normal max-sm:hidden"><span title="Signals of the source: new, accepted and rejected">New / accepted / rejected</span></TableHeader>
            <TableHeader numeric className="max-md:hidden">Precision</TableHeader>
            <TableHeader className="max-md:hidden">Priority</TableHeader>
            {canEdit && <TableHeader><span className="sr-only">Actions</span></TableHeader>}
          </tr>
        </TableHead>
        <TableBody>
          {shown.map((source) => (
            <TableRow key={source.id}>
              {canEdit && <TableCell><Checkbox hideLabel label={`Select ${source.name}`} checked={selected.has(source.id)} onChange={() => toggle(source.id)} /></TableCell>}
              <TableCell className="w-full"><SourceName source={source} canEdit={canEdit} /></TableCell>
              <TableCell className="max-[87rem]:hidden"><HealthBadge source={source} /></TableCell>
              <TableCell className="text-muted max-xl:hidden">
                {source.lastSuccessAt ? <RelativeTime value={source.lastSuccessAt} /> : 'none yet'}
                <span className="block text-sm">{source.health === 'paused' ? 'paused' : <>{source.lastPolledAt ? 'next' : 'first look'} <NextLook source={source} short /></>}</span>
              </TableCell>
              <TableCell numeric className="max-xl:hidden">{formatCount(source.documents)}</TableCell>
              <TableCell numeric className="max-sm:hidden"><SignalCountsText source={source} /></TableCell>
              <TableCell numeric className="max-md:hidden"><PrecisionText precision={source.precision} /></TableCell>
              <TableCell className="!py-2 max-md:hidden max-xl:[&_input[type=range]]:hidden"><PriorityControl source={source} disabled={!canEdit} /></TableCell>
              {canEdit && <TableCell className="!py-1.5"><SourceActions source={source} onEdit={onEdit} /></TableCell>}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {sources.length > shown.length && (
        <div className="flex justify-center border-t p-4"><Button size="sm" onClick={() => setShownCount(shownCount + ROWS_AT_ONCE)}>Show more of {formatCount(sources.length)}</Button></div>
      )}
      <p className="border-t px-5 py-3 text-sm text-muted sm:px-6"><strong className="font-medium">Priority.</strong> {PRIORITY_HELP}</p>
    </>
  );
}

function SourceName({ source, canEdit }: { source: SourceRow; canEdit: boolean }) {
  return (
    <div className="min-w-36">
      <Link href={`/sources/${source.id}`} className="font-medium break-words underline-offset-4 hover:underline">{source.name}</Link>
      <span className="block w-0 min-w-full truncate text-sm text-muted" title={source.url}>{KIND[source.kind]} · {sourcePlace(source)}</span>
      <span className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm min-[87rem]:hidden">
        <HealthBadge source={source} />
        <Link href={`/signals${signalListQuery({ source: source.id })}`} className="text-muted sm:hidden">{formatCount(source.signals.new)} new</Link>
      </span>
      <span className="mt-1.5 block text-sm text-muted xl:hidden">
        {source.lastSuccessAt ? <>Last success <RelativeTime value={source.lastSuccessAt} /></> : 'No success yet'}
        {source.precision.n > 0 && <span className="md:hidden"> · precision <PrecisionText precision={source.precision} /></span>}
      </span>
      <span className="mt-1.5 flex items-center gap-2 text-sm text-muted md:hidden [&_input[type=range]]:hidden">Priority <PriorityControl source={source} disabled={!canEdit} /></span>
      {source.health === 'failing' && source.lastErrorMessage && (
        <span className="mt-1 block text-sm">
          <span className="line-clamp-5 text-negative" title={source.lastErrorMessage}>{source.lastErrorMessage}</span>
          <span className="text-muted xl:hidden">Next try <NextLook source={source} /></span>
        </span>
      )}
    </div>
  );
}

const COUNTS = [
  { status: 'new', title: 'New', tone: 'text-ink' },
  { status: 'accepted', title: 'Accepted', tone: 'text-positive' },
  { status: 'rejected', title: 'Rejected', tone: 'text-negative' },
] as const;

function SignalCountsText({ source: { id, signals } }: { source: SourceRow }) {
  return COUNTS.map(({ status, title, tone }, index) => (
    <Fragment key={status}>
      {index > 0 && <span aria-hidden className="text-faint">/</span>}
      <Link
        href={`/signals${signalListQuery({ status, source: id })}`} title={title} prefetch={false}
        className={`inline-block min-w-6 rounded-sm px-1 text-center hover:bg-sunken ${signals[status] === 0 ? 'text-faint' : tone}`}
      >
        {formatCount(signals[status])}
      </Link>
    </Fragment>
  ));
}
