'use client';

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { SampleLoss } from '#lib/model/sample-loss.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { toast } from '#components/ui/toast-store.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import { sampleLossText } from './source-words.ts';
import type { SampleRemoval } from './source-verbs.ts';

interface RemoveSampleButtonProps {
  removal: SampleRemoval;
  size?: 'sm' | 'md';
}

/** Takes the sample away, after a question that tells what goes with it. */
export function RemoveSampleButton({ removal, size = 'md' }: RemoveSampleButtonProps) {
  const [loss, setLoss] = useState<SampleLoss | null>(null);
  const [asking, setAsking] = useState(false);
  const { submit, pending, error, clearError } = useSubmit();
  useFocusLeftBehind();
  const queryClient = useQueryClient();
  const router = useRouter();

  async function preview() {
    const result = await removal.preview();
    if (!result.ok) toast.error(result.error.message);
    return result;
  }

  function ask(now: SampleLoss) {
    clearError();
    setLoss(now);
    setAsking(true);
  }

  function forget() {
    setAsking(false);
    // Signals, runs and sources may all have gone.
    void queryClient.invalidateQueries();
    router.refresh();
  }

  return (
    <>
      <Button variant="danger" size={size} pending={pending && !asking} onClick={() => submit(preview, { onDone: ask })}>Remove the sample data…</Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Remove the sample data?"
        footer={(
          <>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
            <Button variant="danger" pending={pending} onClick={() => submit(removal.remove, { done: 'The sample data is gone.', onDone: forget })}>Remove</Button>
          </>
        )}
      >
        {error && <ErrorNote>{error}</ErrorNote>}
        <p>{loss && sampleLossText(loss)} This cannot be undone.</p>
      </Dialog>
    </>
  );
}
