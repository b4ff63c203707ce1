export const THEME_COOKIE = 'karhuno-theme';

export type Theme = 'system' | 'light' | 'dark';

/** Reads the theme from its cookie; anything else means the system's. */
export function readTheme(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system';
}
