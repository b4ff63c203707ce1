'use client';

import type { MouseEvent } from 'react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { CheckCheck, Radar, SearchX } from 'lucide-react';
import { formatCount } from '#lib/charts/format-number.ts';
import type { SignalPage, SignalRow } from '#lib/model/signal.ts';
import { isNarrowed, signalListQuery, type SignalListSearch } from '#lib/queries/signal-search.ts';
import { Button } from '#components/ui/button.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { SignalListRow } from './signal-list-row.tsx';

interface SignalListProps {
  list: UseInfiniteQueryResult<InfiniteData<SignalPage>>;
  rows: readonly SignalRow[];
  search: SignalListSearch;
  activeId: string | null;
  openId: string | null;
  onOpen: (signal: SignalRow, event: MouseEvent) => void;
  onFocus: (signalId: string) => void;
  onClearFilters: () => void;
}

/** The listed signals, or why there are none. */
export function SignalList({ list, rows, search, activeId, openId, onOpen, onFocus, onClearFilters }: SignalListProps) {
  const failed = list.error && (
    <ErrorNote className="mb-4" title="The list could not be brought up to date" action={<Button size="sm" onClick={() => void list.refetch()}>Try again</Button>}>{list.error.message}</ErrorNote>
  );
  if (rows.length === 0) return <div>{failed || (!list.isPending && <NoSignals search={search} onClearFilters={onClearFilters} />)}</div>;
  const first = list.data?.pages[0];
  const query = signalListQuery(search);
  return (
    <section aria-label="Signals" aria-busy={list.isPlaceholderData}>
      {failed}
      <ul className="divide-y overflow-hidden rounded-lg border bg-surface">
        {rows.map((row) => (
          <SignalListRow key={row.id} signal={row} href={`/signals/${row.id}${query}`} active={row.id === activeId} open={row.id === openId} showStatus={search.status === 'all'} onOpen={onOpen} onFocus={onFocus} />
        ))}
      </ul>
      <div className="mt-4 flex items-center justify-between gap-4 text-sm text-muted">
        <span>{formatCount(rows.length)} of {first?.totalCapped ? `${formatCount(first.total)}+` : formatCount(first?.total ?? null)}</span>
        {list.hasNextPage && <Button size="sm" pending={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>Show more</Button>}
      </div>
    </section>
  );
}

function NoSignals({ search, onClearFilters }: { search: SignalListSearch; onClearFilters: () => void }) {
  if (isNarrowed(search)) {
    return (
      <EmptyState icon={SearchX} title="Nothing matches these filters" action={<Button variant="primary" onClick={onClearFilters}>Clear filters</Button>}>
        <p>There may be signals under another tab, or with fewer filters.</p>
      </EmptyState>
    );
  }
  if (search.status === 'new') {
    return (
      <EmptyState icon={CheckCheck} title="Nothing new to look at" action={<ButtonLink href="/signals?status=all">Show all signals</ButtonLink>}>
        <p>Every signal found so far has been decided on, or no run has found one yet. The next run brings what is new.</p>
      </EmptyState>
    );
  }
  const names = { accepted: 'accepted', rejected: 'rejected', snoozed: 'snoozed', all: 'found' } as const;
  return (
    <EmptyState icon={Radar} title={`No signal was ${names[search.status]} yet`} action={search.status === 'all' ? <ButtonLink href="/runs">Look at the runs</ButtonLink> : <ButtonLink href="/signals">Show new signals</ButtonLink>}>
      <p>{search.status === 'all' ? 'A run collects your sources, and shows here what it finds in them.' : 'Your decisions gather here.'}</p>
    </EmptyState>
  );
}
