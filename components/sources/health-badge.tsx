import type { SourceRow } from '#lib/model/source-row.ts';
import { Badge } from '#components/ui/badge.tsx';
import { HEALTH } from './source-words.ts';

/** How a source fares. */
export function HealthBadge({ source }: { source: Pick<SourceRow, 'health' | 'consecutiveFailures'> }) {
  const { label, tone, icon } = HEALTH[source.health];
  const times = source.consecutiveFailures;
  return (
    <Badge tone={tone} icon={icon} title={times > 0 ? `Failed ${times} ${times === 1 ? 'time' : 'times'} in a row` : undefined}>
      {source.health === 'failing' && times > 1 ? `${label}, ${times}×` : label}
    </Badge>
  );
}
