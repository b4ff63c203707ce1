import { ChevronsUpDown } from 'lucide-react';
import { AccountPanel, type ShellUser } from './account-panel.tsx';
import type { Theme } from './theme.ts';

interface UserMenuProps {
  user: ShellUser;
  theme: Theme;
  signOut: () => Promise<void>;
}

/** The account at the foot of the navigation. The browser's own popover closes on Escape and on a click elsewhere. */
export function UserMenu({ user, theme, signOut }: UserMenuProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="user-menu"
        className="flex h-12 w-full items-center gap-3 rounded-md px-2 text-left transition-colors hover:bg-sunken"
      >
        <span aria-hidden className="inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent">
          {user.name.slice(0, 1).toUpperCase()}
        </span>
        <span className="min-w-0 flex-1">
          <span className="sr-only">Account of </span>
          <span className="block truncate text-sm font-medium">{user.name}</span>
          <span className="block text-xs text-muted capitalize">{user.role}</span>
        </span>
        <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
      </button>
      <div
        id="user-menu"
        popover="auto"
        role="dialog"
        aria-label="Account"
        className="inset-auto bottom-20 left-3 m-0 w-72 rounded-lg border bg-surface p-4 text-ink shadow-overlay"
      >
        <AccountPanel id="nav" user={user} theme={theme} signOut={signOut} />
      </div>
    </>
  );
}
