import type { ReactNode } from 'react';
import Link from 'next/link';
import type { NavCounts } from '#lib/model/nav-counts.ts';
import { AccountPanel, type ShellUser } from './account-panel.tsx';
import { Logo } from './logo.tsx';
import { MobileBar } from './mobile-bar.tsx';
import { NavLinks } from './nav-links.tsx';
import type { Theme } from './theme.ts';
import { UserMenu } from './user-menu.tsx';

interface ShellProps {
  user: ShellUser;
  theme: Theme;
  counts: NavCounts;
  signOut: () => Promise<void>;
  children: ReactNode;
}

/** The frame around every screen: navigation at the left, or on top where there is little room. */
export function Shell({ user, theme, counts, signOut, children }: ShellProps) {
  return (
    <div className="min-h-dvh lg:grid lg:grid-cols-[14rem_minmax(0,1fr)]">
      <aside data-shell="nav" className="sticky top-0 hidden h-dvh flex-col border-r px-3 py-5 lg:flex">
        <Link href="/signals" className="mb-7 self-start rounded-sm px-2">
          <Logo />
        </Link>
        <NavLinks initialCounts={counts} />
        <div className="mt-auto">
          <UserMenu user={user} theme={theme} signOut={signOut} />
        </div>
      </aside>
      <MobileBar>
        <NavLinks initialCounts={counts} />
        <div className="border-t pt-4">
          <AccountPanel id="menu" user={user} theme={theme} signOut={signOut} />
        </div>
      </MobileBar>
      <main id="content" tabIndex={-1} className="min-w-0 px-4 pt-7 pb-20 focus:outline-none sm:px-8 lg:px-10 lg:pt-10">
        <div className="mx-auto max-w-[76rem]">{children}</div>
      </main>
    </div>
  );
}
