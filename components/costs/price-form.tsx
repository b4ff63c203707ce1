'use client';

import { useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote, Note } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import { largeChanges, type PriceChange } from './large-changes.ts';

interface PriceFormProps {
  /** What the filled form would change. */
  changesOf: (form: FormData) => PriceChange[];
  save: (form: FormData) => Promise<ActionResult>;
  onClose: () => void;
  children: ReactNode;
}

/** Sets prices, and asks again before one that is far from the present. */
export function PriceForm({ changesOf, save, onClose, children }: PriceFormProps) {
  const { submit, pending, error } = useSubmit();
  const [doubted, setDoubted] = useState<PriceChange[]>([]);

  function send(form: FormData) {
    const large = largeChanges(changesOf(form));
    if (large.length > 0 && doubted.length === 0) return setDoubted(large);
    submit(() => save(form), { done: 'Price set. It holds from now on.', onDone: onClose });
  }

  return (
    <form
      className="flex flex-col gap-5"
      // Another amount is another question.
      onChange={() => setDoubted([])}
      onSubmit={(event) => {
        event.preventDefault();
        send(new FormData(event.currentTarget));
      }}
    >
      {children}
      {error && <ErrorNote>{error}</ErrorNote>}
      <div role="status" className="empty:-mt-5">
        {doubted.length > 0 && (
          <Note kind="caution" title="More than a hundred times the present price, or less than a hundredth">
            <ul>{doubted.map(({ name, before, after }) => <li key={name}>{name}: from {before} to {after}</li>)}</ul>
            <p className="mt-1">Look at the decimal point and at the unit once more.</p>
          </Note>
        )}
      </div>
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant={doubted.length > 0 ? 'danger' : 'primary'} pending={pending}>{doubted.length > 0 ? 'Set it all the same' : 'Set the price'}</Button>
      </div>
    </form>
  );
}
