import { FlaskConical } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { LoadSampleButton } from '#components/sources/load-sample-button.tsx';
import { RemoveSampleButton } from '#components/sources/remove-sample-button.tsx';
import type { LoadSample, SampleRemoval } from '#components/sources/source-verbs.ts';

interface SampleDataProps {
  /** How many sample sources there are now. */
  sourceCount: number;
  editable: boolean;
  load: LoadSample;
  removal: SampleRemoval;
}

/** Sources that Karhuno serves itself, to watch it work without a network. */
export function SampleData({ sourceCount, editable, load, removal }: SampleDataProps) {
  const loaded = sourceCount > 0;
  return (
    <div className="flex flex-wrap items-center justify-between gap-4 rounded-lg border bg-surface px-5 py-4 sm:px-6">
      <Badge tone={loaded ? 'info' : 'neutral'} icon={FlaskConical}>{loaded ? `${sourceCount} sample sources` : 'Not loaded'}</Badge>
      {editable && (loaded ? <RemoveSampleButton removal={removal} /> : <LoadSampleButton loadSample={load} />)}
    </div>
  );
}
