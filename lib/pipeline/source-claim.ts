import type { Source } from '#lib/db/generated/client.ts';
import type { RunTrigger } from '#lib/db/generated/enums.ts';
import { relativeValue, type Claim, type Yield } from '#lib/optimize/collection-order.ts';

/** How a source's requests stand against those of others in the same worker. */
export function claimOf(source: Pick<Source, 'priority' | 'priorityPinned'>, trigger: RunTrigger, yields: { own: Yield; all: Yield }): Claim {
  return {
    startedByHand: trigger === 'manual',
    priority: source.priority,
    isPinned: source.priorityPinned,
    relativeValue: relativeValue(yields.own, yields.all),
  };
}
