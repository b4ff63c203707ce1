'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { ADD_WAYS, type SourceSearch } from '#lib/queries/source-search.ts';
import { postRun, runKeys } from '#lib/queries/runs.ts';
import { sourceKeys } from '#lib/queries/sources.ts';
import { classNames } from '#components/ui/class-names.ts';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { AddByAddress } from './add-by-address.tsx';
import { AddBySearch } from './add-by-search.tsx';
import { ImportOpml } from './import-opml.tsx';
import type { SearchTerms, SourceVerbs } from './source-verbs.ts';

type AddWay = NonNullable<SourceSearch['add']>;

const LABELS: Record<AddWay, string> = { url: 'By address', search: 'By search', opml: 'From OPML' };

interface AddSourceDialogProps {
  way: AddWay | null;
  setWay: (way: AddWay | null) => void;
  verbs: SourceVerbs;
  searches: SearchTerms;
  /** Whether runs start by themselves: then what was added is looked at at once. */
  isScheduled: boolean;
}

/** Three ways to add sources. */
export function AddSourceDialog({ way, setWay, verbs, searches, isScheduled }: AddSourceDialogProps) {
  const queryClient = useQueryClient();
  const router = useRouter();

  const run = useMutation({
    mutationFn: (sourceIds: string[]) => postRun({ scope: 'sources', sourceIds }),
    onSuccess: ({ runId }) => {
      void queryClient.invalidateQueries({ queryKey: runKeys.all });
      router.push(`/runs/${runId}`);
    },
    onError: (error) => toast.error(error.message),
  });

  function finish(message: string, sourceIds: string[]) {
    if (sourceIds.length === 0) toast.success(message);
    else if (isScheduled) toast.success(`${message}. The first look is within a minute.`, { action: { label: 'Show the runs', run: () => router.push('/runs') } });
    else toast.success(message, { action: { label: sourceIds.length === 1 ? 'Run it now' : 'Run them now', run: () => run.mutate(sourceIds) } });
    void queryClient.invalidateQueries({ queryKey: sourceKeys.all });
    setWay(null);
  }
  const added = (name: string, { sourceId, restored }: { sourceId: string; restored: boolean }) => finish(`${restored ? 'Back with its history' : 'Added'}: ${name}`, [sourceId]);

  return (
    <Dialog open={way !== null} onClose={() => setWay(null)} title="Add sources" width="wide">
      <div role="group" aria-label="Way to add" className="-mt-2 flex flex-wrap gap-1 self-start rounded-md bg-sunken p-1">
        {ADD_WAYS.map((one) => (
          <button
            key={one} type="button" aria-pressed={one === way} onClick={() => setWay(one)}
            className={classNames('h-8 rounded-sm px-3 text-sm font-medium', one === way ? 'bg-surface text-ink' : 'text-muted hover:text-ink')}
          >
            {LABELS[one]}
          </button>
        ))}
      </div>
      {way === 'url' && <AddByAddress choose={verbs.addFoundSource} onChosen={added} verbs={{ fresh: 'Add', deleted: 'Bring back' }} />}
      {way === 'search' && <AddBySearch addSearch={verbs.addSearch} setSearchPrice={verbs.setSearchPrice} searches={searches} onAdded={added} />}
      {way === 'opml' && <ImportOpml importChosen={verbs.importChosen} onImported={finish} />}
    </Dialog>
  );
}
