import { redirect } from 'next/navigation';
import { FrontDoor } from '#components/shell/front-door.tsx';
import { Note } from '#components/ui/note.tsx';
import { hasAdmin } from '#lib/auth/create-first-admin.ts';
import { localPath } from '#lib/http/local-path.ts';
import { webServer } from '../server.ts';
import { findCtx } from '../session.ts';
import { SignInForm } from './sign-in-form.tsx';

export const metadata = { title: 'Sign in' };

export default async function LoginPage({ searchParams }: PageProps<'/login'>) {
  const { next } = await searchParams;
  const target = localPath(typeof next === 'string' ? next : null, '/signals');
  if ((await findCtx()) !== null) redirect(target);
  if (!(await hasAdmin(webServer().db))) {
    return (
      <FrontDoor title="Welcome to Karhuno" description="Many sources in, few checked business signals out.">
        <Note title="One step is left in the terminal">
          <p>Nobody has an account here yet. Open the setup link that Karhuno printed in the terminal when it started; it creates the admin.</p>
          <p className="mt-2">The link works once and for 24 hours. Starting Karhuno again prints a new one.</p>
        </Note>
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title="Sign in" description="Many sources in, few checked business signals out.">
      <SignInForm next={target} />
      <p className="mt-8 text-sm text-muted">
        Forgot your password? An admin can make a link for you, or the terminal: <code className="font-mono">npm run admin -- reset EMAIL</code>
      </p>
    </FrontDoor>
  );
}
