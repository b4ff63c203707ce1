'use client';

import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { signIn } from './actions.ts';

export function SignInForm({ next }: { next: string }) {
  const [result, action, pending] = useActionState(signIn, null);
  // Kept through a failed try; React empties a form after its action.
  const [email, setEmail] = useState('');
  return (
    <form action={action} className="flex flex-col gap-5">
      {result?.ok === false && <ErrorNote>{result.error.message}</ErrorNote>}
      <input type="hidden" name="next" value={next} />
      <Field label="Email">{(control) => <Input {...control} name="email" value={email} onChange={(event) => setEmail(event.target.value)} type="email" autoComplete="username" required autoFocus />}</Field>
      <Field label="Password">
        {(control) => <Input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        Sign in
      </Button>
    </form>
  );
}
