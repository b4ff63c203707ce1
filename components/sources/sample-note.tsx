'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Button } from '#components/ui/button.tsx';
import { Note } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { RemoveSample } from './source-verbs.ts';

/** Tells that sample data is loaded, and takes it away. */
export function SampleNote({ removeSample }: { removeSample: RemoveSample | null }) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { submit, pending, error } = useSubmit();

  function forget() {
    // Signals, runs and sources may all have gone.
    void queryClient.invalidateQueries();
    router.refresh();
  }

  return (
    <Note
      className="mb-4"
      title="The sample workspace is loaded"
      action={removeSample && <Button size="sm" pending={pending} onClick={() => submit(removeSample, { done: 'The sample data is gone.', onDone: forget })}>Remove the sample data</Button>}
    >
      Its newsrooms and articles are made up and served by Karhuno itself. Removing it takes its sources, documents and signals away; your own stay.
      {error && <span role="alert" className="mt-1 block text-negative">{error}</span>}
    </Note>
  );
}
