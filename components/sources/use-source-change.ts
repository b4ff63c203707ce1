'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import type { SourceRow } from '#lib/model/source-row.ts';
import { postSourceChange, sourceKeys, type SourceChange } from '#lib/queries/sources.ts';
import { toast } from '#components/ui/toast-store.ts';

const DONE: Record<SourceChange, string> = { pause: 'Paused', resume: 'Resumed', delete: 'Deleted', restore: 'Restored' };

/** Pauses, resumes or deletes a source; a deletion can be taken back. */
export function useSourceChange() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ source, change }: { source: SourceRow; change: SourceChange }) => postSourceChange(source.id, change),
    onSuccess: (_nothing, { source, change }) => {
      const undo = change === 'delete' ? { action: { label: 'Undo', run: () => mutate({ source, change: 'restore' }) } } : {};
      toast.success(`${DONE[change]}: ${source.name}`, undo);
    },
    onError: (error) => toast.error(error.message),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: sourceKeys.all });
      // Pages that the server renders show the source too.
      router.refresh();
    },
  });
  return { change: mutate, isChanging: isPending };
}
