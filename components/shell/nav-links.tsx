'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Activity, Coins, Radar, Rss, Settings2, type LucideIcon } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { classNames } from '#components/ui/class-names.ts';
import type { NavCounts } from '#lib/model/nav-counts.ts';
import { navCounts } from '#lib/queries/nav.ts';

interface Entry {
  href: string;
  label: string;
  icon: LucideIcon;
  count?: { value: number; meaning: string };
}

/** The way to every screen. */
export function NavLinks({ initialCounts }: { initialCounts: NavCounts }) {
  const pathname = usePathname();
  const { data: counts } = useQuery({ ...navCounts, initialData: initialCounts });
  const entries: Entry[] = [
    { href: '/signals', label: 'Signals', icon: Radar, count: { value: counts.newSignals, meaning: 'new' } },
    { href: '/sources', label: 'Sources', icon: Rss, count: { value: counts.failingSources, meaning: 'failing' } },
    { href: '/runs', label: 'Runs', icon: Activity, count: { value: counts.activeRuns, meaning: 'running' } },
    { href: '/costs', label: 'Costs', icon: Coins },
    { href: '/settings', label: 'Settings', icon: Settings2 },
  ];
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink entry={entry} active={pathname === entry.href || pathname.startsWith(`${entry.href}/`)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NavLink({ entry: { href, label, icon: Icon, count }, active }: { entry: Entry; active: boolean }) {
  return (
    <Link
      href={href}
      aria-current={active ? 'page' : undefined}
      className={classNames(
        'flex h-10 items-center gap-3 rounded-md px-3 transition-colors',
        active ? 'bg-accent-soft font-semibold text-accent' : 'text-muted hover:bg-sunken hover:text-ink',
      )}
    >
      <Icon aria-hidden className="size-[1.125rem] shrink-0" strokeWidth={active ? 2.25 : 1.75} />
      <span className="flex-1">{label}</span>
      {count?.value ? (
        <span className="numeric text-xs">
          {count.value > 999 ? '999+' : count.value} <span className={count.meaning === 'new' ? 'sr-only' : undefined}>{count.meaning}</span>
        </span>
      ) : null}
    </Link>
  );
}
