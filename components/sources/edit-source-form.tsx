'use client';

import { useActionState } from 'react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import type { EditSource } from './source-verbs.ts';
import { INTERVALS } from './source-words.ts';

interface EditSourceFormProps {
  source: SourceRow;
  onClose: () => void;
  onSaved: (name: string) => Promise<void>;
  editSource: EditSource;
  /** Null where there is no address to change. */
  onMove: (() => void) | null;
}

export function EditSourceForm({ source, onClose, onSaved, editSource, onMove }: EditSourceFormProps) {
  const [error, save, pending] = useActionState(async (_before: string | null, form: FormData) => {
    const result = await editSource({
      sourceId: source.id,
      name: String(form.get('name')),
      folder: String(form.get('folder')) || null,
      pollIntervalSeconds: Number(form.get('interval')),
    });
    if (!result.ok) return result.error.message;
    await onSaved(String(form.get('name')));
    return null;
  }, null);
  const known = INTERVALS.some(({ seconds }) => seconds === source.pollIntervalSeconds);
  return (
    <form action={save} className="flex flex-col gap-5">
      {error && <ErrorNote>{error}</ErrorNote>}
      <Field label="Name">{(control) => <Input {...control} name="name" required maxLength={200} defaultValue={source.name} />}</Field>
      <Field label="Folder" hint="Groups sources in an export. May stay empty.">{(control) => <Input {...control} name="folder" maxLength={100} defaultValue={source.folder ?? ''} />}</Field>
      <Field label="Look at it" hint="At the earliest; a server that says how long its list stays the same is not asked before.">
        {(control) => (
          <Select {...control} name="interval" defaultValue={source.pollIntervalSeconds}>
            {!known && <option value={source.pollIntervalSeconds}>Every {source.pollIntervalSeconds} seconds</option>}
            {INTERVALS.map(({ seconds, label }) => <option key={seconds} value={seconds}>{label}</option>)}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        {onMove && <Button variant="ghost" className="mr-auto" onClick={onMove}>Change the address…</Button>}
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>Save</Button>
      </div>
    </form>
  );
}
