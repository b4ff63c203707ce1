'use client';

import { useActionState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { SourceRow } from '#lib/model/source-row.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import { toast } from '#components/ui/toast-store.ts';
import type { EditSource } from './source-verbs.ts';
import { INTERVALS } from './source-words.ts';

interface EditSourceDialogProps {
  source: SourceRow | null;
  onClose: () => void;
  editSource: EditSource;
}

/** Changes a source's name, folder and how often it is looked at. */
export function EditSourceDialog({ source, onClose, editSource }: EditSourceDialogProps) {
  return (
    <Dialog open={source !== null} onClose={onClose} title="Edit source" description={source?.url}>
      {source && <EditSourceForm key={source.id} source={source} onClose={onClose} editSource={editSource} />}
    </Dialog>
  );
}

function EditSourceForm({ source, onClose, editSource }: { source: SourceRow; onClose: () => void; editSource: EditSource }) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const [error, save, pending] = useActionState(async (_before: string | null, form: FormData) => {
    const result = await editSource({
      sourceId: source.id,
      name: String(form.get('name')),
      folder: String(form.get('folder')) || null,
      pollIntervalSeconds: Number(form.get('interval')),
    });
    if (!result.ok) return result.error.message;
    toast.success(`Saved: ${String(form.get('name'))}`);
    await queryClient.invalidateQueries({ queryKey: sourceKeys.all });
    router.refresh();
    onClose();
    return null;
  }, null);
  const known = INTERVALS.some(({ seconds }) => seconds === source.pollIntervalSeconds);
  return (
    <form action={save} className="flex flex-col gap-5">
      {error && <ErrorNote>{error}</ErrorNote>}
      <Field label="Name">{(control) => <Input {...control} name="name" required maxLength={200} defaultValue={source.name} />}</Field>
      <Field label="Folder" hint="Groups sources in an export. May stay empty.">{(control) => <Input {...control} name="folder" maxLength={100} defaultValue={source.folder ?? ''} />}</Field>
      <Field label="Look at it">
        {(control) => (
          <Select {...control} name="interval" defaultValue={source.pollIntervalSeconds}>
            {!known && <option value={source.pollIntervalSeconds}>Every {source.pollIntervalSeconds} seconds</option>}
            {INTERVALS.map(({ seconds, label }) => <option key={seconds} value={seconds}>{label}</option>)}
          </Select>
        )}
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>Save</Button>
      </div>
    </form>
  );
}
