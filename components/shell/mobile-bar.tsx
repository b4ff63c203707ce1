'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Menu } from 'lucide-react';
import { Logo } from './logo.tsx';

/** The top bar of narrow screens; its menu holds what the side navigation holds elsewhere. */
export function MobileBar({ children }: { children: ReactNode }) {
  const menu = useRef<HTMLDivElement>(null);
  const pathname = usePathname();

  // Going to a page closes the menu.
  useEffect(() => {
    if (menu.current?.matches(':popover-open')) menu.current.hidePopover();
  }, [pathname]);

  return (
    <header data-shell="nav" className="sticky top-0 z-30 flex h-14 items-center justify-between border-b bg-paper px-4 lg:hidden">
      <Link href="/signals" className="rounded-sm">
        <Logo />
      </Link>
      <button
        type="button"
        popoverTarget="mobile-menu"
        aria-label="Menu"
        className="-mr-2 inline-flex size-10 items-center justify-center rounded-md text-ink hover:bg-sunken"
      >
        <Menu aria-hidden className="size-5" />
      </button>
      <div
        ref={menu}
        id="mobile-menu"
        popover="auto"
        role="dialog"
        aria-label="Menu"
        className="inset-x-3 top-16 bottom-auto m-0 w-auto flex-col gap-5 rounded-lg border bg-surface p-4 text-ink shadow-overlay open:flex"
      >
        {children}
      </div>
    </header>
  );
}
