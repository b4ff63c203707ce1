'use client';

import { useRouter } from 'next/navigation';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { LoadSample } from './source-verbs.ts';

/** Loads the sample, starts a run on it, and goes to where that can be watched. */
export function LoadSampleButton({ loadSample }: { loadSample: LoadSample }) {
  // The first steps go when there is a source, and with them the link that led to adding it.
  useFocusLeftBehind();
  const router = useRouter();
  const { submit, pending } = useSubmit();

  async function load() {
    const result = await loadSample();
    if (!result.ok) toast.error(result.error.message);
    return result;
  }

  return (
    <Button variant="primary" pending={pending} onClick={() => submit(load, { onDone: ({ runId }) => router.push(`/runs/${runId}`) })}>
      Load the sample workspace
    </Button>
  );
}
