import { FrontDoor } from '#components/shell/front-door.tsx';
import { LinkProblem } from '#components/shell/link-problem.tsx';
import { findInvitee, inspectOneTimeLink } from '#lib/auth/one-time-link.ts';
import { webServer } from '../server.ts';
import { ResetForm } from './reset-form.tsx';

export const metadata = { title: 'Choose a password' };

export default async function ResetPage({ searchParams }: PageProps<'/reset'>) {
  const { token } = await searchParams;
  const given = typeof token === 'string' ? token : '';
  const state = await inspectOneTimeLink(webServer().db, 'reset', given, new Date());
  if (state !== 'usable') {
    return (
      <FrontDoor title="Choose a password">
        <LinkProblem state={state} help="Ask an admin for a new link. In the terminal, “npm run admin -- reset EMAIL” prints one." />
      </FrontDoor>
    );
  }
  const invitee = await findInvitee(webServer().db, given);
  if (invitee !== null) {
    return (
      <FrontDoor title={`Welcome to Karhuno, ${invitee}`} description="You have been invited. Choose a password, and you are in.">
        <ResetForm token={given} label="Password" button="Save and open Karhuno" />
      </FrontDoor>
    );
  }
  return (
    <FrontDoor title="Choose a password" description="All other sessions of yours end when you save it.">
      <ResetForm token={given} label="New password" button="Save and sign in" />
    </FrontDoor>
  );
}
