import type { ComponentProps } from 'react';
import { ChevronDown } from 'lucide-react';
import { classNames } from './class-names.ts';
import { INPUT_STYLE } from './input-style.ts';

/** The browser's own select, in Karhuno's clothes. */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <span className={classNames('relative inline-flex', className ?? 'w-full')}>
      <select {...rest} className={classNames(INPUT_STYLE, 'h-10 appearance-none pr-9')}>
        {children}
      </select>
      <ChevronDown aria-hidden className="pointer-events-none absolute top-3 right-3 size-4 text-muted" />
    </span>
  );
}
