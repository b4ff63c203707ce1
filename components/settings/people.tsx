'use client';

import { useState } from 'react';
import { UserPlus } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { OneTimeLinkNote } from './one-time-link-note.tsx';
import type { PeopleActions } from './people-actions.ts';
import { PersonRow, type Person } from './person-row.tsx';
import { RemovePersonDialog } from './remove-person-dialog.tsx';

interface PeopleProps {
  people: readonly Person[];
  /** Id of the one who looks. */
  self: string;
  actions: PeopleActions;
}

/** Who may use this workspace, and as what. */
export function People({ people, self, actions }: PeopleProps) {
  const [inviting, setInviting] = useState(false);
  const [leaving, setLeaving] = useState<Person | null>(null);
  const [link, setLink] = useState<{ name: string; url: string } | null>(null);
  const { submit, error } = useSubmit();

  return (
    <div className="flex flex-col gap-4">
      {error && <ErrorNote>{error}</ErrorNote>}
      {link && <OneTimeLinkNote key={link.url} {...link} />}
      <ul className="divide-y rounded-lg border bg-surface">
        {people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isSelf={person.id === self}
            onRole={(role) => submit(() => actions.changeRole({ userId: person.id, role }), { done: `${person.name} is now ${role}.` })}
            onLink={() => submit(() => actions.createResetLink({ userId: person.id }), { onDone: ({ url }) => setLink({ name: person.name, url }) })}
            onRemove={() => setLeaving(person)}
          />
        ))}
      </ul>
      <div>
        <Button onClick={() => setInviting(true)}>
          <UserPlus aria-hidden className="size-4" />
          Invite somebody
        </Button>
      </div>
      <InviteDialog open={inviting} onClose={() => setInviting(false)} invite={actions.invite} onInvited={setLink} />
      <RemovePersonDialog person={leaving} onClose={() => setLeaving(null)} remove={actions.remove} />
    </div>
  );
}
