import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** What this page is for, in one sentence. */
  description?: ReactNode;
  /** Where the page hangs, such as a link back to the list. */
  above?: ReactNode;
  actions?: ReactNode;
}

/** The head of every screen. */
export function PageHeader({ title, description, above, actions }: PageHeaderProps) {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0">
        {above && <div className="mb-2 text-sm text-muted">{above}</div>}
        <h1 className="text-2xl break-words sm:text-3xl">{title}</h1>
        {description && <p className="mt-2 max-w-read text-muted">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
