import { Switch } from '#components/ui/switch.tsx';
import type { Settings } from '#lib/model/settings.ts';
import { NumberField, type Bounds } from './number-field.tsx';

interface SearchFieldsProps {
  search: Settings['search'];
  bounds: Record<'requestsPerSecond' | 'parallelRequests' | 'cacheMinutes', Bounds>;
}

/** What the plan of the XMLStock account allows, and how long its answers serve. */
export function SearchFields({ search, bounds }: SearchFieldsProps) {
  return (
    <fieldset className="flex flex-col gap-6">
      <legend className="mb-4 font-semibold">Searching with XMLStock</legend>
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField name="cacheMinutes" label="Minutes an answer serves" hint="Whoever asks the same meanwhile pays nothing. 0 asks each time." value={search.cacheMinutes} {...bounds.cacheMinutes} />
        <NumberField name="parallelRequests" label="Searches at the same time" hint="As your plan allows." value={search.parallelRequests} {...bounds.parallelRequests} />
        <NumberField name="requestsPerSecond" label="Searches a second" hint="As your plan allows; fewer for an hour after XMLStock says it was too much." value={search.requestsPerSecond} {...bounds.requestsPerSecond} />
      </div>
      <Switch name="delayedSearches" defaultChecked={search.delayed} label="Order answers and fetch them later" hint="XMLStock prepares them meanwhile. For plans in which that is cheaper." />
    </fieldset>
  );
}
