import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

interface CardProps {
  /** Heading of the card. */
  title?: ReactNode;
  /** One line under the heading. */
  description?: ReactNode;
  /** Buttons at the right of the heading. */
  actions?: ReactNode;
  /** `none` for tables and charts that reach the edge. */
  padding?: 'normal' | 'none';
  id?: string;
  className?: string;
  children?: ReactNode;
}

/** A sheet of paper on the desk: one subject, a hairline around it. */
export function Card({ title, description, actions, padding = 'normal', id, className, children }: CardProps) {
  const headed = title !== undefined || actions !== undefined;
  return (
    <section id={id} className={classNames('rounded-lg border bg-surface', className)}>
      {headed && (
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-5 pt-5 sm:px-6">
          <div className="min-w-0">
            {title !== undefined && <h2 className="text-lg">{title}</h2>}
            {description !== undefined && <p className="mt-1 max-w-read text-sm text-muted">{description}</p>}
          </div>
          {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </header>
      )}
      <div className={padding === 'normal' ? 'p-5 sm:p-6' : headed ? 'pt-5' : undefined}>{children}</div>
    </section>
  );
}
