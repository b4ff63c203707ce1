'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { Play } from 'lucide-react';
import { postRun, runKeys, type RunScope } from '#lib/queries/runs.ts';
import { Button } from '#components/ui/button.tsx';
import { toast } from '#components/ui/toast-store.ts';

interface RunNowButtonProps {
  scope?: RunScope;
  label?: string;
  variant?: 'primary' | 'secondary' | 'ghost';
  size?: 'sm' | 'md';
}

/** Starts a run and goes to where it can be watched. */
export function RunNowButton({ scope = { scope: 'all' }, label = 'Run now', variant = 'primary', size = 'md' }: RunNowButtonProps) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const start = useMutation({
    mutationFn: () => postRun(scope),
    onSuccess: ({ runId, busyCount }) => {
      if (busyCount > 0) toast.info(`${busyCount} ${busyCount === 1 ? 'source is' : 'sources are'} in another run already and left out.`);
      void queryClient.invalidateQueries({ queryKey: runKeys.all });
      router.push(`/runs/${runId}`);
    },
    onError: (error) => toast.error(error.message),
  });
  return (
    <Button variant={variant} size={size} pending={start.isPending} onClick={() => start.mutate()}>
      {!start.isPending && <Play aria-hidden className="size-4" />} {label}
    </Button>
  );
}
