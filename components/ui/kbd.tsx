import type { ReactNode } from 'react';

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm border border-outline bg-surface px-1 font-sans text-xs text-muted">
      {children}
    </kbd>
  );
}
