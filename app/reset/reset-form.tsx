'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { choosePassword } from './actions.ts';

export function ResetForm({ token, label, button }: { token: string; label: string; button: string }) {
  const [result, action, pending] = useActionState(choosePassword, null);
  return (
    <form action={action} className="flex flex-col gap-5">
      {result?.ok === false && <ErrorNote>{result.error.message}</ErrorNote>}
      <input type="hidden" name="token" value={token} />
      <Field label={label} hint="At least 12 characters. A few words work well.">
        {(control) => <Input {...control} name="password" type="password" autoComplete="new-password" required minLength={12} maxLength={256} autoFocus />}
      </Field>
      <Button type="submit" variant="primary" pending={pending}>
        {button}
      </Button>
    </form>
  );
}
