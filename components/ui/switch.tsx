import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface SwitchProps extends Omit<ComponentProps<'input'>, 'type' | 'role'> {
  label: ReactNode;
  hint?: ReactNode;
  hideLabel?: boolean;
}

/** On or off, taking effect at once. The knob's place shows the state, not only its colour. */
export function Switch({ label, hint, hideLabel = false, className, ...rest }: SwitchProps) {
  return (
    <label className={classNames('inline-flex min-h-6 cursor-pointer items-start gap-3 has-disabled:opacity-55', className)}>
      <input {...rest} type="checkbox" role="switch" className="peer sr-only" />
      <span
        aria-hidden
        className="mt-0.5 h-5 w-9 shrink-0 rounded-full border border-outline bg-sunken p-0.5 transition-colors peer-checked:border-accent peer-checked:bg-accent peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent peer-checked:[&>span]:translate-x-4 peer-checked:[&>span]:bg-on-accent"
      >
        <span className="block size-3.5 rounded-full bg-muted transition-transform" />
      </span>
      <span className={hideLabel ? 'sr-only' : undefined}>
        {label}
        {hint && <span className="block text-sm text-muted">{hint}</span>}
      </span>
    </label>
  );
}
