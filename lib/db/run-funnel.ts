import type { FunnelStage } from '#lib/model/run.ts';
import type { DropReason, RunItemOutcome, RunStage } from './generated/enums.ts';

const STAGES = ['collect', 'clean', 'dedupe', 'analyse'] as const;
const ORDER: Record<RunStage, number> = { collect: 0, clean: 1, dedupe: 2, analyse: 3, done: 4 };

/** How many of a run's items stand at one place. */
export interface ItemGroup {
  stage: RunStage;
  outcome: RunItemOutcome;
  dropReason: DropReason | null;
  count: number;
}

/** An item has entered each stage up to the one it stands at; so `entered = passed + dropped + failed + pending` at each. */
export function computeFunnel(groups: readonly ItemGroup[]): FunnelStage[] {
  return STAGES.map((stage) => {
    const here = groups.filter((group) => group.stage === stage);
    const passed = sum(groups.filter((group) => ORDER[group.stage] > ORDER[stage]));
    const dropped: Record<string, number> = {};
    for (const group of here) {
      if (group.outcome === 'dropped' && group.dropReason) dropped[group.dropReason] = (dropped[group.dropReason] ?? 0) + group.count;
    }
    return {
      stage,
      entered: passed + sum(here),
      passed,
      pending: sum(here.filter(({ outcome }) => outcome === 'pending')),
      failed: sum(here.filter(({ outcome }) => outcome === 'failed')),
      dropped,
    };
  });
}

function sum(groups: readonly ItemGroup[]): number {
  return groups.reduce((total, { count }) => total + count, 0);
}
