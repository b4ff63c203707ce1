'use client';

import { useMemo, type FormEvent } from 'react';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { isTimeZone } from './is-time-zone.ts';

/** The time zone by its name; one that does not exist is told at the field. */
export function TimeZoneField({ value }: { value: string }) {
  const timeZones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);

  function judge({ currentTarget: input }: FormEvent<HTMLInputElement>) {
    input.setCustomValidity(isTimeZone(input.value.trim()) ? '' : 'No such time zone is known. Use a name like Europe/Berlin.');
  }

  return (
    <Field label="Time zone" hint="Dates are written in it, and days on charts and of budgets begin at its midnight." className="sm:max-w-80">
      {(control) => (
        <>
          <Input {...control} name="timeZone" defaultValue={value} onInput={judge} list="time-zones" required spellCheck={false} autoComplete="off" />
          <datalist id="time-zones" suppressHydrationWarning>
            {timeZones.map((zone) => <option key={zone} value={zone} />)}
          </datalist>
        </>
      )}
    </Field>
  );
}
