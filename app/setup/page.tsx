import { FrontDoor } from '#components/shell/front-door.tsx';
import { LinkProblem } from '#components/shell/link-problem.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Note } from '#components/ui/note.tsx';
import { hasAdmin } from '#lib/auth/create-first-admin.ts';
import { inspectOneTimeLink } from '#lib/auth/one-time-link.ts';
import { webServer } from '../server.ts';
import { SetupForm } from './setup-form.tsx';

export const metadata = { title: 'Set up' };

export default async function SetupPage({ searchParams }: PageProps<'/setup'>) {
  const { token } = await searchParams;
  const { db } = webServer();
  if (await hasAdmin(db)) {
    return (
      <FrontDoor title="Already set up">
        <Note title="This workspace has an admin" action={<ButtonLink href="/login" size="sm">Go to the sign-in</ButtonLink>}>
          <p>Sign in, or ask the admin to invite you.</p>
        </Note>
      </FrontDoor>
    );
  }
  const given = typeof token === 'string' ? token : '';
  const state = await inspectOneTimeLink(db, 'setup', given, new Date());
  if (state !== 'usable') {
    return (
      <FrontDoor title="Set up Karhuno">
        <LinkProblem state={state} help="Stop Karhuno in the terminal and start it again: it prints a new setup link." />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title="Set up Karhuno" description="Create the admin. The admin can invite others later.">
      <SetupForm token={given} />
    </FrontDoor>
  );
}
