import type { RunStatus } from '#lib/model/run.ts';
import { Badge } from '#components/ui/badge.tsx';
import { RUN_STATUS } from './run-words.ts';

/** Where a run stands, in a word. */
export function RunStatusBadge({ status }: { status: RunStatus }) {
  const { label, tone, icon } = RUN_STATUS[status];
  return <Badge tone={tone} icon={icon}>{label}</Badge>;
}
