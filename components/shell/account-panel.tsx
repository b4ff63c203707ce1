import { LogOut } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import type { Theme } from './theme.ts';

export interface ShellUser {
  name: string;
  role: string;
}

interface AccountPanelProps {
  /** Tells this panel's radio group from another one on the page. */
  id: string;
  user: ShellUser;
  theme: Theme;
  signOut: () => Promise<void>;
}

/** Who is signed in, the theme, and the way out. */
export function AccountPanel({ id, user, theme, signOut }: AccountPanelProps) {
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="truncate font-medium">{user.name}</p>
        <p className="text-sm text-muted">Signed in as {user.role}</p>
      </div>
      <ThemeChoice initial={theme} name={`${id}-theme`} />
      <form action={signOut}>
        <Button type="submit" size="sm" className="w-full">
          <LogOut aria-hidden className="size-4" />
          Sign out
        </Button>
      </form>
    </div>
  );
}
