'use client';

import { FlaskConical } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ActionResult } from '#lib/model/action-result.ts';

interface SampleDataProps {
  /** How many sample sources there are now. */
  sourceCount: number;
  editable: boolean;
  load: () => Promise<ActionResult>;
  remove: () => Promise<ActionResult>;
}

/** Sources that Karhuno serves itself, to watch it work without a network. */
export function SampleData({ sourceCount, editable, load, remove }: SampleDataProps) {
  const { submit, pending, error } = useSubmit();
  const loaded = sourceCount > 0;
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
            <Button variant="danger" pending={pending} onClick={() => submit(remove, { done: 'The sample data is gone.' })}>
              Remove sample data
            </Button>
          ) : (
            <Button pending={pending} onClick={() => submit(load, { done: 'Sample sources loaded. Start a run to see signals.' })}>
              Load sample data
            </Button>
          ))}
      </div>
    </div>
  );
}
