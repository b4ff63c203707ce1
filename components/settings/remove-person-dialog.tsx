'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { PeopleActions } from './people-actions.ts';
import type { Person } from './person-row.tsx';

interface RemovePersonDialogProps {
  /** Null: closed. */
  person: Person | null;
  onClose: () => void;
  remove: PeopleActions['remove'];
}

/** Asks once before somebody loses access. */
export function RemovePersonDialog({ person, onClose, remove }: RemovePersonDialogProps) {
  const { submit, pending, error, clearError } = useSubmit();

  function close() {
    clearError();
    onClose();
  }

  return (
    <Dialog
      open={person !== null}
      onClose={close}
      title={`Remove ${person?.name ?? ''}`}
      footer={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button
            variant="danger"
            pending={pending}
            onClick={() => person && submit(() => remove({ userId: person.id }), { done: `${person.name} was removed.`, onDone: close })}
          >
            Remove
          </Button>
        </>
      }
    >
      {error && <ErrorNote>{error}</ErrorNote>}
      <p>They are signed out at once and cannot sign in again. What they decided stays, without their name.</p>
    </Dialog>
  );
}
