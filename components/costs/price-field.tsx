import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';

interface PriceFieldProps {
  name: string;
  label: string;
  hint?: string;
  /** The amount in force; empty where there is none. */
  value: string;
  required?: boolean;
}

/** A decimal amount that is never read as a floating-point number. */
export function PriceField({ name, label, hint, value, required = true }: PriceFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Input
          {...control} name={name} defaultValue={value} required={required} inputMode="decimal" autoComplete="off"
          pattern="\d{1,6}(\.\d{1,9})?" title="An amount with a point, like 2.50" className="numeric"
        />
      )}
    </Field>
  );
}
