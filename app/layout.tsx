import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { Providers } from '#components/shell/providers.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { SkipLink } from '#components/shell/skip-link.tsx';
import { readTheme, THEME_COOKIE } from '#components/shell/theme.ts';
import { classNames } from '#components/ui/class-names.ts';
import { TimeZoneProvider } from '#components/ui/time-zone.tsx';
import type { Ctx } from '#lib/auth/ctx.ts';
import { readNavCounts } from '#lib/db/nav-counts.ts';
import { getSettings } from '#lib/db/settings.ts';
import { figures, latin, latinExt } from './fonts.ts';
import { signOut } from './login/actions.ts';
import { findCtx } from './session.ts';
import './globals.css';

export const metadata: Metadata = {
  title: { default: 'Karhuno', template: '%s · Karhuno' },
  description: 'Many sources in, few checked business signals out.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark', themeColor: [
  { media: '(prefers-color-scheme: light)', color: '#f6f3ea' },
  { media: '(prefers-color-scheme: dark)', color: '#111915' },
] };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [ctx, jar] = await Promise.all([findCtx(), cookies()]);
  const theme = readTheme(jar.get(THEME_COOKIE)?.value);
  const workspace = ctx && (await readWorkspace(ctx));
  return (
    <html lang="en" className={classNames(latin.variable, latinExt.variable, figures.variable, theme !== 'system' && theme)}>
      <body>
        <SkipLink />
        <Providers>
          {workspace === null ? (
            children
          ) : (
            <TimeZoneProvider timeZone={workspace.timeZone}>
              <Shell user={workspace.user} theme={theme} counts={workspace.counts} signOut={signOut}>
                {children}
              </Shell>
            </TimeZoneProvider>
          )}
        </Providers>
      </body>
    </html>
  );
}

/** What the frame around every screen shows. */
async function readWorkspace(ctx: Ctx) {
  const [counts, settings] = await Promise.all([readNavCounts(ctx, new Date()), getSettings(ctx)]);
  return { user: ctx.user, counts, timeZone: settings.values.display.timeZone };
}
