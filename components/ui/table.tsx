import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';

interface TableProps extends ComponentProps<'table'> {
  /** Names the table for screen readers. */
  caption: string;
}

/** A table that scrolls sideways inside its own frame when the screen is narrow. */
export function Table({ caption, className, children, ...rest }: TableProps) {
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={caption}>
      <table {...rest} className={classNames('w-full border-collapse text-left text-base', className)}>
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </div>
  );
}

export function TableHead({ className, ...rest }: ComponentProps<'thead'>) {
  return <thead {...rest} className={classNames('border-b text-sm text-muted', className)} />;
}

export function TableBody({ className, ...rest }: ComponentProps<'tbody'>) {
  return <tbody {...rest} className={classNames('divide-y', className)} />;
}

export function TableRow({ className, ...rest }: ComponentProps<'tr'>) {
  return <tr {...rest} className={classNames('transition-colors [tbody>&]:hover:bg-paper', className)} />;
}

interface CellProps {
  /** Numbers stand at the right, in figures of one width. */
  numeric?: boolean;
}

export function TableHeader({ numeric = false, className, scope = 'col', ...rest }: ComponentProps<'th'> & CellProps) {
  return (
    <th
      {...rest}
      scope={scope}
      className={classNames('px-3 py-2.5 font-medium whitespace-nowrap first:pl-5 last:pr-5 sm:first:pl-6 sm:last:pr-6', numeric && 'text-right', className)}
    />
  );
}

export function TableCell({ numeric = false, className, ...rest }: ComponentProps<'td'> & CellProps) {
  return (
    <td
      {...rest}
      className={classNames('px-3 py-3 align-top first:pl-5 last:pr-5 sm:first:pl-6 sm:last:pr-6', numeric && 'numeric text-right', className)}
    />
  );
}
