'use client';

import { useActionState, useState } from 'react';
import { useRouter } from 'next/navigation';
import { ENGINES } from '#components/costs/engines.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import type { SearchEngine } from '#lib/model/search-engine.ts';
import type { AddSearch, SearchTerms, SetSearchPrice } from './source-verbs.ts';

interface AddBySearchProps {
  addSearch: AddSearch;
  setSearchPrice: SetSearchPrice;
  searches: SearchTerms;
  onAdded: (name: string, source: { sourceId: string; restored: boolean }) => void;
}

/** A search whose results are a source's items. */
export function AddBySearch({ addSearch, setSearchPrice, searches, onAdded }: AddBySearchProps) {
  const router = useRouter();
  const [engine, setEngine] = useState<SearchEngine>('google');
  const price = searches.prices[engine];
  const asksPrice = price === null && searches.canSetPrice;
  const [error, add, pending] = useActionState(async (_before: string | null, form: FormData) => {
    const query = String(form.get('query'));
    const roublesPerThousand = String(form.get('price') ?? '').trim();
    if (asksPrice && roublesPerThousand !== '') {
      const priced = await setSearchPrice({ engine, roublesPerThousand });
      if (!priced.ok) return priced.error.message;
      // The page knows the price from now on, and does not ask for it again.
      router.refresh();
    }
    const result = await addSearch({ engine, query });
    if (!result.ok) return result.error.message;
    onAdded(query, result.data);
    return null;
  }, null);
  return (
    <form action={add} className="flex flex-col gap-5">
      {!searches.hasKey && (
        <Note kind="caution" title="Searches need a key of XMLStock">
          Set XMLSTOCK_USER and XMLSTOCK_KEY and start Karhuno again. You can add the search now; until then it fails and costs nothing.
        </Note>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      <Field label="Search for" hint="As you would type it into the search engine, quotation marks included.">
        {(control) => <Input {...control} name="query" required maxLength={400} placeholder='"opens a plant" Poland' autoComplete="off" />}
      </Field>
      <Field label="Search engine" hint={`${price === null ? '' : `A thousand looks cost ${price}. `}Each look at the results is paid for, so a search is looked at every six hours at first.`}>
        {(control) => (
          <Select {...control} name="engine" value={engine} onChange={(event) => setEngine(event.target.value as SearchEngine)}>
            {Object.entries(ENGINES).map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </Select>
        )}
      </Field>
      {asksPrice && (
        <Field label={`Roubles for 1,000 searches on ${ENGINES[engine]}`} hint="From XMLStock’s price list, for your plan. Without a price what is spent could not be booked, so the search would be refused. You can change it under Costs.">
          {(control) => <Input {...control} key={engine} name="price" required inputMode="decimal" pattern="\d{1,6}(\.\d{1,9})?" title="An amount, like 25.50" className="max-w-40" autoComplete="off" />}
        </Field>
      )}
      {price === null && !searches.canSetPrice && (
        <Note kind="caution" title={`There is no price for a search on ${ENGINES[engine]}`}>
          Ask an administrator to set it under Costs. You can add the search now; until then it is refused and costs nothing.
        </Note>
      )}
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={pending}>Add the search</Button></div>
    </form>
  );
}
