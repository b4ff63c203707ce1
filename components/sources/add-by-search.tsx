'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import type { AddSearch } from './source-verbs.ts';

interface AddBySearchProps {
  addSearch: AddSearch;
  hasSearchKey: boolean;
  onAdded: (name: string, source: { sourceId: string; restored: boolean }) => void;
}

/** A search whose results are a source's items. */
export function AddBySearch({ addSearch, hasSearchKey, onAdded }: AddBySearchProps) {
  const [error, add, pending] = useActionState(async (_before: string | null, form: FormData) => {
    const query = String(form.get('query'));
    const result = await addSearch({ engine: form.get('engine') === 'yandex' ? 'yandex' : 'google', query });
    if (!result.ok) return result.error.message;
    onAdded(query, result.data);
    return null;
  }, null);
  return (
    <form action={add} className="flex flex-col gap-5">
      {!hasSearchKey && (
        <Note kind="caution" title="Searches need a key of XMLStock">
          Set XMLSTOCK_USER and XMLSTOCK_KEY and start Karhuno again. You can add the search now; until then it fails and costs nothing.
        </Note>
      )}
      {error && <ErrorNote>{error}</ErrorNote>}
      <Field label="Search for" hint="As you would type it into the search engine, quotation marks included.">
        {(control) => <Input {...control} name="query" required maxLength={400} placeholder='"opens a plant" Poland' autoComplete="off" />}
      </Field>
      <Field label="Search engine" hint="Each look at the results is paid for, so a search is looked at less often than a feed.">
        {(control) => (
          <Select {...control} name="engine" defaultValue="google">
            <option value="google">Google</option>
            <option value="yandex">Yandex</option>
          </Select>
        )}
      </Field>
      <div className="flex justify-end"><Button type="submit" variant="primary" pending={pending}>Add the search</Button></div>
    </form>
  );
}
