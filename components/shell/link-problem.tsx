import { ButtonLink } from '#components/ui/button-link.tsx';
import { ErrorNote } from '#components/ui/note.tsx';

const WORDS = {
  used: 'This link was used already.',
  expired: 'This link has expired.',
  unknown: 'This link is not complete, or it is not one of ours. Check that all of it was copied.',
};

interface LinkProblemProps {
  state: keyof typeof WORDS;
  /** How to get a link that works. */
  help: string;
}

/** Why a one-time link does not work, and what to do. */
export function LinkProblem({ state, help }: LinkProblemProps) {
  return (
    <ErrorNote title={WORDS[state]} action={<ButtonLink href="/login" size="sm">Go to the sign-in</ButtonLink>}>
      <p>{help}</p>
    </ErrorNote>
  );
}
