'use client';

import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ActionResult } from '#lib/model/action-result.ts';

interface PasswordFormProps {
  save: (input: { current: string; next: string }) => Promise<ActionResult>;
}

/** A new password for oneself. */
export function PasswordForm({ save }: PasswordFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const { submit, pending, error } = useSubmit();

  function change(data: FormData) {
    const input = { current: String(data.get('current')), next: String(data.get('next')) };
    submit(() => save(input), { done: 'Password changed. You are signed out everywhere else.', onDone: () => form.current?.reset() });
  }

  return (
    <form
      ref={form}
      className="flex flex-col gap-5 rounded-lg border bg-surface p-5 sm:p-6"
      onSubmit={(event) => {
        event.preventDefault();
        change(new FormData(event.currentTarget));
      }}
    >
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label="Present password">
          {(control) => <Input {...control} name="current" type="password" autoComplete="current-password" required maxLength={256} />}
        </Field>
        <Field label="New password" hint="At least 12 characters. A few words work well.">
          {(control) => <Input {...control} name="next" type="password" autoComplete="new-password" required minLength={12} maxLength={256} />}
        </Field>
      </div>
      {error && <ErrorNote>{error}</ErrorNote>}
      <div>
        <Button type="submit" pending={pending}>Change password</Button>
      </div>
    </form>
  );
}
