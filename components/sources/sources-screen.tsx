'use client';

import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Download, Plus, Search, SearchX } from 'lucide-react';
import { useQueryStates } from 'nuqs';
import type { SourceHealth, SourceRow } from '#lib/model/source-row.ts';
import { formatCount } from '#lib/charts/format-number.ts';
import { selectSources, SOURCE_HEALTHS, sourceSearchParsers, type SourceSearch } from '#lib/queries/source-search.ts';
import { sourceList } from '#lib/queries/sources.ts';
import { RunNowButton } from '#components/runs/run-now-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Card } from '#components/ui/card.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Select } from '#components/ui/select.tsx';
import { AddSourceDialog } from './add-source-dialog.tsx';
import { EditSourceDialog } from './edit-source-dialog.tsx';
import { SampleNote } from './sample-note.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { SourceTable } from './source-table.tsx';
import type { SearchTerms, SourceVerbs } from './source-verbs.ts';
import { HEALTH } from './source-words.ts';

const SORTS: Record<SourceSearch['sort'], string> = {
  name: 'By name', priority: 'Highest priority', signals: 'Most signals', precision: 'Best precision', trouble: 'Most trouble',
};
const NO_FILTERS = { q: null, health: null };

interface SourcesScreenProps {
  canEdit: boolean;
  /** Null for those who may add nothing. */
  searches: SearchTerms | null;
  /** Whether runs start by themselves. */
  isScheduled: boolean;
  verbs: SourceVerbs;
  /** Shown in place of the table while there is no source. */
  firstSteps: ReactNode;
}

/** Where Karhuno looks, how that goes, and what it brings. */
export function SourcesScreen({ canEdit, searches, isScheduled, verbs, firstSteps }: SourcesScreenProps) {
  const [search, setSearch] = useQueryStates(sourceSearchParsers);
  const { data, error, refetch } = useQuery(sourceList);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<SourceRow | null>(null);
  const sources = data ?? [];
  const listed = selectSources(sources, search);
  const chosen = sources.filter(({ id }) => selected.has(id));

  return (
    <>
      <PageHeader
        title="Sources"
        description={sources.length > 0 ? 'Where Karhuno looks, how that goes, and what each source brings.' : undefined}
        actions={canEdit && sources.length > 0 && (
          <>
            <Button onClick={() => void setSearch({ add: 'url' })}><Plus aria-hidden className="size-4" /> Add sources</Button>
            <RunNowButton />
          </>
        )}
      />
      {error && <ErrorNote className="mb-4" title="The list could not be brought up to date" action={<Button size="sm" onClick={() => void refetch()}>Try again</Button>}>{error.message}</ErrorNote>}
      {data && sources.length === 0 && firstSteps}
      {sources.length > 0 && (
        <>
          {sources.some(({ kind }) => kind === 'sample') && <SampleNote removal={canEdit ? verbs.sampleRemoval : null} />}
          <SourceFilters search={search} setSearch={(change) => void setSearch(change)} sources={sources} />
          {listed.length > 0 ? (
            <Card padding="none"><SourceTable sources={listed} canEdit={canEdit} selected={selected} onSelect={setSelected} onEdit={setEdited} /></Card>
          ) : (
            <EmptyState icon={SearchX} title="No source matches these filters" action={<Button variant="primary" onClick={() => void setSearch(NO_FILTERS)}>Clear filters</Button>}>
              <p>There are {formatCount(sources.length)} sources in all.</p>
            </EmptyState>
          )}
          {chosen.length > 0 && <SelectionBar sources={chosen} clear={() => setSelected(new Set())} changeSelected={verbs.changeSelected} />}
        </>
      )}
      {searches && <AddSourceDialog way={canEdit ? search.add : null} setWay={(add) => void setSearch({ add })} verbs={verbs} searches={searches} isScheduled={isScheduled} />}
      <EditSourceDialog source={edited} onClose={() => setEdited(null)} editSource={verbs.editSource} changeAddress={verbs.changeAddress} />
    </>
  );
}

interface SourceFiltersProps {
  search: SourceSearch;
  setSearch: (change: Partial<{ [Key in keyof SourceSearch]: SourceSearch[Key] | null }>) => void;
  sources: readonly SourceRow[];
}

function SourceFilters({ search, setSearch, sources }: SourceFiltersProps) {
  const count = (health: SourceHealth) => sources.filter((source) => source.health === health).length;
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2" role="search" aria-label="Sources">
      <label className="relative w-full sm:w-auto sm:min-w-52 sm:flex-1">
        <span className="sr-only">Search name, address and folder</span>
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <Input type="search" className="pl-9" placeholder="Search name, address, folder" value={search.q} onChange={(event) => setSearch({ q: event.target.value })} />
      </label>
      <Select aria-label="Health" className="min-w-36 flex-1 sm:flex-none" value={search.health ?? ''} onChange={(event) => setSearch({ health: (event.target.value || null) as SourceHealth | null })}>
        <option value="">Any health ({formatCount(sources.length)})</option>
        {SOURCE_HEALTHS.map((health) => <option key={health} value={health}>{HEALTH[health].label} ({formatCount(count(health))})</option>)}
      </Select>
      <Select aria-label="Order" className="min-w-36 flex-1 sm:flex-none" value={search.sort} onChange={(event) => setSearch({ sort: event.target.value as SourceSearch['sort'] })}>
        {Object.entries(SORTS).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </Select>
      <a href="/api/sources/opml" download className={buttonStyle('ghost', 'md')}><Download aria-hidden className="size-4" /> Export OPML</a>
    </div>
  );
}
