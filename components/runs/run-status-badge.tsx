import { TriangleAlert } from 'lucide-react';
import type { RunStatus } from '#lib/model/run.ts';
import { Badge } from '#components/ui/badge.tsx';
import { RUN_STATUS } from './run-words.ts';

/** Where a run stands, in a word. `failures`: whether sources or items of it failed. */
export function RunStatusBadge({ status, failures }: { status: RunStatus; failures: boolean }) {
  if (status === 'finished' && failures) return <Badge tone="caution" icon={TriangleAlert}>Finished with failures</Badge>;
  const { label, tone, icon } = RUN_STATUS[status];
  return <Badge tone={tone} icon={icon}>{label}</Badge>;
}
