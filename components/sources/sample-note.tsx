import { Note } from '#components/ui/note.tsx';
import { RemoveSampleButton } from './remove-sample-button.tsx';
import type { SampleRemoval } from './source-verbs.ts';

/** Tells that sample data is loaded, and takes it away. `removal`: null for those who may not. */
export function SampleNote({ removal }: { removal: SampleRemoval | null }) {
  return (
    <Note className="mb-4" title="The sample workspace is loaded" action={removal && <RemoveSampleButton removal={removal} size="sm" />}>
      Its newsrooms and articles are made up and served by Karhuno itself. Removing it takes its sources, documents and signals away; your own stay.
    </Note>
  );
}
