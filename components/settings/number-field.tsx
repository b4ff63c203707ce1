import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';

export interface Bounds {
  min: number;
  max: number;
}

interface NumberFieldProps extends Bounds {
  name: string;
  label: string;
  hint: string;
  value: number;
}

const WHOLE = new Intl.NumberFormat('en');

/** A whole number within bounds that are told. */
export function NumberField({ name, label, hint, value, min, max }: NumberFieldProps) {
  return (
    <Field label={label} hint={`${hint} ${WHOLE.format(min)} to ${WHOLE.format(max)}.`}>
      {(control) => <Input {...control} className="max-w-40" name={name} type="number" inputMode="numeric" required min={min} max={max} step={1} defaultValue={value} />}
    </Field>
  );
}
