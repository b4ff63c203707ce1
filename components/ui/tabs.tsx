import type { ReactNode } from 'react';
import Link from 'next/link';
import { classNames } from './class-names.ts';

export interface Tab {
  href: string;
  label: ReactNode;
  active: boolean;
  /** A count beside the label; null shows none. */
  count?: number | null;
}

/** Views of the same thing, each with an address of its own. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav aria-label={label} className="scroll-hint overflow-x-auto overflow-y-hidden border-b [scrollbar-width:none] [&::-webkit-scrollbar]:hidden">
      <ul className="flex gap-3 max-sm:text-sm sm:gap-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.active ? 'page' : undefined}
              className={classNames(
                'flex h-10 items-center gap-1 border-b-2 sm:gap-2 whitespace-nowrap',
                tab.active ? 'border-accent font-medium text-ink' : 'border-transparent text-muted hover:text-ink',
              )}
            >
              {tab.label}
              {tab.count !== undefined && tab.count !== null && <span className="numeric text-sm text-faint">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
