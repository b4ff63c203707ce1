'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Pin, PinOff } from 'lucide-react';
import type { SourceRow } from '#lib/model/source-row.ts';
import { putPriority, sourceKeys } from '#lib/queries/sources.ts';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Slider } from '#components/ui/slider.tsx';
import { toast } from '#components/ui/toast-store.ts';

interface PriorityControlProps {
  source: SourceRow;
  disabled: boolean;
}

/** How early a source comes in a run. Shown at once, stored when the slider is let go. */
export function PriorityControl({ source, disabled }: PriorityControlProps) {
  const queryClient = useQueryClient();
  const set = useMutation({
    mutationKey: ['priority', source.id],
    scope: { id: `priority:${source.id}` },
    mutationFn: ({ priority, pinned }: { priority: number; pinned: boolean }) => putPriority(source.id, priority, pinned),
    onMutate: async ({ priority, pinned }) => {
      await queryClient.cancelQueries({ queryKey: sourceKeys.list });
      show(priority, pinned);
    },
    onError: (error) => {
      show(source.priority, source.priorityPinned);
      toast.error(`${source.name} keeps its priority. ${error.message}`);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: sourceKeys.list }),
  });

  function show(priority: number, pinned: boolean) {
    queryClient.setQueryData<SourceRow[]>(sourceKeys.list, (rows) => rows?.map((row) => (row.id === source.id ? { ...row, priority, priorityPinned: pinned } : row)));
  }

  const pinned = source.priorityPinned;
  return (
    <span className="inline-flex items-center gap-1">
      <Slider
        label={`Priority of ${source.name}`}
        value={source.priority} min={0} max={100} disabled={disabled}
        onCommit={(priority) => set.mutate({ priority, pinned })}
      />
      <IconButton
        icon={pinned ? Pin : PinOff}
        size="sm"
        label={pinned ? 'Pinned: it alone counts. Unpin' : 'Pin: let it alone count, whatever the source has brought'}
        aria-pressed={pinned}
        disabled={disabled}
        className={pinned ? 'text-accent' : undefined}
        onClick={() => set.mutate({ priority: source.priority, pinned: !pinned })}
      />
    </span>
  );
}
