'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Textarea } from '#components/ui/textarea.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { SaveSignalType, SignalTypeRow } from './signal-type-row.ts';

interface SignalTypeDialogProps {
  /** Null: closed. */
  type: SignalTypeRow | null;
  save: SaveSignalType;
  onClose: () => void;
}

/** Name and description of a signal type. */
export function SignalTypeDialog({ type, save, onClose }: SignalTypeDialogProps) {
  const { submit, pending, error, clearError } = useSubmit();

  function close() {
    clearError();
    onClose();
  }

  return (
    <Dialog open={type !== null} onClose={close} title="Signal type" description="The description tells people and the language model what counts.">
      {type && (
        <form
          className="flex flex-col gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            const change = { key: type.key, label: String(form.get('label')), description: String(form.get('description')) };
            submit(() => save(change), { done: 'Signal type saved.', onDone: close });
          }}
        >
          {error && <ErrorNote>{error}</ErrorNote>}
          <Field label="Name">{(control) => <Input {...control} name="label" required maxLength={40} defaultValue={type.label} />}</Field>
          <Field label="What counts">{(control) => <Textarea {...control} name="description" required minLength={10} maxLength={500} rows={4} defaultValue={type.description} />}</Field>
          <div className="flex justify-end gap-2">
            <Button onClick={close}>Cancel</Button>
            <Button type="submit" variant="primary" pending={pending}>
              Save
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
