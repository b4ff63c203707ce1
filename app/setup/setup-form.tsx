'use client';

import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { createAdmin } from './actions.ts';

export function SetupForm({ token }: { token: string }) {
  const [result, action, pending] = useActionState(createAdmin, null);
  // Kept through a failed try; React empties a form after its action.
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  return (
    <form action={action} className="flex flex-col gap-5">
      {result?.ok === false && <ErrorNote>{result.error.message}</ErrorNote>}
      <input type="hidden" name="token" value={token} />
      <Field label="Name">{(control) => <Input {...control} name="name" value={name} onChange={(event) => setName(event.target.value)} autoComplete="name" required maxLength={100} autoFocus />}</Field>
      <Field label="Email">{(control) => <Input {...control} name="email" value={email} onChange={(event) => setEmail(event.target.value)} type="email" autoComplete="username" required />}</Field>
      <Field label="Password" hint="At least 12 characters. A few words work well.">
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={256} />}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Create the admin
      </Button>
    </form>
  );
}
