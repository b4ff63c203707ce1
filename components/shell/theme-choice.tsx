'use client';

import { useState } from 'react';
import { Monitor, Moon, Sun } from 'lucide-react';
import { classNames } from '#components/ui/class-names.ts';
import { THEME_COOKIE, type Theme } from './theme.ts';

const CHOICES = [
  { theme: 'system', label: 'System', icon: Monitor },
  { theme: 'light', label: 'Light', icon: Sun },
  { theme: 'dark', label: 'Dark', icon: Moon },
] as const;

/** Takes effect at once; the cookie makes the server draw the next page in it. */
function applyTheme(theme: Theme) {
  document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.classList.remove('light', 'dark');
  if (theme !== 'system') document.documentElement.classList.add(theme);
}

/** Light, dark, or what the system says. */
export function ThemeChoice({ initial, name }: { initial: Theme; name: string }) {
  const [theme, setTheme] = useState(initial);
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm text-muted">Theme</legend>
      <div className="grid grid-cols-3 gap-1 rounded-md bg-sunken p-1">
        {CHOICES.map(({ theme: value, label, icon: Icon }) => (
          <label
            key={value}
            className={classNames(
              'flex h-8 cursor-pointer items-center justify-center gap-1.5 rounded-sm text-sm has-focus-visible:outline-2 has-focus-visible:outline-accent',
              theme === value ? 'bg-surface font-medium text-ink' : 'text-muted hover:text-ink',
            )}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={theme === value}
              onChange={() => {
                setTheme(value);
                applyTheme(value);
              }}
              className="sr-only"
            />
            <Icon aria-hidden className="size-4" />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
