'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { CirclePause, CirclePlay, Pencil, Play, Trash2 } from 'lucide-react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { postRun, runKeys } from '#lib/queries/runs.ts';
import { useFocusLeftBehind } from '#components/shell/use-focus-left-behind.ts';
import { RowMenu, RowMenuItem } from '#components/tables/row-menu.tsx';
import { toast } from '#components/ui/toast-store.ts';
import { useSourceChange } from './use-source-change.ts';

/** What can be done with one source. */
export function SourceActions({ source, onEdit }: { source: SourceRow; onEdit: (source: SourceRow) => void }) {
  useFocusLeftBehind();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { change } = useSourceChange();
  const run = useMutation({
    mutationFn: () => postRun({ scope: 'sources', sourceIds: [source.id] }),
    onSuccess: ({ runId }) => {
      void queryClient.invalidateQueries({ queryKey: runKeys.all });
      router.push(`/runs/${runId}`);
    },
    onError: (error) => toast.error(error.message),
  });
  const paused = source.health === 'paused';
  return (
    <RowMenu label={`Actions on ${source.name}`}>
      <RowMenuItem icon={Play} onClick={() => run.mutate()}>Run now</RowMenuItem>
      <RowMenuItem icon={paused ? CirclePlay : CirclePause} onClick={() => change({ source, change: paused ? 'resume' : 'pause' })}>{paused ? 'Resume' : 'Pause'}</RowMenuItem>
      <RowMenuItem icon={Pencil} onClick={() => onEdit(source)}>Edit…</RowMenuItem>
      <RowMenuItem icon={Trash2} danger onClick={() => change({ source, change: 'delete' })}>Delete</RowMenuItem>
    </RowMenu>
  );
}
