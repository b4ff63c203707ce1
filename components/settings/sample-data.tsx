'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { FlaskConical } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import { LoadSampleButton } from '#components/sources/load-sample-button.tsx';
import type { LoadSample, RemoveSample } from '#components/sources/source-verbs.ts';

interface SampleDataProps {
  /** How many sample sources there are now. */
  sourceCount: number;
  editable: boolean;
  load: LoadSample;
  remove: RemoveSample;
}

/** Sources that Karhuno serves itself, to watch it work without a network. */
export function SampleData({ sourceCount, editable, load, remove }: SampleDataProps) {
  const { submit, pending, error } = useSubmit();
  const queryClient = useQueryClient();
  const router = useRouter();
  const loaded = sourceCount > 0;

  function forget() {
    // Signals, runs and sources may all have gone.
    void queryClient.invalidateQueries();
    router.refresh();
  }

  return (
    <div className="flex flex-col gap-4">
      {error && <ErrorNote>{error}</ErrorNote>}
      <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border bg-surface px-5 py-4 sm:px-6">
        <p className="flex items-center gap-3">
          <Badge tone={loaded ? 'info' : 'neutral'} icon={FlaskConical}>
            {loaded ? `${sourceCount} sample sources` : 'Not loaded'}
          </Badge>
        </p>
        {editable &&
          (loaded ? (
            <Button variant="danger" pending={pending} onClick={() => submit(remove, { done: 'The sample data is gone.', onDone: forget })}>
              Remove sample data
            </Button>
          ) : (
            <LoadSampleButton loadSample={load} />
          ))}
      </div>
    </div>
  );
}
