import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';

interface EmptyStateProps {
  icon: LucideIcon;
  title: string;
  /** Why it is empty, and what will be here. */
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** A place with nothing in it yet: says why, and leads to the next step. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-read flex-col items-center px-6 py-16 text-center">
      <span className="mb-5 inline-flex size-12 items-center justify-center rounded-full bg-accent-soft text-accent">
        <Icon aria-hidden className="size-6" />
      </span>
      <h2 className="text-xl">{title}</h2>
      <div className="mt-2 max-w-[34rem] text-muted">{children}</div>
      {action && <div className="mt-6 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
