import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type'> {
  label: ReactNode;
  hint?: ReactNode;
  /** For rows of a table, where the label is only read out. */
  hideLabel?: boolean;
}

/** Yes or no, with its label as part of the target. */
export function Checkbox({ label, hint, hideLabel = false, className, ...rest }: CheckboxProps) {
  return (
    <label className={classNames('inline-flex min-h-6 cursor-pointer items-start gap-2.5', className)}>
      <input {...rest} type="checkbox" className="mt-1 size-4 shrink-0 accent-accent" />
      <span className={hideLabel ? 'sr-only' : undefined}>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
