'use client';

import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { CirclePause, CirclePlay, Trash2 } from 'lucide-react';
import { formatCount } from '#lib/charts/format-number.ts';
import type { SourceRow } from '#lib/model/source-row.ts';
import { sourceKeys, type SourceChange } from '#lib/queries/sources.ts';
import { RunNowButton } from '#components/runs/run-now-button.tsx';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ChangeSelected } from './source-verbs.ts';

const DONE: Record<SourceChange, string> = { pause: 'paused', resume: 'resumed', delete: 'deleted', restore: 'restored' };

interface SelectionBarProps {
  /** At least one. */
  sources: readonly SourceRow[];
  clear: () => void;
  changeSelected: ChangeSelected;
}

/** What can be done with the selected sources. A deletion is asked about, and can be taken back. */
export function SelectionBar({ sources, clear, changeSelected }: SelectionBarProps) {
  useFocusLeftBehind();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { submit, pending } = useSubmit();
  const [asking, setAsking] = useState(false);
  const ids = sources.map(({ id }) => id);
  const count = `${formatCount(ids.length)} ${ids.length === 1 ? 'source' : 'sources'}`;
  const pausedCount = sources.filter(({ health }) => health === 'paused').length;

  function apply(sourceIds: string[], change: SourceChange) {
    submit(async () => {
      const result = await changeSelected({ sourceIds, change });
      if (!result.ok) toast.error(result.error.message);
      return result;
    }, { onDone: (changed) => told(changed.sourceIds, change) });
  }

  function told(sourceIds: string[], change: SourceChange) {
    setAsking(false);
    void queryClient.invalidateQueries({ queryKey: sourceKeys.all });
    // Pages that the server renders show the sources too.
    router.refresh();
    const message = `${formatCount(sourceIds.length)} ${sourceIds.length === 1 ? 'source' : 'sources'} ${DONE[change]}`;
    toast.success(message, change === 'delete' ? { action: { label: 'Undo', run: () => apply(sourceIds, 'restore') } } : {});
  }

  return (
    <div className="sticky bottom-4 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-md border border-accent bg-accent-soft px-4 py-2 shadow-overlay">
      <span className="mr-auto">{formatCount(ids.length)} selected</span>
      <Button size="sm" variant="ghost" onClick={clear}>Clear</Button>
      {pausedCount < ids.length && <Button size="sm" pending={pending} onClick={() => apply(ids, 'pause')}><CirclePause aria-hidden className="size-4" /> Pause</Button>}
      {pausedCount > 0 && <Button size="sm" pending={pending} onClick={() => apply(ids, 'resume')}><CirclePlay aria-hidden className="size-4" /> Resume</Button>}
      <Button size="sm" variant="danger" onClick={() => setAsking(true)}><Trash2 aria-hidden className="size-4" /> Delete…</Button>
      <RunNowButton size="sm" label={`Run now for ${formatCount(ids.length)} selected`} scope={{ scope: 'sources', sourceIds: ids }} />
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={`Delete ${count}?`}
        footer={(
          <>
            <Button onClick={() => setAsking(false)}>Keep</Button>
            <Button variant="danger" pending={pending} onClick={() => apply(ids, 'delete')}>Delete</Button>
          </>
        )}
      >
        <p>Nothing is fetched from {ids.length === 1 ? 'it' : 'them'} any more. What {ids.length === 1 ? 'it' : 'they'} brought stays, and {ids.length === 1 ? 'it comes' : 'they come'} back with it when added again.</p>
      </Dialog>
    </div>
  );
}
