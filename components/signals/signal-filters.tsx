'use client';

import { Search, X } from 'lucide-react';
import { debounce } from 'nuqs';
import type { SetValues } from 'nuqs';
import type { SignalFacets } from '#lib/model/signal-detail.ts';
import type { SignalTypeKey } from '#lib/model/signal-type.ts';
import { isNarrowed, type SignalListSearch, type signalSearchParsers } from '#lib/queries/signal-search.ts';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Select } from '#components/ui/select.tsx';

const TYPING_PAUSE_MS = 250;
/** A choice is a step that Back takes back; typing is not. */
const PUSH = { history: 'push' } as const;
export const SEARCH_FIELD_ID = 'signal-search';

interface SignalFiltersProps {
  search: SignalListSearch;
  setSearch: SetValues<typeof signalSearchParsers>;
  facets: SignalFacets;
}

const SORTS: Record<SignalListSearch['sort'], string> = { newest: 'Newest first', confidence: 'Surest first', event_date: 'Latest event first' };

/** What narrows and orders the list. Everything stands in the address. */
export function SignalFilters({ search, setSearch, facets }: SignalFiltersProps) {
  const [type, ...moreTypes] = search.type;
  return (
    <div className="flex flex-wrap items-center gap-2" role="search" aria-label="Signals">
      <label className="relative w-full sm:w-auto sm:min-w-52 sm:flex-1">
        <span className="sr-only">Search company, title and quote</span>
        <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
        <Input
          id={SEARCH_FIELD_ID}
          type="search"
          value={search.q}
          placeholder="Search company, title, quote"
          aria-keyshortcuts="/"
          onChange={(event) => void setSearch({ q: event.target.value, signal: null }, { limitUrlUpdates: debounce(TYPING_PAUSE_MS) })}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
          className="pl-9"
        />
      </label>
      <Select
        aria-label="Type"
        className="min-w-36 flex-1 sm:max-w-48 sm:flex-none"
        value={moreTypes.length > 0 ? 'several' : (type ?? '')}
        onChange={(event) => void setSearch({ type: event.target.value === '' ? [] : [event.target.value as SignalTypeKey], signal: null }, PUSH)}
      >
        <option value="">All types</option>
        {moreTypes.length > 0 && <option value="several" disabled>{search.type.length} types</option>}
        {facets.types.map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
      </Select>
      <Select aria-label="Source" className="min-w-36 flex-1 sm:max-w-52 sm:flex-none" value={search.source ?? ''} onChange={(event) => void setSearch({ source: event.target.value || null, signal: null }, PUSH)}>
        <option value="">All sources</option>
        {search.source && !facets.sources.some(({ id }) => id === search.source) && <option value={search.source}>A removed source</option>}
        {facets.sources.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </Select>
      <Select aria-label="Order" className="min-w-36 flex-1 sm:flex-none" value={search.sort} onChange={(event) => void setSearch({ sort: event.target.value as SignalListSearch['sort'] }, PUSH)}>
        {Object.entries(SORTS).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </Select>
      {search.run && (
        <Button size="sm" onClick={() => void setSearch({ run: null, signal: null }, PUSH)}>
          Found in one run <X aria-hidden className="size-4" /><span className="sr-only">: show all runs</span>
        </Button>
      )}
      {isNarrowed(search) && <Button size="sm" variant="ghost" onClick={() => void setSearch(NO_FILTERS, PUSH)}>Clear filters</Button>}
    </div>
  );
}

export const NO_FILTERS = { type: null, source: null, run: null, q: null, signal: null };
