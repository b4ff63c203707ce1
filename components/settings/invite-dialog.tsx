'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { PeopleActions, UserRole } from './people-actions.ts';
import { ROLE_MEANINGS } from './role-words.ts';

interface InviteDialogProps {
  open: boolean;
  onClose: () => void;
  invite: PeopleActions['invite'];
  onInvited: (link: { name: string; url: string }) => void;
}

/** Adds a user, who then chooses a password with a link. */
export function InviteDialog({ open, onClose, invite, onInvited }: InviteDialogProps) {
  const { submit, pending, error, clearError } = useSubmit();

  function close() {
    clearError();
    onClose();
  }

  function send(form: FormData) {
    const name = String(form.get('name'));
    const input = { name, email: String(form.get('email')), role: String(form.get('role')) as UserRole };
    submit(() => invite(input), {
      onDone: ({ url }) => {
        onInvited({ name, url });
        close();
      },
    });
  }

  return (
    <Dialog open={open} onClose={close} title="Invite somebody" description="Karhuno sends no mail: you get a link to pass on.">
      <form
        className="flex flex-col gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        {error && <ErrorNote>{error}</ErrorNote>}
        <Field label="Name">{(control) => <Input {...control} name="name" required maxLength={100} autoComplete="off" />}</Field>
        <Field label="Email">{(control) => <Input {...control} name="email" type="email" required autoComplete="off" />}</Field>
        <Field label="Role" hint={ROLE_MEANINGS}>
          {(control) => (
            <Select {...control} name="role" defaultValue="viewer">
              <option value="viewer">Viewer</option>
              <option value="analyst">Analyst</option>
              <option value="admin">Admin</option>
            </Select>
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={close}>Cancel</Button>
          <Button type="submit" variant="primary" pending={pending}>
            Make the link
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
